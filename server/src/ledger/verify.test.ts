// 核对台账：以库主的身份逐一篡改，每一种都要被指认出来（第九、十六条）。
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leafOf, payloadText } from '#ledger/entry';
import { leafHash } from '#ledger/log';
import { sha256 } from '#platform';
import { contextFor, testDatabase } from '#testing';
import { append, reverse, sequence, verifyLedger } from './index.ts';
import { entry } from './samples.testing.ts';
import { kindsOf, type SealedCity, sealedCity, writer } from './tampering.testing.ts';

let city: SealedCity;
beforeEach(async () => {
  city = await sealedCity();
});
afterEach(() => city.database.drop());
const id = (place: number) => city.ids[place] ?? '';

describe('完好的台账', () => {
  it('核对通过，等待入树的也核对，空台账也通过', async () => {
    expect(await city.verify()).toEqual({ ok: true, checked: 31 + 3 + 1, findings: [], faults: [] });
    const empty = await testDatabase();
    expect(await verifyLedger(contextFor(empty.owner, writer))).toMatchObject({ ok: true, checked: 0 });
    await empty.drop();
  });

  it('服务账号也能核对；核对不改动任何东西', async () => {
    expect((await verifyLedger(city.at())).ok).toBe(true);
  });

  it('冲销后仍然通过', async () => {
    await reverse(city.at(), { personId: 7001, entryId: id(0), reason: '重复', approver: '张处长' });
    await sequence(city.at());
    expect(await city.verify()).toMatchObject({ ok: true, findings: [] });
  });

  it('一边登记一边核对，也通过', async () => {
    const writing = (async () => {
      for (let i = 0; i < 15; i += 1) {
        await append(city.at(), [entry({ personId: 7002 })]);
        await sequence(city.at());
      }
    })();
    for (let i = 0; i < 3; i += 1) expect((await city.verify()).findings).toEqual([]);
    await writing;
    expect((await city.verify()).ok).toBe(true);
  });
});

describe('条目被改动', () => {
  it('只改内容：指名是哪一条', async () => {
    await city.tamper(sql`update credit_entry set title = '改过' where entry_id = ${id(4)}`);
    const report = await city.verify();
    expect(report.ok).toBe(false);
    expect(report.faults).toEqual([{ kind: 'changed', personId: 7002, entryId: id(4), text: expect.stringContaining('改过') }]);
    expect(report.findings[0]).toContain('2026 年度');
  });

  it.each([
    ['登记时间', sql`recorded_at = recorded_at - interval '1 day'`],
    ['登记人', sql`recorded_by = 'account:别人'`],
    ['登记人姓名', sql`recorded_by_name = '别人'`],
    ['证明材料', sql`evidence = '{}'`],
    ['计算说明', sql`explanation = explanation || '另加一行'::text`],
    ['认定机构', sql`recognised_by = 202`],
    ['考试标记', sql`by_exam = true`],
  ])('%s 被改也能发现', async (_, change) => {
    await city.tamper(sql`update credit_entry set ${change} where entry_id = ${id(4)}`);
    expect((await city.verify()).faults).toContainEqual(expect.objectContaining({ kind: 'changed', entryId: id(4) }));
  });

  it('连摘要一起改：与存证树不符', async () => {
    await city.rewrite(id(4), { title: '改过' });
    expect((await city.verify()).faults).toEqual([
      { kind: 'changed', personId: 7002, entryId: id(4), text: expect.stringContaining('存证树第') },
    ]);
  });

  it('改学时、摘要和合计：仍然指认', async () => {
    await city.rewrite(id(4), { centihours: 9000 });
    await city.fixTotals();
    expect(kindsOf((await city.verify()).faults)).toEqual(['changed']);
  });

  it('连存证树的叶一起改：树头不符，指出在哪一段', async () => {
    const row = await city.rewrite(id(14), { title: '改过' });
    await city.replaceLeaf(await city.placeOf(id(14)), leafHash(leafOf(row)));
    const report = await city.verify();
    expect(kindsOf(report.faults)).toEqual(['head']);
    expect(report.findings[0]).toMatch(/第 10 到 20 片叶中有记录连同存证树被改写/);
  });

  it('改了等待入树的条目：同样指认', async () => {
    await city.rewrite(id(30), { title: '改过' });
    expect((await city.verify()).faults).toMatchObject([{ kind: 'changed', entryId: id(30) }]);
  });

  it('改了几条：先列最早入树的一条', async () => {
    await city.tamper(sql`update credit_entry set title = '改过' where entry_id in (${id(25)}, ${id(3)}, ${id(12)})`);
    const report = await city.verify();
    const first = await Promise.all([id(25), id(3), id(12)].map(city.placeOf));
    expect(await city.placeOf(report.faults[0]?.entryId ?? '')).toBe(Math.min(...first));
    expect(report.faults).toHaveLength(3);
  });

  it('改得太多：每种只列前二十处，其余报数', async () => {
    await city.tamper(sql`update credit_entry set title = '改过'`);
    const report = await city.verify();
    expect(report.faults).toHaveLength(20);
    expect(report.findings.at(-1)).toBe('被改动的条目共 31 处，以上只列出前 20 处。');
  });
});

