// 核对合计、存证树与树头：只改其一，或连根重写，都要被指认出来（第九、十六条）。
import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leafOf } from '#ledger/entry';
import { installLedgerKeyObject } from '#ledger/log';
import { sha256 } from '#platform';
import { contextFor, testDatabase } from '#testing';
import { append, appendLeaf, sequence, verifyLedger } from './index.ts';
import { entry } from './samples.testing.ts';
import { kindsOf, type SealedCity, sealedCity, writer } from './tampering.testing.ts';

let city: SealedCity;
beforeEach(async () => {
  city = await sealedCity();
});
afterEach(() => city.database.drop());
const id = (place: number) => city.ids[place] ?? '';

describe('合计、树、树头被改动', () => {
  it.each([
    ['改大', sql`update credit_total set professional = professional + 1 where person_id = 7002`],
    ['改考试学时', sql`update credit_total set by_exam = 100 where person_id = 7002`],
    ['改条数', sql`update credit_total set entries = entries + 1 where person_id = 7002`],
    ['删去', sql`delete from credit_total where person_id = 7002`],
    ['添上', sql`insert into credit_total values (7002, 2024, 9000, 0, 0, 0, 5)`],
  ])('合计%s', async (_, statement) => {
    await city.tamper(statement);
    expect((await city.verify()).faults).toMatchObject([{ kind: 'total', personId: 7002, text: expect.stringContaining('人员 7002') }]);
  });

  it('合计写明两边各是多少', async () => {
    await city.tamper(sql`update credit_total set professional = 9050 where person_id = 7002`);
    expect((await city.verify()).findings).toEqual([
      '合计不符：人员 7002 的 2026 年度，合计记为专业 90.5、行业公需 0、一般公需 0、考试 0（9 条），各条相加为专业 162、行业公需 0、一般公需 0、考试 0（9 条）。',
    ]);
  });

  it('只改存证树的叶：说明条目完好', async () => {
    await city.replaceLeaf(12, sha256('别的'));
    expect((await city.verify()).findings).toEqual(['存证树被改动：第 10 到 20 片叶的摘要与树头不符，而台账条目与树头相符。']);
  });

  it('调换两片叶的位置：两条都指认', async () => {
    await city.tamper(sql`update log_leaf set leaf_index = 7 - leaf_index where leaf_index in (3, 4)`);
    const { faults } = await city.verify();
    expect(faults.map((one) => one.kind)).toEqual(['changed', 'changed']);
    expect(faults.map((one) => one.text).join()).toMatch(/第 3 片叶.*第 4 片叶/);
  });

  it('存证树的块被删：指出', async () => {
    await city.tamper(sql`delete from log_tile`);
    const { faults } = await city.verify();
    expect(kindsOf(faults)).toEqual(['tree']);
  });

  it('伪造的树头：不是本系统的密钥所签', async () => {
    await city.tamper(sql`insert into log_head select 15, root, at, key_id, signature from log_head where tree_size = 10`);
    expect((await city.verify()).findings).toEqual(['树头不符：15 片叶的树头不是本系统的密钥所签。']);
  });

  it('别的密钥签的树头，也不算', async () => {
    installLedgerKeyObject(generateKeyPairSync('ed25519').privateKey);
    expect((await city.verify()).faults).toHaveLength(3);
  });

  it('换过密钥、旧公钥留在密钥文件里：旧树头仍然有效', async () => {
    const [old, fresh] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    const other = await testDatabase();
    const here = contextFor(other.db, writer);
    installLedgerKeyObject(old.privateKey);
    await append(here, [entry()]);
    await sequence(here);
    installLedgerKeyObject(fresh.privateKey, [old.publicKey]);
    await append(here, [entry()]);
    await sequence(here);
    expect((await verifyLedger(here)).findings).toEqual([]);
    await other.drop();
  });

  it('最后的树头被删：指出没有覆盖的叶', async () => {
    await city.tamper(sql`delete from log_head where tree_size = 31`);
    expect((await city.verify()).findings).toEqual(['树头不符：第 21 到 30 片叶没有树头覆盖：树头被删除。']);
  });

  it('持有密钥的人全部重写：只有系统外保存的树头能指出', async () => {
    const note = await city.latestNote();
    await city.rewrite(id(4), { centihours: 9000 });
    await city.fixTotals();
    await city.tamper(sql`insert into log_pending select e.person_id, e.entry_id, ${Buffer.alloc(64)} from credit_entry e
      where not exists (select 1 from log_pending p where p.item_id = e.entry_id)`);
    for (const entryId of city.ids) {
      const row = await city.rowOf(entryId);
      await city.tamper(sql`update log_pending set leaf = ${leafOf(row)} where item_id = ${entryId}`);
    }
    await city.tamper(sql`delete from log_leaf`);
    await city.tamper(sql`delete from log_tile`);
    await city.tamper(sql`delete from log_head`);
    await sequence(contextFor(city.database.owner, writer));
    await appendLeaf(city.at(), sha256('打印件'));
    await sequence(city.at());
    expect((await city.verify()).findings).toEqual([]);
    expect((await city.verify([note])).findings).toEqual([expect.stringContaining('系统外保存的树头（31 片叶')]);
  });

  it('系统外保存的树头相符：通过；被改过或不可读：指出', async () => {
    const note = await city.latestNote();
    expect((await city.verify([note, note.replaceAll('\n', '\r\n')])).findings).toEqual([]);
    expect((await city.verify([note.replace('\n31\n', '\n30\n')])).findings).toEqual([expect.stringContaining('不是本系统的密钥所签')]);
    expect((await city.verify(['随便写的'])).findings).toEqual([expect.stringContaining('不可读')]);
  });
});
