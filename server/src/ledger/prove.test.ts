// 存证证明：外人只凭答复里的数字就能核对；改过的条目不再成立；较新的树头只在较早的之后添加。

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { includes, isSigned, leafHash } from '#ledger/log';
import { Problem, sha256 } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { append, appendLeaf, proveEntries, proveEntry, proveLeaf, sequence } from './index.ts';
import { headOfNote, isConsistent } from './log/index.ts';
import { ledgerConsistency, ledgerHeads } from './prove.ts';
import { entry } from './samples.testing.ts';

const writer = { actor: { kind: 'system', name: '登记' } } as const;
const sizes = [1, 300, 301, 700];
let city: TestDatabase;
let ids: string[];
beforeAll(async () => {
  city = await testDatabase();
  ids = [];
  for (const size of sizes) {
    const given = Array.from({ length: size - ids.length }, (_, i) => entry({ personId: 1 + ((ids.length + i) % 5) }));
    ids.push(...(await append(at(), given)).map((one) => one.entryId));
    await sequence(at());
  }
});
afterAll(() => city.drop());
const at = () => contextFor(city.db, writer);
const bytes = (text: string) => Buffer.from(text, 'base64');
const personOf = (place: number) => 1 + (place % 5);

describe('条目的证明', () => {
  it('七百条，条条成立', async () => {
    let proved = 0;
    for (let personId = 1; personId <= 5; personId += 1) {
      const own = ids.filter((_, place) => personOf(place) === personId);
      for (const proof of (await proveEntries(at(), personId, own)).values()) {
        const { leaf, leafIndex: index, treeSize: size, root, path } = proof;
        expect(includes({ leafHash: leafHash(bytes(leaf)), index, size, path: path.map(bytes), root: bytes(root) })).toBe(true);
        const head = headOfNote(proof.headNote);
        expect(head && isSigned(head) && head.root.equals(bytes(root)) && head.tree_size === size).toBe(true);
        proved += 1;
      }
    }
    expect(proved).toBe(700);
  });

  it('别人的条目、没有的条目、还在等待的条目：没有证明', async () => {
    expect(await proveEntry(at(), 2, ids[0] ?? '')).toBeNull();
    expect(await proveEntry(at(), 1, '01890000-0000-8000-8000-000000000000')).toBeNull();
    const [waiting] = await append(at(), [entry({ personId: 99 })]);
    expect(await proveEntry(at(), 99, waiting?.entryId ?? '')).toBeNull();
    expect((await proveEntries(at(), 1, [])).size).toBe(0);
  });

  it('条目被改以后，证明不再成立', async () => {
    const id = ids[12] ?? '';
    await sql`update credit_entry set recorded_by_name = '别人' where entry_id = ${id}`.execute(city.owner);
    const proof = await proveEntry(at(), personOf(12), id);
    if (!proof) return expect.unreachable();
    const { leaf, leafIndex: index, treeSize: size, root, path } = proof;
    expect(includes({ leafHash: leafHash(bytes(leaf)), index, size, path: path.map(bytes), root: bytes(root) })).toBe(false);
    await sql`update credit_entry set recorded_by_name = '登记' where entry_id = ${id}`.execute(city.owner);
  });

  it('打印件同样有证明', async () => {
    const leaf = sha256('一份情况表');
    await appendLeaf(at(), leaf);
    await sequence(at());
    const proof = await proveLeaf(at(), leaf);
    expect(proof).toMatchObject({ leaf: leaf.toString('base64'), treeSize: proof?.treeSize });
    expect(await proveLeaf(at(), sha256('没有打印过'))).toBeNull();
  });
});

describe('树头', () => {
  it('新的在前，附公钥；全文可单独保存', async () => {
    const { heads, keys } = await ledgerHeads(at(), { limit: 100 });
    expect(heads.map((head) => head.treeSize).slice(-4)).toEqual([700, 301, 300, 1]);
    expect(keys).toMatchObject([{ current: true, publicKey: expect.stringContaining('BEGIN PUBLIC KEY') }]);
    for (const head of heads) {
      expect(head.keyId).toBe(keys[0]?.keyId);
      const read = headOfNote(head.note);
      expect(read && isSigned(read)).toBe(true);
      expect(read?.root.toString('hex')).toBe(head.root);
    }
    expect((await ledgerHeads(at(), { limit: 1 })).heads).toHaveLength(1);
  });

  it('任意两个大小之间都能证明只增不改；根与当时签名的树头一致', async () => {
    const { heads } = await ledgerHeads(at(), { limit: 100 });
    for (const [from, to] of [
      [1, 300],
      [300, 301],
      [1, 700],
      [301, 700],
      [137, 512],
      [700, 700],
    ] as const) {
      const proof = await ledgerConsistency(at(), { from, to });
      const claim = { from, to, fromRoot: Buffer.from(proof.from.root, 'hex'), toRoot: Buffer.from(proof.to.root, 'hex') };
      const path = proof.path.map((hash) => Buffer.from(hash, 'hex'));
      expect(isConsistent({ ...claim, path })).toBe(true);
      const signed = heads.find((head) => head.treeSize === from);
      if (signed) expect(signed.root).toBe(proof.from.root);
    }
    expect((await ledgerConsistency(at(), { from: 1 })).to.treeSize).toBe(heads[0]?.treeSize);
  });

  it.each([
    [701, 700],
    [1, 100_000],
  ])('没有的大小 %i → %i：说明现有多少', async (from, to) => {
    const problem = await ledgerConsistency(at(), { from, to }).catch((error: unknown) => error);
    expect(problem instanceof Problem && problem.init).toMatchObject({
      type: 'tree-size-unknown',
      status: 422,
      detail: expect.stringContaining('存证树现有'),
    });
  });

  it('空台账：没有树头，有公钥', async () => {
    const empty = await testDatabase();
    expect(await ledgerHeads(contextFor(empty.db), { limit: 1 })).toMatchObject({ heads: [], keys: [{ current: true }] });
    await expect(ledgerConsistency(contextFor(empty.db), { from: 1 })).rejects.toThrow(Problem);
    await empty.drop();
  });
});
