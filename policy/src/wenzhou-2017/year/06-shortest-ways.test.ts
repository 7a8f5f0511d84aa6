// 第六、八条：最省的补齐办法
import { describe, expect, test } from 'vitest';
import type { Standing, StandingEntry, StandingInput } from '#core';
import { judged, provincialList } from '#wenzhou-2017/testing';
import { type Plan, shortestWays } from './06-shortest-ways.ts';

function standing(professional: number, general: number, byExam: number, rest: Partial<StandingInput> = {}): Standing {
  const [inProfessional, generalPublic, inExam] = [professional, general, byExam].map((one) => Math.round(one * 100));
  const totals = { professional: inProfessional ?? 0, sectorPublic: 0, generalPublic: generalPublic ?? 0, byExam: inExam ?? 0 };
  return judged({ year: 2026, asOf: '2026-09-01', totals, ...rest });
}

function texts(plan: Plan | undefined): string[] {
  return plan?.steps.map((one) => one.text) ?? [];
}

/** Adds what the plan promises to the year and judges again. */
function after(before: Standing, plan: Plan): string {
  const entries = plan.steps.map((one): StandingEntry => {
    const subject = one.subject === 'public' ? 'general_public' : 'professional';
    return { subject, centihours: one.centihours, byExam: one.by === '8-1' || one.by === 'public-exam' };
  });
  return judged({ year: before.year, asOf: before.asOf, totals: before.totals, entries }).verdict;
}

describe('最省的补齐办法', () => {
  test('专业缺 24、考试未取得：一次考试 36 学时全部补齐', () => {
    const [first] = shortestWays(standing(36, 18, 0));
    expect(texts(first)).toEqual(['考试 1 次，共 36 学时，计入考试取得的学时']);
    expect(first).toMatchObject({ complete: true, centihours: 3600, days: 1 });
  });

  test('考试已取得，专业缺 24：考试、市级高研班、4 天培训、24 学时网络课程、6 天本单位培训', () => {
    const plans = shortestWays(standing(48, 18, 36));
    expect(plans.slice(0, 5).map((one) => texts(one)[0])).toEqual([
      '考试 1 次，共 36 学时，计入考试取得的学时',
      '市级高级研修班 1 项，共 24 学时',
      '培训、学术活动 4 天，共 24 学时',
      '网络远程教育、移动端学习 24 学时',
      '本单位组织的专题学习、培训、讲座 6 天，共 24 学时',
    ]);
    expect(plans.every((one) => one.complete)).toBe(true);
  });

  test('公需科目的缺口用公需课程补', () => {
    const [first] = shortestWays(standing(72, 6, 36));
    expect(texts(first)).toEqual(['公需科目网络课程 12 学时']);
  });

  test('没有开考：说明还不能补齐，不假装补齐', () => {
    const plans = shortestWays(standing(60, 18, 0), { waysOpen: ['8-3', '8-4'] });
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.every((one) => !one.complete)).toBe(true);
  });

  test('有公需科目的专项知识考试，就用它', () => {
    const [first] = shortestWays(standing(72, 8, 0), { waysOpen: ['8-3'], publicExamOpen: true });
    expect(texts(first)).toEqual(['公需科目专项知识考试 10 学时，计入考试取得的学时']);
    expect(first?.complete).toBe(true);
  });

  test('一次考试不够的，再加别的途径', () => {
    const plans = shortestWays(standing(0, 0, 0), { waysOpen: ['8-1', '8-3'] });
    expect(plans.map(texts)).toContainEqual([
      '考试 1 次，共 36 学时，计入考试取得的学时',
      '公需科目网络课程 18 学时',
      '培训、学术活动 6 天，共 36 学时',
    ]);
  });

  test('什么都没有、只走考试：公需另算，两次就够，不多考一次', () => {
    const [plan] = shortestWays(standing(0, 0, 0), { waysOpen: ['8-1'] });
    expect(texts(plan)).toEqual(['考试 2 次，共 72 学时，计入考试取得的学时', '公需科目网络课程 18 学时']);
    expect(plan?.complete).toBe(true);
  });

  test('省级细则改了标准、关了途径的，按省级细则', () => {
    const before = standing(36, 18, 36, { sector: 'health' });
    const plans = shortestWays(before, { documents: [provincialList()] });
    expect(plans.map(texts)).toEqual([['培训、学术活动 5 天，共 40 学时']]);
  });

  test('不需要补的，没有建议', () => {
    expect(shortestWays(standing(72, 18, 36))).toEqual([]);
    expect(shortestWays(standing(0, 0, 0, { post: [] }))).toEqual([]);
  });

  test('年度已过：只能补登记已参加的活动，过了 3 月 31 日就没有办法', () => {
    const [late, ...more] = shortestWays(standing(36, 18, 36, { asOf: '2027-01-15' }));
    expect(more).toEqual([]);
    expect(late).toMatchObject({ title: '补登记已参加的活动', complete: false });
    expect(texts(late)[0]).toBe('专业科目还差 24 学时：2026 年内已经参加而没有登记的，可在 2027年3月31日前补登记');
    expect(shortestWays(standing(36, 18, 36, { asOf: '2027-04-01' }))).toEqual([]);
  });

  test.each([
    [0, 0, 0],
    [36, 18, 36],
    [59.99, 17.99, 0],
    [60, 18, 36],
    [20, 40, 0],
    [100, 0, 0],
    [60, 29, 10],
    [0, 90, 36],
  ])('已有专业 %d、公需 %d、考试 %d：每个写明可以补齐的办法，做完真的达标', (professional, general, byExam) => {
    const before = standing(professional, general, Math.min(byExam, professional + general));
    const plans = shortestWays(before).filter((one) => one.complete);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) expect(after(before, plan), plan.title).toBe('met');
  });
});
