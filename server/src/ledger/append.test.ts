// 登记（第九条）：一次一条、重复不重记、不同即拒绝；合计同步；服务账号不能改也不能删。
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inTransaction, Problem } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { type AppendResult, append, entryIdOf, findEntry, listEntries, listYears, type NewEntry } from './index.ts';
import { entry } from './samples.testing.ts';

const actor: Actor = {
  kind: 'account',
  accountId: '01890000-0000-7000-8000-000000000009',
  personId: null,
  name: '王审核',
  sessionId: 's',
  grants: [{ role: 'sector', orgId: 201, division: null, sector: 'health' }],
};
let city: TestDatabase;
beforeAll(async () => {
  city = await testDatabase();
});
afterAll(() => city.drop());

const at = () => contextFor(city.db, { actor });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('本应拒绝'),
    (error: unknown) => (error instanceof Problem ? error.init : Promise.reject(error)),
  );
const yearOf = async (personId: number, year = 2026) => (await listYears(at(), personId)).find((one) => one.year === year);

describe('登记一条', () => {
  it('内容、登记人、登记时间原样保存，编号由来源和来源编号而来', async () => {
    const given = entry({ personId: 1, title: '𠮷𬱖 “急诊”<b>&\\新进展', explanation: ['含"引号"、\\反斜杠、{括号},逗号', ''] });
    const [result] = await append(at(), [given]);
    expect(result).toEqual({ personId: 1, entryId: entryIdOf('claim', given.sourceKey), outcome: 'recorded', reversed: false });
    expect(await findEntry(at(), 1, result?.entryId ?? '')).toMatchObject({
      title: given.title,
      explanation: given.explanation,
      evidence: given.evidence,
      held_from: '2026-03-09',
      held_to: '2026-03-11',
      rule_edition: '2018-01-01',
      centihours: 1800,
      recorded_by: `account:${actor.kind === 'account' ? actor.accountId : ''}`,
      recorded_by_name: '王审核',
      recorded_at: new Date('2026-06-15T02:00:00Z'),
      recognised_by_name: '温州市卫生健康委员会',
      reversal_id: null,
    });
  });

  it('合计按科目、按考试、按年度同时记下', async () => {
    const personId = 2;
    await append(at(), [
      entry({ personId, centihours: 3600, byExam: true }),
      entry({ personId, centihours: 455, subject: 'sector_public' }),
      entry({ personId, centihours: 1001, subject: 'general_public', byExam: true }),
      entry({ personId, centihours: 600, year: 2025 }),
    ]);
    await append(at(), [entry({ personId, centihours: 1 })]);
    expect(await listYears(at(), personId)).toEqual([
      { year: 2026, professional: 3601, sector_public: 455, general_public: 1001, by_exam: 4601, entries: 4 },
      { year: 2025, professional: 600, sector_public: 0, general_public: 0, by_exam: 0, entries: 1 },
    ]);
  });

  it('列表新的在前，可按年度、科目筛选', async () => {
    const personId = 3;
    await append(at(), [
      entry({ personId, title: '早', heldFrom: '2026-01-05', heldTo: '2026-01-05' }),
      entry({ personId, title: '晚', heldFrom: '2026-05-05', heldTo: '2026-05-05' }),
      entry({ personId, title: '公需', subject: 'general_public' }),
      entry({ personId, title: '去年', year: 2025, heldFrom: '2025-05-05', heldTo: '2025-05-05' }),
    ]);
    const titles = async (options: Parameters<typeof listEntries>[2]) =>
      (await listEntries(at(), personId, options)).map((one) => one.title);
    expect(await titles({ limit: 10 })).toEqual(['晚', '公需', '早', '去年']);
    expect(await titles({ limit: 10, years: [2025] })).toEqual(['去年']);
    expect(await titles({ limit: 10, subject: 'general_public' })).toEqual(['公需']);
    expect(await titles({ limit: 1 })).toEqual(['晚']);
  });

  it('一次很多条，超过一条语句能写的，也是一次写完', async () => {
    const many = Array.from({ length: 5200 }, (_, i) => entry({ personId: 100_000 + (i % 40), centihours: 100 }));
    const results = await append(at(), many);
    expect(results.map((one) => one.outcome)).toEqual(many.map(() => 'recorded'));
    expect(results.map((one) => one.personId)).toEqual(many.map((one) => one.personId));
    expect((await yearOf(100_000))?.professional).toBe(130 * 100);
  });

  it('没有登录者不能登记', async () => {
    await expect(append(contextFor(city.db), [entry()])).rejects.toThrow(/never by nobody/);
  });
});

