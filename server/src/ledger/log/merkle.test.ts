// The tree against the published vectors of RFC 6962's reference implementation, and against a tree computed the slow way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistencyPath, emptyRoot, growingTree, includes, inclusionPath, isConsistent, leafHash, nodeHash, rootOf } from './merkle.ts';

const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) =>
  leafHash(Buffer.from(hex, 'hex')),
);
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

const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));

/** Complete subtrees computed from a list, without tiles. */
function nodesOf(hashes: readonly Buffer[]) {
  const node = (level: number, index: number): Buffer => {
    if (level > 0) return nodeHash(node(level - 1, index * 2), node(level - 1, index * 2 + 1));
    const hash = hashes[index];
    if (!hash) throw new Error(`no leaf ${index}`);
    return hash;
  };
  return node;
}

/** MTH as RFC 9162 §2.1.1 writes it. */
function slowRoot(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (!first) return emptyRoot;
  if (hashes.length === 1) return first;
  let left = 1;
  while (left * 2 < hashes.length) left *= 2;
  return nodeHash(slowRoot(hashes.slice(0, left)), slowRoot(hashes.slice(left)));
}

const node = nodesOf(leaves);

describe('RFC 6962 的公开向量', () => {
  it('空树的根', () => {
    expect(rootOf(0, node).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('一到八片叶的根', () => {
    expect(roots.map((_, i) => rootOf(i + 1, node).toString('hex'))).toEqual(roots);
  });

  it('逐片长大的树，根与一次算出的相同', () => {
    const tree = growingTree();
    const grown = leaves.map((hash) => {
      tree.push(hash);
      return tree.root().toString('hex');
    });
    expect(grown).toEqual(roots);
    expect(tree.size).toBe(8);
  });

  it('存在性证明', () => {
    expect(hex(inclusionPath(0, 8, node))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(inclusionPath(5, 8, node))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(inclusionPath(2, 3, node))).toEqual(['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']);
    expect(inclusionPath(0, 1, node)).toEqual([]);
  });

  it('一致性证明', () => {
    expect(hex(consistencyPath(1, 8, node))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(consistencyPath(6, 8, node))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(consistencyPath(2, 5, node))).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
  });
});

describe('任意大小的树', () => {
  const size = fc.integer({ min: 1, max: 300 });
  const forest = Array.from({ length: 300 }, (_, i) => leafHash(Buffer.from(`叶 ${i}`)));
  const read = nodesOf(forest);

  it('根与照条文逐字计算的相同', () => {
    fc.assert(fc.property(size, (n) => rootOf(n, read).equals(slowRoot(forest.slice(0, n)))));
  });

  it('每片叶的证明都成立；换一片叶、换一个位置、改一步，就不成立', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (n, i, at) => {
        const index = i % n;
        const claim = {
          leafHash: read(0, index),
          index,
          size: n,
          path: inclusionPath(index, n, read),
          root: rootOf(n, read),
        };
        expect(includes(claim)).toBe(true);
        expect(includes({ ...claim, leafHash: leafHash(Buffer.from('别的叶')) })).toBe(false);
        expect(includes({ ...claim, index: n })).toBe(false);
        if (n > 1) {
          expect(includes({ ...claim, index: (index + 1) % n })).toBe(false);
          const path = claim.path.map((step, k) => (k === at % claim.path.length ? emptyRoot : step));
          expect(includes({ ...claim, path })).toBe(false);
          expect(includes({ ...claim, path: claim.path.slice(1) })).toBe(false);
          expect(includes({ ...claim, path: [...claim.path, emptyRoot] })).toBe(false);
        }
      }),
    );
  });

  it('旧树是新树的开头；换了旧根或新根就不成立', () => {
    fc.assert(
      fc.property(size, fc.nat(), (to, f) => {
        const from = 1 + (f % to);
        const claim = { from, to, fromRoot: rootOf(from, read), toRoot: rootOf(to, read), path: consistencyPath(from, to, read) };
        expect(isConsistent(claim)).toBe(true);
        expect(isConsistent({ ...claim, fromRoot: emptyRoot })).toBe(false);
        expect(isConsistent({ ...claim, toRoot: emptyRoot })).toBe(false);
        if (from < to) expect(isConsistent({ ...claim, path: claim.path.slice(1) })).toBe(false);
      }),
    );
  });

  it('不存在的叶、倒着的大小，拒绝作答', () => {
    expect(() => inclusionPath(3, 3, read)).toThrow(RangeError);
    expect(() => consistencyPath(0, 3, read)).toThrow(RangeError);
    expect(() => consistencyPath(4, 3, read)).toThrow(RangeError);
  });
});
