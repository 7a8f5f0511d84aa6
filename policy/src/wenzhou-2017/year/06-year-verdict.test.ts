// 第六条：这一年够不够
import { describe, expect, test } from 'vitest';
import type { StandingEntry, StandingInput } from '#core';
import { READINGS } from '#wenzhou-2017/source';
import { judged, unjudged } from '#wenzhou-2017/testing';

const exam: StandingEntry = { subject: 'professional', centihours: 3600, byExam: true };
const professional: StandingEntry = { subject: 'professional', centihours: 3600, byExam: false };
const sectorPublic: StandingEntry = { subject: 'sector_public', centihours: 800, byExam: false };
const generalPublic: StandingEntry = { subject: 'general_public', centihours: 1000, byExam: false };
const enough = [exam, professional, sectorPublic, generalPublic];
const during: StandingInput = { year: 2026, asOf: '2026-11-23', entries: enough };
const after: StandingInput = { ...during, asOf: '2027-01-15' };

describe('合计与要求', () => {
  test('公开接口的例子：54 学时，专业缺 24，总学时缺 36', () => {
    const found = judged({
      year: 2026,
      asOf: '2027-01-15',
      entries: [exam, { subject: 'general_public', centihours: 1800, byExam: false }],
    });
    expect(found.verdict).toBe('not_met');
    expect(found.totals).toEqual({ total: 5400, professional: 3600, public: 1800, sectorPublic: 0, generalPublic: 1800, byExam: 3600 });
    expect(found.shortfalls.map((one) => [one.of, one.centihours, one.article])).toEqual([
      ['professional', 2400, '第六条'],
      ['total', 3600, '第六条'],
    ]);
    expect(found.shortfalls[0]?.text).toBe('专业科目还差 24 学时：应不少于 60，已有 36（第六条）。');
  });

  test('正好 90、60、18 就够', () => {
    expect(judged({ ...after, entries: [exam, { ...professional, centihours: 3600 }, sectorPublic, generalPublic] }).verdict).toBe('met');
  });

  test.each([
    ['总学时差 0.01', [exam, { ...professional, centihours: 3599 }, sectorPublic, generalPublic], ['total']],
    [
      '专业科目差 0.01',
      [
        { ...exam, centihours: 5999 },
        { ...generalPublic, centihours: 3001 },
      ],
      ['professional'],
    ],
    [
      '公需科目差 0.01',
      [
        { ...exam, centihours: 9000 },
        { ...generalPublic, centihours: 1799 },
      ],
      ['public'],
    ],
    ['没有考试取得的学时', enough.map((one) => ({ ...one, byExam: false })), ['byExam']],
    ['什么都没有', [], ['professional', 'public', 'byExam', 'total']],
  ])('%s', (_, entries, expected) => {
    const found = judged({ ...after, entries });
    expect(found.verdict).toBe('not_met');
    expect(found.shortfalls.map((one) => one.of)).toEqual(expected);
  });

  test('78 学时之外的 12 学时可以是任何科目（口径2），公需合并计算（口径3）', () => {
    const onlyProfessional = [
      { ...exam, centihours: 7200 },
      { ...sectorPublic, centihours: 1800 },
    ];
    const morePublic = [
      { ...exam, centihours: 6000 },
      { ...generalPublic, centihours: 3000 },
    ];
    expect(judged({ ...after, entries: onlyProfessional }).verdict).toBe('met');
    expect(judged({ ...after, entries: morePublic }).verdict).toBe('met');
  });

  test('公需科目的考试也算考试取得', () => {
    const entries = [
      { ...professional, centihours: 7200 },
      { ...generalPublic, centihours: 1800, byExam: true },
    ];
    expect(judged({ ...after, entries }).verdict).toBe('met');
  });

  test('多出的学时显示，不结转', () => {
    const found = judged({ ...after, entries: [...enough, professional] });
    expect(found.surplus).toEqual({ total: 3600, professional: 4800, public: 0 });
  });

  test('冲销以负数计入', () => {
    const found = judged({ ...after, entries: [...enough, { ...professional, centihours: -3600 }] });
    expect(found.totals.professional).toBe(3600);
    expect(found.verdict).toBe('not_met');
  });

  test('已有合计与逐条相加，结果相同', () => {
    const totals = { professional: 7200, sectorPublic: 800, generalPublic: 1000, byExam: 3600 };
    expect(judged({ year: 2026, asOf: '2027-01-15', totals })).toEqual(judged(after));
  });

  test('不是整数的学时是程序的错误，不能四舍五入', () => {
    expect(() => judged({ ...after, entries: [{ ...exam, centihours: 0.5 }] })).toThrow(RangeError);
  });
});

