// 影响预估：以一个年度的真实登记，比较现行规则与草案（第六、八、十七条）；不改动任何登记，没有预估不能备案。
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createRuleDraft, saveRuleDraft } from '#rulebooks';
import { bureau, type City, colleague, days, education, health, hospital, openCity, provincial } from './city.testing.ts';
import { fileRuleDraft } from './file.ts';
import { exportImpact, getImpactGroups, listImpactPeople } from './lines.ts';
import { carryOutImpacts, forgetImpacts, getImpactRun, listImpactRuns, startImpact } from './run.ts';

let city: City;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

beforeEach(async () => {
  city = await openCity();
});
const opened: City[] = [];
beforeEach(() => opened.push(city));
afterAll(async () => {
  for (const one of opened) await one.drop();
});

async function weighed(draftId: string, by = health) {
  const run = await startImpact(city.as(by), { draftId });
  await carryOutImpacts(city.as({ kind: 'system', name: '后台' }));
  return getImpactRun(city.as(by), run);
}

const people = async (runId: string) => (await listImpactPeople(city.as(bureau), { runId, limit: 50 })).items;
const hoursOf = async (runId: string) =>
  Object.fromEntries((await people(runId)).map((one) => [one.personId, [one.before.total, one.after.total]]));

describe('学时的增减', () => {
  test('每天由 6 改为 8：按各人的天数增加；别的行业、别的年度、别的途径不变', async () => {
    await city.activity(101, '8-3', days('2025-03-01', '2025-03-02'));
    await city.activity(102, '8-9', { courses: [{ name: '甲', passedOn: '2025-05-01' }], matching: true });
    await city.activity(105, '8-3', days('2025-03-01'));
    await city.register({ personId: 103, year: 2024, facts: days('2024-03-01') });
    const draft = await city.drafted('document', provincial(8));
    const run = await weighed(draft.draftId);
    expect(run).toMatchObject({ state: 'done', year: 2025, current: true, percent: 100 });
    expect(run.summary).toMatchObject({ people: 2, entries: 2, gainers: 1, losers: 0, hoursGained: 4, hoursLost: 0, turnMet: 0 });
    expect(await hoursOf(run.runId)).toEqual({ 101: [12, 16] });
  });

  test('减少的也写明；审核时调低过的，照样低那么多；冲销的不算', async () => {
    await city.activity(101, '8-3', days('2025-03-01'), 500);
    await city.activity(102, '8-3', days('2025-03-01'));
    await city.takeBack(102, await city.activity(102, '8-3', days('2025-04-01')));
    const run = await weighed((await city.drafted('document', provincial(4))).draftId);
    expect(await hoursOf(run.runId)).toEqual({ 101: [5, 3], 102: [6, 4] });
    expect(run.summary).toMatchObject({ losers: 2, hoursLost: 4 });
  });

  test('年度上限按一个人的合计，不按一次', async () => {
    for (const on of ['2025-03-01', '2025-04-01', '2025-05-01']) await city.activity(101, '8-3', days(on));
    await city.activity(102, '8-3', days('2025-03-01'));
    const run = await weighed((await city.drafted('document', provincial(6, 10))).draftId);
    expect(await hoursOf(run.runId)).toEqual({ 101: [18, 10] });
  });

  test('没有留存事实的、新规则下没有标准的，保持原样，另外计数', async () => {
    await city.register({ personId: 101 });
    await city.activity(102, '8-7', { kind: 'plan', level: 'county', acceptedOn: '2025-03-01' });
    const alone = { ...provincial(8), inherits: [] };
    const run = await weighed((await city.drafted('document', alone)).draftId);
    expect(run.summary).toMatchObject({ withoutFacts: 1, refused: 1, gainers: 0, losers: 0 });
    expect(await people(run.runId)).toEqual([]);
  });

  test('口径的参数改变，所有行业都重新计算', async () => {
    const lecture = (minutes: number) => ({ days: [{ on: '2025-03-01', part: { minutes } }] });
    await city.activity(101, '8-3', lecture(90));
    await city.activity(105, '8-5', lecture(45));
    const body = {
      id: 6,
      article: '第八条',
      title: '分钟折算学时',
      text: '60 分钟为 1 学时。',
      parameters: { minutesPerHour: 60 },
      from: '2026-07-01',
      source: '温人社发〔2026〕9号',
    };
    const run = await weighed((await city.drafted('reading', body, bureau)).draftId, bureau);
    expect(await hoursOf(run.runId)).toEqual({ 101: [2, 1.5], 105: [1, 0.75] });
  });
});

