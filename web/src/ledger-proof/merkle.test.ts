// One leaf climbs to the root, or it does not: there is no third answer once the tree is known.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { climb, hashOfText } from './merkle.ts';

const hash = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaves = ['甲', '乙', '丙'].map((text) => Buffer.from(text));
const [a, b, c] = leaves.map((leaf) => hash(Buffer.from([0]), leaf));
if (!a || !b || !c) throw new Error('three leaves');
const ab = hash(Buffer.from([1]), a, b);
const root = hash(Buffer.from([1]), ab, c).toString('hex');
const place = (index: number, path: Buffer[]) => ({
  leaf: leaves[index]?.toString('hex') ?? '',
  leafIndex: index,
  treeSize: 3,
  root,
  path: path.map((one) => one.toString('hex')),
});

describe('存证树', () => {
  test('三片叶各自算到同一个树根', async () => {
    for (const one of [place(0, [b, c]), place(1, [a, c]), place(2, [ab])]) await expect(climb(one)).resolves.toBe('agrees');
  });

  test('换了位置、少一步、多一步，都到不了', async () => {
    for (const one of [place(1, [b, c]), place(0, [b]), place(2, [ab, c])]) await expect(climb(one)).resolves.toBe('differs');
  });

  test('树上还没有它的位置', async () => {
    await expect(climb({ ...place(0, []), root: null })).resolves.toBe('unavailable');
  });

  test('文字按 UTF-8 计算摘要', async () => {
    await expect(hashOfText('学时')).resolves.toBe(createHash('sha256').update('学时', 'utf8').digest('hex'));
  });
});