describe('年度结论（口径7）', () => {
  test('年内已够：达标；年内不够：进行中', () => {
    expect(judged(during).verdict).toBe('met');
    expect(judged({ ...during, entries: [exam] }).verdict).toBe('in_progress');
    expect(judged({ ...during, entries: [exam], asOf: '2026-12-31' }).verdict).toBe('in_progress');
    expect(judged({ ...during, entries: [exam], asOf: '2027-01-01' }).verdict).toBe('not_met');
  });

  test('审核中的申请通过后可以达标：待定；通过也不够：未达标', () => {
    const entries = [exam, sectorPublic, generalPublic];
    expect(judged({ ...after, entries, openClaims: [professional] }).verdict).toBe('pending');
    expect(judged({ ...after, entries, openClaims: [{ ...professional, centihours: 3599 }] }).verdict).toBe('not_met');
  });

  test('缺考试取得的学时，只有考试的申请能改变结果', () => {
    const entries = [professional, professional, sectorPublic, generalPublic];
    expect(judged({ ...after, entries, openClaims: [professional] }).verdict).toBe('not_met');
    expect(judged({ ...after, entries, openClaims: [exam] }).verdict).toBe('pending');
  });

  test('应有的数据来源过期：待定，写明是哪些', () => {
    const found = judged({ ...after, entries: [exam], staleSources: ['卫生系统'] });
    expect(found.verdict).toBe('pending');
    expect(found.explanation.at(-1)).toBe('2026 年度待定：这些来源的数据还没有更新：卫生系统。');
  });

  test('已经达标的，不因申请或来源而待定', () => {
    expect(judged({ ...after, openClaims: [exam], staleSources: ['卫生系统'] }).verdict).toBe('met');
  });

  test('豁免：市里发布规定以前不启用', () => {
    const exemption = { document: '温人社发〔2026〕5号', article: '第三条', quote: '援外期间免予评定' };
    const readings = READINGS.filter((one) => one.id === 7).map((one) => ({
      ...one,
      from: '2026-01-01',
      parameters: { exemptionInForce: true },
    }));
    expect(judged({ ...after, entries: [], exemption }).verdict).toBe('not_met');
    const found = judged({ ...after, entries: [], exemption, readings });
    expect(found.verdict).toBe('exempt');
    expect(found.citations).toContainEqual(exemption);
    expect(found.totals.total).toBe(0);
  });

  test('说明逐行写出合计、缺口和结论', () => {
    expect(judged({ ...after, entries: [exam, professional] }).explanation).toEqual([
      '2026 年度：总学时 72（应不少于 90），专业科目 72（应不少于 60），公需科目 0（应不少于 18），考试取得 36。',
      '公需科目还差 18 学时：应不少于 18，已有 0（第六条）。',
      '总学时还差 18 学时：应不少于 90，已有 72（第六条）。',
      '2026 年度未达标。',
    ]);
  });
});