describe('结论的改变', () => {
  const enough = async (personId: number, byExam: boolean) => {
    await city.register({ personId, centihours: 7200, byExam, way: '7' });
    await city.register({ personId, centihours: 1800, subject: 'general_public', way: '7' });
  };

  test('免除考试：只差考试的人变为达到；通知总按它自己的年度预估', async () => {
    await enough(101, false);
    await enough(102, true);
    await city.register({ personId: 103, centihours: 600, way: '7' });
    const body = {
      id: 'n-2025',
      title: '关于 2025 年度考试学时的通知',
      number: '温人社发〔2026〕5号',
      issuer: '温州市人力资源和社会保障局',
      year: 2025,
      from: '2026-06-20',
      text: '2025年度没有开考，免除考试取得学时的要求。',
      exam: { kind: 'waived', quote: '免除考试取得学时的要求' },
    };
    const draft = await city.drafted('notice', body, bureau);
    expect(await refusal(startImpact(city.as(health), draft))).toBe('404 not-found');
    const own = await startImpact(city.as(bureau), { draftId: draft.draftId, year: 2024 });
    await carryOutImpacts(city.as(bureau));
    expect(await getImpactRun(city.as(bureau), own)).toMatchObject({ year: 2025, summary: { turnMet: 1, turnShort: 0 } });
    expect((await people(own.runId)).map((one) => [one.personId, one.before.met, one.after.met])).toEqual([['101', false, true]]);
  });

  test('增减使人达到或达不到：按区县、单位、行业汇总', async () => {
    await city.register({ personId: 101, centihours: 5400, byExam: true, way: '7' });
    await city.register({ personId: 101, centihours: 1800, subject: 'sector_public', way: '7' });
    await city.activity(101, '8-3', days('2025-03-01', '2025-03-02'));
    await city.register({ personId: 102, centihours: 600, way: '7', subject: 'general_public' });
    const run = await weighed((await city.drafted('document', provincial(18))).draftId);
    expect(run.summary).toMatchObject({ gainers: 1, hoursGained: 24, turnMet: 1 });
    const groups = async (by: 'division' | 'employer' | 'sector') =>
      (await getImpactGroups(city.as(health), { runId: run.runId, by })).items.map((one) => [one.key, one.name, one.turnMet, one.hours]);
    expect(await groups('employer')).toEqual([[String(hospital), '温州样本医院', 1, 24]]);
    expect(await groups('division')).toEqual([['330302', '鹿城区', 1, 24]]);
    expect(await groups('sector')).toEqual([['health', '卫生健康', 1, 24]]);
  });
});

describe('谁看得到，什么时候算数', () => {
  test('看得到草案的人才看得到预估；可以导出', async () => {
    await city.activity(101, '8-3', days('2025-03-01'));
    const draft = await city.drafted('document', provincial(8));
    const run = await weighed(draft.draftId);
    for (const look of [
      () => startImpact(city.as(education), draft),
      () => getImpactRun(city.as(education), run),
      () => listImpactPeople(city.as(education), { runId: run.runId, limit: 10 }),
      () => getImpactRun(city.as(health), { runId: 'x' }),
    ])
      expect(await refusal(look())).toBe('404 not-found');
    const file = await exportImpact(city.as(health), run);
    expect([file.name, (file.body as Buffer).subarray(0, 2).toString()]).toEqual(['影响预估-2025年度.xlsx', 'PK']);
  });

  test('还没有做完时再点一次，仍是同一次', async () => {
    const draft = await city.drafted('document', provincial(8));
    const start = () => city.run(health, (at) => startImpact(at, draft));
    const [one, two] = await Promise.all([start(), start()]);
    expect(two.runId).toBe(one.runId);
    expect((await city.run(health, (at) => startImpact(at, { ...draft, year: 2024 }))).runId).not.toBe(one.runId);
  });

  test('草案改给别的行业以后，那个行业看不到为原来行业所作的预估', async () => {
    await city.activity(101, '8-3', days('2025-03-01'));
    const draft = await createRuleDraft(city.as(health), { kind: 'document', body: provincial(8) });
    const run = await weighed(draft.draftId);
    await saveRuleDraft(city.as(bureau), { ...draft, body: { ...provincial(8), sector: 'education' } });
    expect(await refusal(listImpactPeople(city.as(education), { runId: run.runId, limit: 10 }))).toBe('404 not-found');
    expect((await listImpactRuns(city.as(education), draft)).items).toEqual([]);
    expect((await listImpactRuns(city.as(bureau), draft)).items).toHaveLength(1);
    expect(await refusal(getImpactRun(city.as(bureau), { runId: '-'.repeat(36) }))).toBe('404 not-found');
  });

  test('没有对现在内容的预估，不能备案；有了就可以；备案留下它依据的预估', async () => {
    const draft = await city.drafted('document', provincial(8));
    const file = () => city.run(colleague, (at) => fileRuleDraft(at, { ...draft, filingNumber: null }));
    expect(await refusal(file())).toBe('409 impact-unknown');
    await startImpact(city.as(health), draft);
    expect(await refusal(file())).toBe('409 impact-unknown');
    await carryOutImpacts(city.as(bureau));
    expect((await file()).state).toBe('filed');
    // What it was filed with is still of what is in force.
    expect((await listImpactRuns(city.as(bureau), draft)).items[0]?.current).toBe(true);
    const later = { ...city.as(bureau), clock: { ...city.as(bureau).clock, now: () => new Date('2027-06-15T08:00:00+08:00') } };
    expect(await forgetImpacts(later)).toBe(0);
    expect((await listImpactRuns(city.as(bureau), draft)).items).toHaveLength(1);
  });

  test('有问题的草案不预估；中途停下的由别的进程接着做；没有用上的日后清除', async () => {
    const broken = await city.drafted('document', provincial(8));
    const run = await startImpact(city.as(health), broken);
    const at = city.as(bureau);
    // Somebody took it and died.
    await at.tx
      .updateTable('impact_run' as never)
      .set({ state: 'running', touched_at: new Date('2026-06-15T07:00:00+08:00') } as never)
      .execute();
    expect(await carryOutImpacts(at)).toBe(1);
    expect((await getImpactRun(at, run)).state).toBe('done');
    const later = { ...at, clock: { ...at.clock, now: () => new Date('2027-06-15T08:00:00+08:00') } };
    expect(await forgetImpacts(later)).toBe(1);
    expect(await refusal(getImpactRun(at, run))).toBe('404 not-found');
  });
});