describe('条目被删除', () => {
  it('入树之后被删：指名是哪一条，合计随之不符', async () => {
    await city.tamper(sql`delete from credit_entry where entry_id = ${id(7)}`);
    const { faults, findings } = await city.verify();
    expect(faults).toMatchObject([{ kind: 'missing', entryId: id(7) }, { kind: 'total' }]);
    expect(findings[0]).toContain('被删除');
  });

  it('连位置一起删：指出第几片叶没有记录', async () => {
    const place = await city.placeOf(id(7));
    await city.tamper(sql`delete from credit_entry where entry_id = ${id(7)}`);
    await city.tamper(sql`delete from log_leaf where item_id = ${id(7)}`);
    await city.fixTotals();
    expect((await city.verify()).findings).toEqual([`被删除：存证树第 ${place} 片叶没有对应的记录。`]);
  });

  it('冒充打印件掩盖删除：不成', async () => {
    const row = await city.rowOf(id(7));
    const place = await city.placeOf(row.entry_id);
    await city.tamper(sql`delete from credit_entry where entry_id = ${row.entry_id}`);
    await city.fixTotals();
    await city.tamper(sql`update log_leaf set person_id = 0, leaf = ${leafOf(row).subarray(0, 32)} where item_id = ${row.entry_id}`);
    expect((await city.verify()).faults).toMatchObject([{ kind: 'tree', text: expect.stringContaining(`第 ${place} 片叶`) }]);
  });

  it('等待入树时被删：同样指认', async () => {
    await city.tamper(sql`delete from credit_entry where entry_id = ${id(30)}`);
    expect(kindsOf((await city.verify()).faults)).toEqual(['missing', 'total']);
  });

  it('截去末尾的叶和条目：树头指出少了', async () => {
    await city.tamper(sql`delete from credit_entry where entry_id in (select item_id from log_leaf where leaf_index >= 21)`);
    await city.tamper(sql`delete from log_leaf where leaf_index >= 21`);
    await city.fixTotals();
    const { findings } = await city.verify();
    expect(findings.join()).toContain('已签名的树头有 31 片叶，存证树只有 21 片');
  });

  it('连树头一起截去、合计也改好：只有系统外保存的树头能指出', async () => {
    const note = await city.latestNote();
    await city.tamper(sql`delete from credit_entry where entry_id in (select item_id from log_leaf where leaf_index >= 21)`);
    await city.tamper(sql`delete from log_leaf where leaf_index >= 21`);
    await city.tamper(sql`delete from log_head where tree_size > 21`);
    await city.tamper(sql`update log_tile set width = 21, data = substring(data from 1 for 21 * 32)`);
    await city.fixTotals();
    expect((await city.verify()).ok).toBe(true);
    expect((await city.verify([note])).findings).toEqual(['树头不符：系统外保存的树头有 31 片叶，存证树只有 21 片：末尾的记录被删除。']);
  });
});

describe('条目被添入', () => {
  it('没有入树的条目：指名是哪一条', async () => {
    const row = await city.rowOf(id(2));
    const facts = { ...row, entry_id: '01890000-0000-8000-8000-00000000ffff', source_key: '私下' };
    await city.tamper(sql`
      insert into credit_entry select person_id, ${facts.entry_id}::uuid, year, subject, centihours, by_exam, way, rule_document, rule_article,
        rule_edition, explanation, title, organiser, held_from, held_to, evidence, source, '私下', recognised_by, reverses, reason, approver,
        recorded_at, recorded_by, recorded_by_name, ${sha256(payloadText(facts))} from credit_entry where entry_id = ${row.entry_id}`);
    await city.fixTotals();
    expect((await city.verify()).faults).toMatchObject([{ kind: 'inserted', personId: 7003, entryId: facts.entry_id }]);
  });

  it('借用别人的叶：指出被占用', async () => {
    await city.tamper(
      sql`insert into log_leaf select person_id, '01890000-0000-8000-8000-00000000ffff', leaf_index, leaf from log_leaf where leaf_index = 5`,
    );
    expect((await city.verify()).faults).toMatchObject([{ kind: 'inserted', text: expect.stringContaining('第 5 片叶') }]);
  });

  it('不是一正一负的冲销', async () => {
    await reverse(city.at(), { personId: 7001, entryId: id(0), reason: '重复', approver: '张处长' });
    await city.tamper(sql`update credit_entry set centihours = -1 where source = 'reversal'`);
    expect(kindsOf((await city.verify()).faults)).toEqual(['changed', 'reversal', 'total']);
  });
});
