// 重新认定多次、同时、与别的办理交错：学时不因此多出或丢失（第八、九、十四条）。
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { reverseEntry } from '#ledger';
import { joinId } from '#platform';
import { carryOutRejudgings } from './carry-out.ts';
import { bureau, type City, colleague, days, health, openCity, provincial } from './city.testing.ts';
import { fileRuleDraft } from './file.ts';
import { listImpactPeople } from './lines.ts';
import { approveRejudging, proposeRejudging } from './rejudging.ts';
import { carryOutImpacts, forgetImpacts, getImpactRun, startImpact } from './run.ts';

let city: City;
const opened: City[] = [];
beforeEach(async () => {
  city = await openCity();
  opened.push(city);
});
afterAll(async () => {
  for (const one of opened) await one.drop();
});
const background = () => city.as({ kind: 'system', name: '后台' });

async function filed(body: Record<string, unknown>, kind: 'document' | 'reading' = 'document') {
  const draft = await city.drafted(kind, body, bureau);
  await weighed(draft.draftId);
  return city.run(colleague, (at) => fileRuleDraft(at, { ...draft, filingNumber: null }));
}

async function weighed(draftId: string, year?: number) {
  const run = await startImpact(city.as(bureau), { draftId, ...(year === undefined ? {} : { year }) });
  await carryOutImpacts(background());
  return run.runId;
}

async function approved(runId: string, takeAway = false) {
  const made = await proposeRejudging(city.as(bureau), { runId, decisionNumber: '决1', reason: '新标准适用于该年度', takeAway });
  await city.run(colleague, (at) => approveRejudging(at, { rejudgingId: made.rejudgingId, text: '同意' }));
}

async function carriedOut(runId: string, takeAway = false) {
  await approved(runId, takeAway);
  await carryOutRejudgings(background());
}

/** Starts them one after the other and lets each come as far as the lock; then the lock is given up. */
async function meeting(lock: string, work: readonly (() => Promise<unknown>)[]) {
  const started: Promise<unknown>[] = [];
  await city.database.owner.transaction().execute(async (tx) => {
    await sql.raw(lock).execute(tx);
    for (const one of work) {
      started.push(one());
      await new Promise((done) => setTimeout(done, 400));
    }
  });
  await Promise.all(started);
}

const standing = async (personId: number) =>
  (
    await sql<{ entry_id: string; source: string; centihours: number }>`
      select entry_id, source, centihours from entry_line where person_id = ${personId} and reversal_id is null
      order by source, centihours`.execute(city.db)
  ).rows;
const total = async (personId: number) => (await standing(personId)).reduce((sum, one) => sum + one.centihours, 0);
const hoursOf = async (runId: string) =>
  Object.fromEntries(
    (await listImpactPeople(city.as(bureau), { runId, limit: 50 })).items.map((one) => [one.personId, [one.before.total, one.after.total]]),
  );

/** A later edition of the list, with other hours. */
const edition = (hours: number, cap: number | null = null) => ({
  ...provincial(hours, cap),
  id: `zj-health-2026-${hours}`,
  from: '2026-08-01',
  supersedes: ['zj-health-2026'],
  cases: [{ title: '一天', way: '8-3', facts: days('2026-08-01'), hours }],
});

describe('同时', () => {
  test('两次预估、两个决定，由两个进程同时执行：差额只补一次', async () => {
    for (const person of [101, 102, 103, 104]) await city.activity(person, '8-3', days('2025-03-01'));
    const { draftId } = await filed(provincial(8));
    const runs = [await weighed(draftId), await weighed(draftId)];
    for (const runId of runs) await approved(runId);
    await meeting('select 1 from credit_total for update', [
      () => carryOutRejudgings(background()),
      () => carryOutRejudgings(background()),
    ]);
    expect(await Promise.all([101, 102, 103, 104].map(total))).toEqual([800, 800, 800, 800]);
  });

  test('预估做得太慢、被另一进程接着做：结果是一份，不会由“完成”变成“失败”', async () => {
    await city.activity(101, '8-3', days('2025-03-01'));
    const { draftId } = await city.drafted('document', provincial(8));
    const run = await startImpact(city.as(health), { draftId });
    const slow = background();
    const later = { ...slow, clock: { ...slow.clock, now: () => new Date('2026-06-15T09:00:00+08:00') } };
    await meeting('lock table impact_line in share mode', [() => carryOutImpacts(slow), () => carryOutImpacts(later)]);
    expect(await getImpactRun(city.as(health), run)).toMatchObject({ state: 'done', summary: { gainers: 1 } });
    expect(await hoursOf(run.runId)).toEqual({ 101: [6, 8] });
  });
});

