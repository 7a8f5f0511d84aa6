// The browser's own check against trees built the plain way: every leaf of every size proves itself, and no other.
import { describe, expect, test } from 'vitest';
import { rootOf } from '#ledger-proof';
import { recompute } from './recompute.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const encode = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));
const hex = (bytes: Bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const hexes = (list: readonly Bytes[]) => list.map(hex);
const leafHash = (leaf: Bytes) => sha256(new Uint8Array([0]), leaf);
const nodeHash = (left: Bytes, right: Bytes) => sha256(new Uint8Array([1]), left, right);
const split = (size: number) => 2 ** Math.floor(Math.log2(size - 1));
const leavesOf = (size: number) => Promise.all(Array.from({ length: size }, (_, index) => sha256(encode(`leaf ${index}`))));

async function sha256(...parts: readonly Bytes[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob([...parts]).arrayBuffer()));
}

/** RFC 9162 §2.1.1 and §2.1.3.1 as written there: by halves, not level by level. */
async function treeHash(leaves: readonly Bytes[]): Promise<Bytes> {
  const [only] = leaves;
  if (leaves.length === 1 && only) return leafHash(only);
  const at = split(leaves.length);
  return nodeHash(await treeHash(leaves.slice(0, at)), await treeHash(leaves.slice(at)));
}

async function pathTo(index: number, leaves: readonly Bytes[]): Promise<Bytes[]> {
  if (leaves.length === 1) return [];
  const at = split(leaves.length);
  return index < at
    ? [...(await pathTo(index, leaves.slice(0, at))), await treeHash(leaves.slice(at))]
    : [...(await pathTo(index - at, leaves.slice(at))), await treeHash(leaves.slice(0, at))];
}

describe('浏览器自行复算台账证明', () => {
  test('1 至 20 片叶的树，每一片叶都能算到树根', async () => {
    for (let size = 1; size <= 20; size += 1) {
      const leaves = await leavesOf(size);
      const root = hex(await treeHash(leaves));
      for (const [index, leaf] of leaves.entries()) {
        expect(await rootOf(hex(leaf), index, size, hexes(await pathTo(index, leaves)))).toBe(root);
      }
    }
  });

  test('换一片叶、挪一个位置、少一步，都算不到树根', async () => {
    const leaves = await leavesOf(13);
    const root = hex(await treeHash(leaves));
    const path = hexes(await pathTo(5, leaves));
    const [leaf = '', other = ''] = hexes(leaves).slice(5);
    expect(await rootOf(other, 5, 13, path)).not.toBe(root);
    expect(await rootOf(leaf, 4, 13, path)).not.toBe(root);
    expect(await rootOf(leaf, 5, 13, path.slice(1))).not.toBe(root);
    expect(await rootOf(leaf, 13, 13, path)).toBeUndefined();
  });

  test('表的内容改动一个字，就与台账不符', async () => {
    const form = '{"name":"陈晓丽","hours":90}';
    const leaves = [...(await leavesOf(6)), await sha256(encode(form))];
    const formHash = hex(await sha256(encode(form)));
    const root = hex(await treeHash(leaves));
    const proof = { leaf: formHash, leafIndex: 6, treeSize: 7, root, path: hexes(await pathTo(6, leaves)) };
    expect(await recompute(form, formHash, proof)).toBe('agrees');
    expect(await recompute(form.replace('90', '99'), formHash, proof)).toBe('differs');
    expect(await recompute(form, formHash, { ...proof, root: formHash })).toBe('differs');
  });

  test('刚打印、还没有入树的，不作结论', async () => {
    const formHash = hex(await sha256(encode('form')));
    expect(await recompute('form', formHash, { leaf: formHash, leafIndex: null, treeSize: null, root: null, path: [] })).toBe(
      'unavailable',
    );
  });
});
