// 重复、同日与上限的判断，不用数据库（口径 11、20、21、23、24、27、33、34、37–39）。
import { NOTHING_FILED } from '@xueshi/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { total } from './by-year.ts';
import { ceilingOf, shareByDay } from './ceiling.ts';
import { clashesOf, type OtherDay, spread } from './day-clash.ts';
import { findingsOf, isSameActivity, type OtherEntry, type OwnClaim } from './findings.ts';
import { daysIn, fullDayRate, judge, registrationUntil, reviewDueOn, workingDaysLeft } from './judge.ts';
import { courseNames, onceKeys, plain, similarity } from './similar.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('名称是否相同、相近', () => {
  it('全角半角、括号、空格、大小写不同，仍是同一名称', () => {
    expect(plain('《急诊医学》 新进展（２０２６）ABC')).toBe(plain('急诊医学新进展(2026)abc'));
  });

  it.each([
    ['急诊医学新进展培训班', '急诊医学新进展培训', true],
    ['急诊医学新进展培训班', '急诊医学新进展研讨班', true],
    ['急诊医学新进展培训班', '骨科康复护理学习班', false],
    ['', '急诊', false],
  ])('%s ／ %s → 相近 %s', (a, b, alike) => {
    expect(similarity(a, b) >= 0.65).toBe(alike);
  });

  it('相似度：对称，在 0 与 1 之间，与自身为 1', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = similarity(a, b);
        expect(value).toBe(similarity(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (plain(a) !== '') expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});

describe('只计一次的钥匙', () => {
  const base = { title: '执业药师', facts: {}, heldFrom: '2026-03-01', heldTo: '2026-03-01' };
  it('资格一生一次；专项知识考试每次各计', () => {
    const key = (facts: object, heldTo: string) => onceKeys({ ...base, way: '8-1', facts: facts as never, heldTo })[0];
    expect(key({ exam: 'qualification' }, '2026-03-01')).toBe(key({ exam: 'qualification' }, '2025-01-01'));
    expect(key({ exam: 'special_knowledge' }, '2026-03-01')).not.toBe(key({ exam: 'special_knowledge' }, '2025-03-01'));
  });

  it('网络课程按年度版本；同一活动不分途径', () => {
    expect(onceKeys({ ...base, way: '8-4' })).not.toEqual(onceKeys({ ...base, way: '8-4', heldTo: '2025-03-01' }));
    expect(onceKeys({ ...base, way: '8-3' })).toEqual(onceKeys({ ...base, way: '8-5' }));
  });

  it('每门课程一把钥匙；奇怪的内容不出错', () => {
    const courses = [{ name: '统计学' }, { name: ' ' }, 'x', null, { name: 5 }];
    expect(courseNames({ courses })).toEqual(['统计学']);
    expect(onceKeys({ ...base, way: '8-9', facts: { courses } })).toEqual(['8-9:执业药师:统计学']);
    expect(courseNames({ courses: 'x' })).toEqual([]);
  });

  it('已登记的同名同日活动是同一项；同名隔年的不是', () => {
    const claim: OwnClaim = { way: '8-3', title: '年会', reference: '', facts: {}, heldFrom: '2026-05-01', heldTo: '2026-05-03' };
    const entry: OtherEntry = { entryId: 'e', way: '8-3', title: '年 会', heldFrom: '2026-05-03', heldTo: '2026-05-04', centihours: 600 };
    expect(isSameActivity(claim, entry)).toBe(true);
    expect(isSameActivity(claim, { ...entry, heldFrom: '2025-05-03', heldTo: '2025-05-04' })).toBe(false);
    expect(isSameActivity({ ...claim, way: '8-1' }, { ...entry, way: '8-1', heldFrom: '2019-01-01', heldTo: '2019-01-01' })).toBe(true);
  });
});

describe('同一天（口径24）', () => {
  const own = [{ on: '2026-04-08', centihours: 600, fullDay: 600 }];
  const other = (more: Partial<OtherDay> = {}): OtherDay => ({
    on: '2026-04-08',
    title: '院内讲座',
    recognised: 400,
    open: 0,
    fullDay: 400,
    ...more,
  });

  it('先登记 4，当日最高 6：还剩 2', () => {
    expect(clashesOf(own, [other()])).toEqual([{ on: '2026-04-08', titles: ['院内讲座'], most: 200, less: 400, open: 0 }]);
  });

  it('尚未办结的申请：提示，不减', () => {
    expect(clashesOf(own, [other({ recognised: 0, open: 400 })])[0]).toMatchObject({ most: 600, less: 0, open: 400 });
  });

  it('别的日子、已冲销的（0）：没有冲突', () => {
    expect(clashesOf(own, [other({ on: '2026-04-09' }), other({ recognised: 0 })])).toEqual([]);
  });

  it('当日合计永不超过最高标准', () => {
    const parts = fc.array(fc.record({ recognised: fc.integer({ min: 0, max: 600 }), fullDay: fc.constantFrom(400, 600) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), parts, (centihours, others) => {
        const held = others.map((one) => other({ ...one, recognised: Math.min(one.recognised, one.fullDay) }));
        const taken = held.reduce((sum, one) => sum + one.recognised, 0);
        const [clash] = clashesOf([{ on: '2026-04-08', centihours, fullDay: 600 }], held);
        if (!clash) return;
        expect(clash.most + clash.less).toBe(centihours);
        if (clash.most > 0) expect(taken + clash.most).toBeLessThanOrEqual(600);
      }),
    );
  });

  it('只有起止日期的条目：从第一天起逐日填满，合计不变', () => {
    const days = spread({ from: '2026-05-30', to: '2026-06-02', centihours: 1500, fullDay: 600, title: '研修' });
    expect(days.map((day) => [day.on, day.recognised])).toEqual([
      ['2026-05-30', 600],
      ['2026-05-31', 600],
      ['2026-06-01', 300],
    ]);
  });
});

describe('上限（口径20、24、27）', () => {
  const facts = { days: ['2025-12-31', '2026-01-01', '2026-01-02'].map((on) => ({ on, part: 'full' })) };
  const { assessment } = judge({ way: '8-3', facts, sector: 'health', today: '2026-01-10', rules: NOTHING_FILED });
  if (!assessment) throw new Error('应能计算');

  it('按年度分列，减去同日已登记的', () => {
    const clashes = clashesOf(assessment.perDay ?? [], [{ on: '2026-01-02', title: '另一场', recognised: 600, open: 0, fullDay: 600 }]);
    const ceiling = ceilingOf(assessment.byYear, assessment, clashes);
    expect(ceiling.byYear).toEqual({ 2025: 600, 2026: 600 });
    expect(ceiling.reductions).toEqual([{ year: 2026, centihours: 600, text: expect.stringContaining('口径 24'), reading: 24 }]);
    expect(shareByDay(assessment.perDay ?? [], clashes, { 2025: 300, 2026: 600 })).toEqual([
      { on: '2025-12-31', centihours: 300 },
      { on: '2026-01-01', centihours: 600 },
      { on: '2026-01-02', centihours: 0 },
    ]);
  });

  it('今天算出来更多，也不超过提交时的', () => {
    expect(total(ceilingOf({ 2026: 100 }, assessment, []).byYear)).toBe(100);
  });
});

describe('时限与日期', () => {
  it('登记到次年 3 月 31 日（口径18）；审核 10 个工作日（口径48）', () => {
    expect(registrationUntil(2025, [])).toBe('2026-03-31');
    expect(reviewDueOn('2026-06-15', [])).toBe('2026-06-29');
    expect(workingDaysLeft('2026-06-15', '2026-06-29')).toBe(10);
    expect(workingDaysLeft('2026-07-01', '2026-06-29')).toBe(-2);
  });

  it('事实里的日期：只取真实的日期栏', () => {
    const facts = {
      days: [{ on: '2026-05-02' }, { on: '2026-02-30' }],
      note: '2026-01-01',
      courses: [{ name: '2025-01-01', passedOn: '2026-04-01' }],
    };
    expect(daysIn(facts)).toEqual(['2026-04-01', '2026-05-02']);
    expect(fullDayRate('8-5', '2026-05-02', { sector: null, rules: NOTHING_FILED })).toBe(400);
    expect(fullDayRate('8-8', '2026-05-02', { sector: null, rules: NOTHING_FILED })).toBe(0);
  });

  it('2018 年以前：没有标准，不是 0 学时（口径10）', () => {
    const judgement = judge({
      way: '8-3',
      facts: { days: [{ on: '2017-06-01', part: 'full' }] },
      sector: null,
      today: '2026-06-15',
      rules: NOTHING_FILED,
    });
    expect(judgement.problem?.type).toBe('no-rule-in-force');
    const none = { claims: [], entries: [], holders: [], files: [], clashes: [], marks: [] };
    const claim: OwnClaim = { way: '8-3', title: 'x', reference: '', facts: {}, heldFrom: '2017-06-01', heldTo: '2017-06-01' };
    expect(findingsOf(claim, judgement, none)).toMatchObject([{ kind: 'no-rule', blocks: true }]);
  });
});