describe('同一条再登记', () => {
  it('内容相同：答复相同，不重复计入', async () => {
    const given = entry({ personId: 11 });
    const [first] = await append(at(), [given]);
    const [second] = await append(contextFor(city.db, { actor, now: '2026-07-01T09:00:00+08:00' }), [{ ...given }]);
    expect(second).toEqual({ ...first, outcome: 'already' });
    expect(await yearOf(11)).toMatchObject({ professional: 1800, entries: 1 });
  });

  it('一批之中重复：第一次登记，其余答“已登记”', async () => {
    const given = entry({ personId: 12 });
    const results = await append(at(), [given, entry({ personId: 12 }), given]);
    expect(results.map((one) => one.outcome)).toEqual(['recorded', 'recorded', 'already']);
    expect(await yearOf(12)).toMatchObject({ professional: 3600, entries: 2 });
  });

  it('内容不同：409，指明来源编号和不同之处，什么都没有登记', async () => {
    const given = entry({ personId: 13 });
    await append(at(), [given]);
    const other = entry({ personId: 13 });
    const changed: NewEntry = { ...given, centihours: 1200, title: '改了名称', evidence: [] };
    const problem = await refusal(inTransaction(city.db, (tx) => append({ ...at(), tx }, [other, changed])));
    expect(problem).toMatchObject({ type: 'entry-conflict', status: 409, extras: { sourceKey: given.sourceKey } });
    expect(problem.detail).toContain(given.sourceKey);
    expect(problem.detail).toContain('学时、名称、证明材料');
    expect(problem.errors).toEqual([{ path: 'entries[1]', message: expect.stringContaining('学时') }]);
    expect(await yearOf(13)).toMatchObject({ professional: 1800, entries: 1 });
    expect(await listEntries(at(), 13, { limit: 9 })).toHaveLength(1);
  });

  it('一批之中同一编号两种内容：同样拒绝', async () => {
    const given = entry({ personId: 14 });
    const problem = await refusal(append(at(), [given, { ...given, organiser: '别的单位' }]));
    expect(problem.detail).toContain('主办单位');
    expect(await yearOf(14)).toBeUndefined();
  });

  it('同一来源编号、不同的人，是两条', async () => {
    const given = entry({ personId: 15, source: 'program', sourceKey: '班-1' });
    const results = await append(at(), [given, { ...given, personId: 16 }]);
    expect(results.map((one) => one.outcome)).toEqual(['recorded', 'recorded']);
  });

  it('两个连接同时登记同一条：一个“已登记入”，一个“已有”', async () => {
    for (let round = 0; round < 20; round += 1) {
      const given = entry({ personId: 17 });
      const both = await Promise.all([append(at(), [given]), append(at(), [given])]);
      expect(both.map(([one]) => one?.outcome).sort()).toEqual(['already', 'recorded']);
    }
    expect(await yearOf(17)).toMatchObject({ professional: 20 * 1800, entries: 20 });
  });

  it('两个事务同时登记，先到的未提交时后到的等着；先到的退回，后到的登记', async () => {
    const given = entry({ personId: 18 });
    let later: Promise<AppendResult[]> = Promise.resolve([]);
    const first = inTransaction(city.db, async (tx) => {
      await append({ ...at(), tx }, [given]);
      later = append(at(), [given]);
      throw new Error('退回');
    }).catch((error: Error) => error.message);
    expect(await first).toBe('退回');
    const [second] = await later;
    expect(second?.outcome).toBe('recorded');
    expect(await yearOf(18)).toMatchObject({ entries: 1 });
  });

  it('许多人的许多条从四个连接同时写入，顺序各异，没有一个死锁', async () => {
    const given = Array.from({ length: 400 }, (_, i) => entry({ personId: 200_000 + (i % 50), centihours: 10 }));
    const shuffled = (seed: number) => given.toSorted((a, b) => ((a.personId * 7919 * seed) % 101) - ((b.personId * 7919 * seed) % 101));
    const results = await Promise.all([1, 2, 3, 4].map((seed) => append(at(), shuffled(seed))));
    expect(results.flat().filter((one) => one.outcome === 'recorded')).toHaveLength(400);
    expect((await yearOf(200_049))?.professional).toBe(80);
  });
});