describe('在岗首年、离岗、不在岗：不作评定（口径8）', () => {
  const state = (year: number, asOf: string, ...post: NonNullable<StandingInput['post']>) =>
    judged({ year, asOf, entries: [], post }).verdict;

  test('首年不评，次年起评', () => {
    expect(state(2026, '2027-01-15', { from: '2026-07-01', to: null })).toBe('not_applicable');
    expect(state(2026, '2027-01-15', { from: '2026-01-01', to: null })).toBe('not_applicable');
    expect(state(2026, '2027-01-15', { from: '2025-12-31', to: null })).toBe('not_met');
  });

  test('年中离岗不评；干满全年的要评；离岗以后的年度不评', () => {
    expect(state(2026, '2027-01-15', { from: '2020-01-01', to: '2026-12-30' })).toBe('not_applicable');
    expect(state(2026, '2027-01-15', { from: '2020-01-01', to: '2026-12-31' })).toBe('not_met');
    expect(state(2026, '2027-01-15', { from: '2020-01-01', to: '2025-12-31' })).toBe('not_applicable');
  });

  test('换单位不是离岗，即使中间隔了几天', () => {
    expect(state(2026, '2027-01-15', { from: '2020-01-01', to: '2026-06-30' }, { from: '2026-07-20', to: null })).toBe('not_met');
  });

  test('年度还没有结束：看今天是否在岗', () => {
    expect(state(2026, '2026-09-01', { from: '2020-01-01', to: null })).toBe('in_progress');
    expect(state(2026, '2026-09-01', { from: '2020-01-01', to: '2026-10-31' })).toBe('in_progress');
    expect(state(2026, '2026-11-01', { from: '2020-01-01', to: '2026-10-31' })).toBe('not_applicable');
  });

  test('没有任职记录：不在岗；没有给出任职：按全年在岗评定', () => {
    expect(state(2026, '2027-01-15')).toBe('not_applicable');
    expect(judged({ year: 2026, asOf: '2027-01-15', entries: [] }).verdict).toBe('not_met');
  });

  test('后来才入职的人，此前的年度不在岗', () => {
    expect(state(2024, '2027-01-15', { from: '2026-01-01', to: null })).toBe('not_applicable');
  });
});

describe('不能判断的年度', () => {
  test('2018 年以前：没有可用的规定，不是 0 学时', () => {
    expect(unjudged({ ...after, year: 2017 })).toMatchObject({ type: 'no-rule-in-force', errors: [{ path: 'year' }] });
    expect(judged({ ...after, year: 2018 }).verdict).toBe('met');
  });

  test.each([[2026.5], [99], [3000], [Number.NaN]])('年度 %d', (year) => {
    expect(unjudged({ ...after, year })).toMatchObject({ type: 'invalid-facts', errors: [{ path: 'year' }] });
  });

  test('日期不对', () => {
    expect(unjudged({ ...after, asOf: '2027-02-30' })).toMatchObject({ type: 'invalid-facts', errors: [{ path: 'asOf' }] });
  });
});

test('补登记截止次年 3 月 31 日（口径18）', () => {
  expect(judged(after).registrationUntil).toBe('2027-03-31');
});

test('第六条：不作评定的年度没有“还差”——在岗首年不是欠缺', () => {
  const standing = judged({ year: 2024, asOf: '2026-11-24', entries: [], post: [{ from: '2024-08-01', to: null }] });
  expect(standing).toMatchObject({ verdict: 'not_applicable', shortfalls: [] });
});

describe('第十条：注册尚未确认', () => {
  test('学时已经够了也是待定，说明在等谁、依据哪一条；确认以后照常达标', () => {
    const waiting = judged({ ...during, unconfirmed: { awaiting: '瓯江医院' } });
    expect(waiting.verdict).toBe('pending');
    expect(waiting.totals).toEqual(judged(during).totals);
    expect(waiting.explanation.at(-1)).toContain('尚待瓯江医院确认');
    expect(waiting.citations.map((one) => one.article)).toContain('第十条');
    expect(judged(during).verdict).toBe('met');
    // Nobody has a post on record before being confirmed.
    expect(judged({ ...during, post: [], unconfirmed: { awaiting: '瓯江医院' } }).verdict).toBe('pending');
  });
});
