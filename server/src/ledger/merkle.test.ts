// The tree against RFC 6962's own test vectors and against a plain recursive definition.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  appendedTiles,
  consistencyProof,
  emptyRoot,
  extendsTree,
  includes,
  inclusionProof,
  leafHash,
  nodeHash,
  type ReadTile,
  RunningRoot,
  rootOf,
} from './merkle.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
// The leaves and roots of the Certificate Transparency reference tests.
const vectors = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(hex);
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

class Tiles {
  readonly #tiles = new Map<string, Buffer>();
  readonly leaves: Buffer[] = [];
  readonly read: ReadTile = async (level, tile) => this.#tiles.get(`${level}/${tile}`) ?? Buffer.alloc(0);
  async add(leaves: readonly Buffer[]): Promise<void> {
    const changed = await appendedTiles(this.read, this.leaves.length, leaves.map(leafHash));
    for (const { level, tile, hashes } of changed) this.#tiles.set(`${level}/${tile}`, Buffer.from(hashes));
    this.leaves.push(...leaves);
  }
}

/** MTH as the RFC writes it. */
function plainRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return emptyRoot;
  const [only] = leaves;
  if (leaves.length === 1 && only) return leafHash(only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)));
}

test('RFC 6962 的标准向量', async () => {
  const tree = new Tiles();
  for (const [i, leaf] of vectors.entries()) {
    await tree.add([leaf]);
    expect((await rootOf(tree.read, i + 1)).toString('hex')).toBe(roots[i]);
  }
});

test('分批任意追加：根、包含证明、一致性证明都成立，改动任何一处都不成立', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 }), fc.nat(), async (batches, pick) => {
      const tree = new Tiles();
      const running = new RunningRoot();
      let serial = 0;
      for (const batch of batches) {
        const leaves = Array.from({ length: batch }, () => Buffer.from(`leaf ${serial++}`));
        await tree.add(leaves);
        for (const leaf of leaves) running.add(leafHash(leaf));
      }
      const size = tree.leaves.length;
      const root = await rootOf(tree.read, size);
      expect(root.equals(plainRoot(tree.leaves))).toBe(true);
      expect(running.root().equals(root)).toBe(true);
      const index = pick % size;
      const leaf = tree.leaves[index] ?? Buffer.alloc(0);
      const proof = await inclusionProof(tree.read, index, size);
      expect(includes(leaf, index, size, proof, root)).toBe(true);
      expect(includes(Buffer.from('other'), index, size, proof, root)).toBe(false);
      expect(includes(leaf, (index + 1) % (size + 1), size, proof, root)).toBe(false);
      const before = (pick % size) + 1;
      const beforeRoot = await rootOf(tree.read, before);
      const grown = await consistencyProof(tree.read, before, size);
      expect(extendsTree(before, beforeRoot, size, root, grown)).toBe(true);
      if (before < size) expect(extendsTree(before, leafHash(beforeRoot), size, root, grown)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('跨过多层瓦片（七万片叶）', async () => {
  const tree = new Tiles();
  const leaves = Array.from({ length: 70_000 }, (_, i) => Buffer.from(String(i)));
  await tree.add(leaves.slice(0, 65_535));
  await tree.add(leaves.slice(65_535));
  const root = await rootOf(tree.read, 70_000);
  expect(root.equals(plainRoot(leaves))).toBe(true);
  for (const index of [0, 255, 256, 65_535, 65_536, 69_999]) {
    const proof = await inclusionProof(tree.read, index, 70_000);
    expect(includes(leaves[index] ?? Buffer.alloc(0), index, 70_000, proof, root)).toBe(true);
  }
});