describe('一次又一次', () => {
  test('补过的差额被减去一部分以后，剩下的仍是差额：再来一次没有可补的', async () => {
    await city.activity(101, '8-3', days('2025-03-01'));
    await carriedOut(await weighed((await filed(provincial(8))).draftId));
    const { draftId } = await filed(edition(7));
    await carriedOut(await weighed(draftId), true);
    expect((await standing(101)).map((one) => [one.source, one.centihours])).toEqual([
      ['claim', 600],
      ['supplement', 100],
    ]);
    const again = await weighed(draftId);
    expect(await hoursOf(again)).toEqual({});
    await carriedOut(again);
    expect(await total(101)).toBe(700);
  });

  test('原条目冲销，旁边补登的差额一同冲销', async () => {
    const takeBack = (entryId: string) =>
      city.run(health, (at) => reverseEntry(at, { entryId: joinId(101, entryId), reason: '材料不实', approver: '张处长' }));
    const entryId = await city.activity(101, '8-3', days('2025-03-01'));
    await carriedOut(await weighed((await filed(provincial(8))).draftId));
    expect(await total(101)).toBe(800);
    await takeBack(entryId);
    expect(await standing(101)).toEqual([]);
  });

  test('只剩差额的（原条目已另行冲销）：有年度上限的新规则也不把它当作整条', async () => {
    const entryId = await city.activity(101, '8-3', days('2025-03-01'));
    await city.activity(102, '8-3', days('2025-03-01'));
    await carriedOut(await weighed((await filed(provincial(8))).draftId));
    await city.takeBack(101, entryId);
    const { draftId } = await filed(edition(9, 20));
    expect(await hoursOf(await weighed(draftId))).toEqual({ 101: [2, 0], 102: [8, 9] });
  });
});

test('上限自年度中间开始：以前的条目不受它限制，以后的不因以前的而放宽', async () => {
  await filed(provincial(6, 10));
  await city.register({ personId: 101, year: 2026, centihours: 1800, facts: days('2026-03-01', '2026-03-02', '2026-03-03') });
  await city.register({ personId: 101, year: 2026, centihours: 200, facts: { days: [{ on: '2026-03-05', part: { minutes: 90 } }] } });
  await city.register({ personId: 101, year: 2026, centihours: 600, facts: days('2026-07-06') });
  const body = {
    id: 6,
    article: '第八条',
    title: '分钟折算学时',
    text: '60 分钟为 1 学时。',
    parameters: { minutesPerHour: 60 },
    from: '2026-07-01',
    source: '温人社发〔2026〕9号',
  };
  const { draftId } = await filed(body, 'reading');
  const runId = await weighed(draftId, 2026);
  expect(await hoursOf(runId)).toEqual({ 101: [26, 25.5] });
  await carriedOut(runId, true);
  expect(await total(101)).toBe(2550);
});

test('重新认定所依据的预估一直留着，别的到期照样清除', async () => {
  const { draftId } = await filed(provincial(8));
  const used = await weighed(draftId);
  await carriedOut(used);
  await weighed(draftId);
  const at = background();
  expect(await forgetImpacts({ ...at, clock: { ...at.clock, now: () => new Date('2027-06-15T08:00:00+08:00') } })).toBe(1);
  expect((await getImpactRun(city.as(bureau), { runId: used })).state).toBe('done');
});

test('一个做不成的决定不拦住别的', async () => {
  await city.activity(101, '8-3', days('2025-03-01'));
  const { draftId } = await filed(provincial(8));
  const [broken, sound] = [await weighed(draftId), await weighed(draftId)];
  await approved(broken);
  await approved(sound);
  await sql`update impact_run set body = '{}' where run_id = ${broken}`.execute(city.database.owner);
  await expect(carryOutRejudgings({ ...background(), clock: { ...background().clock, now: () => new Date() } })).rejects.toThrow();
  await expect(carryOutRejudgings(background())).rejects.toThrow();
  expect(await total(101)).toBe(800);
});
