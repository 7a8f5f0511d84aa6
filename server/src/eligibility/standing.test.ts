// 年度情况（第六、十二条，口径 1–9）：由台账、审核中的申请和任职经历判定一个年度，一次查询。
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reverse } from '#ledger';
import { Problem } from '#platform';
import type { TestDatabase } from '#testing';
import { at, enough, hours, on, openCity, openClaim, type Post, person, school } from './city.testing.ts';
import { standingOf } from './index.ts';

let city: TestDatabase;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.drop());

describe('结论', () => {
  it('恰好 90 学时、专业 72、公需 18、有考试：达标', async () => {
    const id = await person();
    await hours(id, ...enough());
    const standing = await standingOf(at(), id, 2026);
    expect(standing).toMatchObject({
      verdict: 'met',
      shortfalls: [],
      totals: { total: 9000, professional: 7200, public: 1800, byExam: 3600 },
    });
  });

  it('差 0.01 学时也不达标，年内为进行中，说明差多少、依据哪条', async () => {
    const id = await person();
    await hours(id, ...enough().slice(0, 3), { centihours: 799, subject: 'sector_public' });
    const standing = await standingOf(at(), id, 2026);
    expect(standing.verdict).toBe('in_progress');
    expect(standing.shortfalls.map((one) => [one.of, one.centihours, one.article])).toEqual([
      ['public', 1, '第六条'],
      ['total', 1, '第六条'],
    ]);
  });

  it('学时都够、没有考试学时：不达标', async () => {
    const id = await person();
    await hours(id, { centihours: 8000 }, { centihours: 2000, subject: 'general_public' });
    expect((await standingOf(on('2027-05-01'), id, 2026)).shortfalls.map((one) => one.of)).toEqual(['byExam']);
    expect((await standingOf(on('2027-05-01'), id, 2026)).verdict).toBe('not_met');
  });

  it('一条学时都没有：年内进行中，年后未达标', async () => {
    const id = await person();
    expect((await standingOf(on('2026-12-31'), id, 2026)).verdict).toBe('in_progress');
    expect((await standingOf(on('2027-01-01'), id, 2026)).verdict).toBe('not_met');
  });

  it('冲销之后重新判定', async () => {
    const id = await person();
    const [exam] = await hours(id, ...enough());
    await reverse(at(), { personId: id, entryId: exam ?? '', reason: '不实', approver: '张处长' });
    const standing = await standingOf(on('2027-05-01'), id, 2026);
    expect(standing).toMatchObject({ verdict: 'not_met', totals: { total: 5400, byExam: 0 } });
  });

  it('各年度分开计算，多出的不结转', async () => {
    const id = await person();
    await hours(id, ...enough(2025), { year: 2025, centihours: 9000 });
    expect((await standingOf(at(), id, 2025)).surplus).toMatchObject({ total: 9000 });
    expect((await standingOf(at(), id, 2026)).totals.total).toBe(0);
  });
});

describe('待定（口径 7）：审核中的申请可能改变结论', () => {
  it('年度已过，补上审核中的申请就够：待定', async () => {
    const id = await person();
    await hours(id, ...enough().filter((_, i) => i !== 1));
    await openClaim(id, { 2026: 3600 });
    expect((await standingOf(on('2027-02-01'), id, 2026)).verdict).toBe('pending');
  });

  it('加上也不够：未达标；申请属于别的年度：未达标', async () => {
    const id = await person();
    await hours(id, ...enough().filter((_, i) => i !== 1));
    await openClaim(id, { 2026: 3599, 2027: 9000 });
    expect((await standingOf(on('2027-02-01'), id, 2026)).verdict).toBe('not_met');
  });

  it('只差考试学时、有专业科目的申请在审：可能是考试，待定', async () => {
    const id = await person();
    await hours(id, { centihours: 8000 }, { centihours: 2000, subject: 'general_public' });
    await openClaim(id, { 2026: 3600 });
    expect((await standingOf(on('2027-02-01'), id, 2026)).verdict).toBe('pending');
  });

  it.each(['returned', 'appealed'])('%s 的申请也算在审', async (state) => {
    const id = await person();
    await hours(id, ...enough().filter((_, i) => i !== 1));
    await openClaim(id, { 2026: 3600 }, 'professional', state);
    expect((await standingOf(on('2027-02-01'), id, 2026)).verdict).toBe('pending');
  });

  it.each(['refused', 'withdrawn'])('%s 的申请不算', async (state) => {
    const id = await person();
    await hours(id, ...enough().filter((_, i) => i !== 1));
    await openClaim(id, { 2026: 3600 }, 'professional', state);
    expect((await standingOf(on('2027-02-01'), id, 2026)).verdict).toBe('not_met');
  });

  it('别人的申请不算', async () => {
    const [id, other] = [await person(), await person()];
    await hours(id, ...enough().filter((_, i) => i !== 1));
    await openClaim(other, { 2026: 3600 });
    expect((await standingOf(on('2027-02-01'), id, 2026)).verdict).toBe('not_met');
  });
});

describe('不适用（口径 7、8、9）', () => {
  it.each<[string, Post[], string]>([
    ['在岗首年', [{ from: '2026-03-01' }], 'not_applicable'],
    ['首年之后', [{ from: '2025-12-31' }], 'in_progress'],
    ['当年离岗', [{ from: '2015-07-01', to: '2026-05-31' }], 'not_applicable'],
    ['往年已离岗', [{ from: '2015-07-01', to: '2025-12-31' }], 'not_applicable'],
    ['从未任职', [], 'not_applicable'],
    ['明年才任职', [{ from: '2027-01-01' }], 'not_applicable'],
    [
      '当年换了单位',
      [
        { from: '2015-07-01', to: '2026-03-31' },
        { from: '2026-05-01', org: school },
      ],
      'in_progress',
    ],
  ])('%s：%s', async (_, posts, verdict) => {
    const id = await person(posts);
    const standing = await standingOf(at(), id, 2026);
    expect(standing.verdict).toBe(verdict);
  });

  it('不作评定的年度，学时照样登记、照样显示', async () => {
    const id = await person([{ from: '2026-03-01' }]);
    await hours(id, { centihours: 1800 });
    expect(await standingOf(at(), id, 2026)).toMatchObject({ verdict: 'not_applicable', totals: { total: 1800 }, shortfalls: [] });
  });
});

describe('没有规定、没有此人', () => {
  it.each([2017, 2000])('%i 年在本细则施行之前：说明没有可用的规定，不是 0', async (year) => {
    const id = await person();
    await expect(standingOf(at(), id, year)).rejects.toMatchObject({ init: { type: 'no-rule-in-force', status: 422 } });
  });

  it('没有此人：404', async () => {
    await expect(standingOf(at(), 999_999, 2026)).rejects.toThrow(Problem);
  });
});

it('一个人一个年度，一次查询', async () => {
  const id = await person();
  let queries = 0;
  const counted = city.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      queries += 1;
      return result;
    },
  });
  await standingOf({ ...at(), tx: counted }, id, 2026);
  expect(queries).toBe(1);
});
