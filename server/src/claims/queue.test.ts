// 审核队列：筛选、计数、翻页、上一份与下一份（第十一条，口径 42、48）。
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, matching, openCity, refusal, submitted, training } from './applicants.testing.ts';
import { getReviewNeighbours, listReviewClaims } from './queue.ts';
import { recogniseClaim, returnClaim } from './review.ts';

let city: City;
const ids: Record<string, string> = {};
const usual = { state: 'submitted', sort: 'due', limit: 20 } as const;

beforeAll(async () => {
  city = await openCity();
  const days = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'];
  for (const [i, day] of days.entries()) {
    city.turnTo(`${day}T09:00:00+08:00`);
    const claim = await submitted(city, i % 2 ? 'lin' : 'chen', {
      title: `第 ${i + 1} 份培训`,
      organiser: '温州市医学会',
      facts: training(`2026-03-0${i + 1}`),
    });
    ids[i + 1] = claim.claimId;
  }
  city.turnTo('2026-06-08T09:00:00+08:00');
  const exam = { exam: 'qualification', passedOn: '2026-05-20' };
  ids['exam'] = (await submitted(city, 'zhao', { way: '8-1', title: '执业药师', organiser: '人事考试中心', facts: exam })).claimId;
  city.turnTo('2026-06-08T09:05:00+08:00');
  ids['old'] = (await submitted(city, 'lin', { title: '老活动', facts: training('2017-03-01') })).claimId;
  ids['school'] = (await submitted(city, 'wu', { title: '教研活动' })).claimId;
  city.turnTo('2026-06-17T10:00:00+08:00');
});
afterAll(() => city.close());

const titles = (list: { items: { title: string }[] }) => list.items.map((item) => item.title);

describe('队列', () => {
  it('只有本行业的；最早到期的在前；计数与列表一致', async () => {
    const list = await city.run('wang', listReviewClaims, usual);
    expect(titles(list)).toEqual(['第 1 份培训', '第 2 份培训', '第 3 份培训', '第 4 份培训', '第 5 份培训', '执业药师', '老活动']);
    expect(list.counts).toEqual({ submitted: 7, appealed: 0, returned: 0, overdue: 2, flagged: 1, complete: 6, matching: 7 });
    expect(list.ways).toEqual([
      { way: '8-1', wayTitle: '考试', count: 1 },
      { way: '8-3', wayTitle: expect.any(String), count: 6 },
    ]);
    expect(titles(await city.run('teacher', listReviewClaims, usual))).toEqual(['教研活动']);
    expect(titles(await city.run('city', listReviewClaims, usual))).toEqual([]);
  });

  it('到期日、逾期、可批量、须留意，一行看全', async () => {
    const [first] = (await city.run('wang', listReviewClaims, usual)).items;
    expect(first).toMatchObject({
      person: '陈晓丽',
      employer: '瓯江医院',
      dueOn: '2026-06-15',
      overdue: true,
      complete: true,
      flags: [],
      evidence: 3,
    });
    expect(first).toMatchObject({ hours: 6, ceilingHours: 6, own: false });
    const own = (await city.run('zhao', listReviewClaims, { ...usual, way: ['8-1'] })).items;
    expect(own.map((item) => item.own)).toEqual([true]);
  });

  it.each([
    ['逾期', { overdue: true }, ['第 1 份培训', '第 2 份培训']],
    ['须留意', { flagged: true }, ['老活动']],
    ['可批量认定的考试', { complete: true, way: ['8-1'] as const }, ['执业药师']],
    ['按姓名查找', { q: '赵双' }, ['执业药师']],
    ['按主办单位查找，符号不当作通配', { q: '考试%' }, []],
    ['按单位，没有的单位编号', { employer: '999' }, []],
    ['按单位', { employer: '5001', q: '第 3 份' }, ['第 3 份培训']],
  ])('筛选：%s', async (_what, filter, expected) => {
    const found = await city.run('wang', listReviewClaims, { ...usual, ...filter, way: 'way' in filter ? [...filter.way] : undefined });
    expect(titles(found)).toEqual(expected);
    expect(found.counts.matching).toBe(expected.length);
  });

  it.each(['due', 'newest', 'oldest', 'hours'] as const)('按 %s 翻页：不重不漏', async (sort) => {
    const whole = titles(await city.run('wang', listReviewClaims, { ...usual, sort }));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await city.run('wang', listReviewClaims, { ...usual, sort, limit: 2, cursor });
      seen.push(...titles(page));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(whole);
    expect(seen).toHaveLength(7);
  });

  it('编造的翻页位置：从头开始', async () => {
    const list = await city.run('wang', listReviewClaims, { ...usual, cursor: "x'; drop table claim" });
    expect(list.items).toHaveLength(7);
  });
});

describe('上一份与下一份', () => {
  it('按同样的次序；已办结的也能从原来的位置继续', async () => {
    const around = (name: string) => city.run('wang', getReviewNeighbours, { ...usual, claimId: ids[name] ?? '' });
    expect(await around('1')).toEqual({ previous: null, next: ids['2'] });
    expect(await around('3')).toEqual({ previous: ids['2'], next: ids['4'] });
    const third = (await city.run('wang', listReviewClaims, { ...usual, q: '第 3 份' })).items[0];
    await city.run('wang', returnClaim, { claimId: ids['3'] ?? '', revision: third?.revision ?? 0, reasons: ['days-wrong'], text: '' });
    const after = await city.run('wang', listReviewClaims, usual);
    expect(after.counts).toMatchObject({ submitted: 6, returned: 1 });
    expect(titles(await city.run('wang', listReviewClaims, { ...usual, state: 'returned' }))).toEqual(['第 3 份培训']);
    expect((await refusal(city.run('wang', getReviewNeighbours, { ...usual, claimId: 'x' }))).status).toBe(404);
  });

  it('认定后进入“已办结”，不再占用队列', async () => {
    const second = (await city.run('wang', listReviewClaims, { ...usual, q: '第 2 份' })).items[0];
    await city.run('wang', recogniseClaim, { claimId: ids['2'] ?? '', revision: second?.revision ?? 0, matching, reasons: [], text: '' });
    expect(titles(await city.run('wang', listReviewClaims, { ...usual, state: 'decided' }))).toEqual(['第 2 份培训']);
    expect((await city.run('wang', listReviewClaims, usual)).counts.overdue).toBe(1);
  });
});