describe('不能成为登记的内容', () => {
  it.each<[string, Partial<NewEntry>, string]>([
    ['零学时', { centihours: 0 }, 'hours'],
    ['负学时', { centihours: -100 }, 'hours'],
    ['不到 0.01 学时', { centihours: 0.5 }, 'hours'],
    ['年度太远', { year: 3000 }, 'year'],
    ['科目不存在', { subject: 'art' as never }, 'subject'],
    ['没有名称', { title: '' }, 'title'],
    ['名称里有不能保存的字符', { title: '名\0称' }, 'title'],
    ['半个字', { organiser: '\ud842' }, 'organiser'],
    ['来源编号过长', { sourceKey: 'x'.repeat(201) }, 'sourceKey'],
    ['结束早于开始', { heldTo: '2026-03-08' }, 'heldTo'],
    ['没有这一天', { heldFrom: '2026-02-30' }, 'heldFrom'],
    ['材料摘要不是 SHA-256', { evidence: ['abc'] }, 'evidence'],
    ['人员编号不存在', { personId: 0 }, 'personId'],
  ])('%s：422，指明位置', async (_, wrong, path) => {
    const problem = await refusal(append(at(), [entry({ personId: 21 }), entry({ personId: 21, ...wrong })]));
    expect(problem).toMatchObject({ type: 'entry-invalid', status: 422 });
    expect(problem.errors?.map((one) => one.path)).toContain(`entries[1].${path}`);
    expect(await yearOf(21)).toBeUndefined();
  });
});

describe('服务账号的权限', () => {
  it.each([
    ['改条目', sql`update credit_entry set centihours = 9000`],
    ['删条目', sql`delete from credit_entry`],
    ['清空条目', sql`truncate credit_entry cascade`],
    ['改树头', sql`update log_head set tree_size = 1`],
    ['删树头', sql`delete from log_head`],
    ['清空树头', sql`truncate log_head`],
    ['改叶', sql`update log_leaf set leaf_index = 0`],
    ['删叶', sql`delete from log_leaf`],
    ['删合计', sql`delete from credit_total`],
    ['改合计的人', sql`update credit_total set person_id = 1`],
    ['改等待入树的叶', sql`update log_pending set leaf = leaf`],
    ['删存证树', sql`delete from log_tile`],
    ['去掉检查', sql`alter table credit_entry drop constraint credit_entry_pkey cascade`],
  ])('不能%s', async (_, statement) => {
    await expect(statement.execute(city.db)).rejects.toMatchObject({ code: '42501' });
  });

  it('能读、能添', async () => {
    const [result] = await append(at(), [entry({ personId: 31 })]);
    expect(result?.outcome).toBe('recorded');
    expect(await listEntries(at(), 31, { limit: 5 })).toHaveLength(1);
  });
});
