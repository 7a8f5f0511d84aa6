// What was registered cannot be changed unnoticed: any touched character, hash or place makes the browser's own check fail.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkEntry } from './own-check.ts';

const hash = (...parts: (string | Buffer)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();
const payload = '{"title":"急诊医学新进展培训班","centihours":1200}';
const payloadHash = hash(payload);
const provenanceHash = hash('2026-11-23 account');
const leaf = Buffer.concat([payloadHash, provenanceHash]);
const other = hash('another leaf');
const zero = Buffer.from([0]);
const one = Buffer.from([1]);
const root = hash(one, hash(zero, leaf), hash(zero, other));

const entry = {
  payload,
  payloadHash: payloadHash.toString('hex'),
  provenanceHash: provenanceHash.toString('hex'),
  proof: { leaf: leaf.toString('hex'), leafIndex: 0, treeSize: 2, root: root.toString('hex'), path: [hash(zero, other).toString('hex')] },
};

describe('浏览器自行核对登记', () => {
  test('内容、摘要、位置都对得上', async () => {
    await expect(checkEntry(entry)).resolves.toBe('agrees');
  });

  test('改了内容、经办摘要、位置或树根，都对不上', async () => {
    const touched = [
      { ...entry, payload: payload.replace('1200', '1800') },
      { ...entry, provenanceHash: hash('someone else').toString('hex') },
      { ...entry, proof: { ...entry.proof, leafIndex: 1 } },
      { ...entry, proof: { ...entry.proof, root: hash('another root').toString('hex') } },
    ];
    for (const one of touched) await expect(checkEntry(one)).resolves.toBe('differs');
  });

  test('还没入树，就说还不能核对', async () => {
    const queued = { ...entry, proof: { ...entry.proof, leafIndex: null, treeSize: null, root: null, path: [] } };
    await expect(checkEntry(queued)).resolves.toBe('unavailable');
  });
});
