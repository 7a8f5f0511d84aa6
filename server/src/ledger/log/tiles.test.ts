// Tiles hold exactly the tree: grown in any steps, they give the roots and proofs of a tree computed at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growingTree, includes, inclusionPath, leafHash, rootOf } from './merkle.ts';
import { grow, nodeReader, rightEdge, type Tile, tileName, tilesFor } from './tiles.ts';

const many = Array.from({ length: 70_000 }, (_, i) => leafHash(Buffer.from(`叶 ${i}`)));

function build(steps: readonly number[]) {
  const tiles = new Map<string, Tile>();
  let size = 0;
  let root: Buffer = Buffer.alloc(0);
  for (const step of steps) {
    const edge = rightEdge(size).map((key) => tiles.get(tileName(key)) as Tile);
    const grown = grow(size, edge, many.slice(size, size + step));
    for (const tile of grown.tiles) tiles.set(tileName(tile), tile);
    size += step;
    root = grown.root;
  }
  return { tiles, size, root };
}

function rootAtOnce(size: number): Buffer {
  const tree = growingTree();
  for (const hash of many.slice(0, size)) tree.push(hash);
  return tree.root();
}

describe('存证树分块', () => {
  it('分几次长都一样：根、每一块都与一次长成的相同', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, (parts) => {
        const grown = build(parts);
        const atOnce = build([grown.size]);
        expect(grown.root.equals(rootAtOnce(grown.size))).toBe(true);
        expect([...grown.tiles.keys()].sort()).toEqual([...atOnce.tiles.keys()].sort());
        for (const [name, tile] of grown.tiles) expect(tile.data.equals(atOnce.tiles.get(name)?.data ?? Buffer.alloc(0))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('越过 256² 片叶，第三层的块出现，根仍正确', () => {
    const { tiles, root } = build([65_536, 1, 255, 1000]);
    expect(root.equals(rootAtOnce(66_792))).toBe(true);
    expect(tiles.get('2/0')?.data.length).toBe(32);
    expect(tiles.get('1/0')?.data.length).toBe(256 * 32);
    expect(rightEdge(66_792)).toEqual([
      { level: 0, index: 260 },
      { level: 1, index: 1 },
      { level: 2, index: 0 },
    ]);
  });

  it('一个存在性证明只须读很少几块，读来的证明成立', () => {
    const { tiles, size, root } = build([66_792]);
    for (const index of [0, 255, 256, 65_535, 65_536, 66_791]) {
      const needed = tilesFor((node) => inclusionPath(index, size, node));
      expect(needed.length).toBeLessThanOrEqual(6);
      const node = nodeReader(new Map(needed.map((key) => [tileName(key), tiles.get(tileName(key)) as Tile])));
      const path = inclusionPath(index, size, node);
      expect(includes({ leafHash: many[index] as Buffer, index, size, path, root })).toBe(true);
      expect(rootOf(size, nodeReader(tiles)).equals(root)).toBe(true);
    }
  });

  it('右缘的块缺失或太短，拒绝继续', () => {
    expect(() => grow(10, [], many.slice(0, 1))).toThrow(/missing/);
    expect(() => grow(10, [{ level: 0, index: 0, data: Buffer.alloc(9 * 32) }], many.slice(0, 1))).toThrow(/missing/);
    expect(() => nodeReader(new Map())(0, 3)).toThrow(/does not hold/);
  });
});
