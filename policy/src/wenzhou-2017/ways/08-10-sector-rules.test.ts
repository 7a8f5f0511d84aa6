// 第八条（十）：行业主管部门规定的其他途径
import { describe, expect, test } from 'vitest';
import type { Rule } from '#core/rulebook';
import { assessed, complaints, documentOf, figure, refused, rule } from '#wenzhou-2017/testing';

const levels = [
  { key: 'province', label: '省级', figure: figure(12) },
  { key: 'city', label: '市级', figure: figure(6) },
];
const rules: Rule[] = [
  rule('teaching-round', { kind: 'fixed', figure: figure(3) }, { evidence: [{ key: 'record', label: '查房记录', required: true }] }),
  rule('night-clinic', { kind: 'per-day', fullDay: figure(5) }, { yearlyCap: figure(12) }),
  rule('case-report', { kind: 'per-item', each: figure(1.5) }),
  rule('contest', { kind: 'by-level', levels, stated: null }),
  rule('workshop', { kind: 'by-level', levels, stated: '证书列明的从其列明' }),
  rule('credits', {
    kind: 'per-credit',
    credits: [
      { key: 'one', label: 'Ⅰ类学分', figure: figure(3, '1个Ⅰ类学分折算3学时') },
      { key: 'two', label: 'Ⅱ类学分', figure: figure(1.5, '1个Ⅱ类学分折算1.5学时') },
    ],
  }),
  rule('textbook', { kind: 'per-unit', unit: '万字', each: figure(4) }),
  rule('award', { kind: 'by-rank', levels, rankStep: figure(2), ranks: { count: 3, quote: '只取前三' } }),
  rule('site-course', { kind: 'as-stated', quote: '按证书列明的学时' }, { yearlyCap: figure(20, '一个年度至多20学时') }),
];
const documents = [documentOf({ rules })];
const ask = (facts: Record<string, unknown>, sector: string | null = 'health') => ({ way: '8-10', sector, documents, facts });

describe('第八条（十）行业文件的其他途径', () => {
  test('每次多少', () => {
    const found = assessed(ask({ rule: 'teaching-round', on: '2026-03-02' }));
    expect(found).toMatchObject({ centihours: 300, byYear: { 2026: 300 }, readings: [35], yearReading: 1 });
    expect(found.rule).toEqual({ document: '温卫发〔2023〕88号', article: '第三条', edition: '2024-01-01' });
    expect(found.citations).toEqual([{ document: '温卫发〔2023〕88号', article: '第三条', quote: '登记3学时' }]);
    expect(found.evidence.map((one) => one.key)).toEqual(['record']);
    expect(found.explanation[1]).toContain('备案号 温人社备〔2023〕12号');
  });

  test('每天多少，半天和分钟照口径，年度上限照文件', () => {
    const days = [
      { on: '2026-03-02', part: 'full' },
      { on: '2026-03-03', part: 'half' },
    ];
    expect(assessed(ask({ rule: 'night-clinic', days }))).toMatchObject({ centihours: 750, readings: [23, 35] });
    const three = ['2026-03-02', '2026-03-03', '2026-03-04'].map((on) => ({ on, part: 'full' }));
    expect(assessed(ask({ rule: 'night-clinic', days: three })).centihours).toBe(1200);
    expect(assessed({ ...ask({ rule: 'night-clinic', days }), already: { 2026: 1000 } }).centihours).toBe(200);
  });

  test('每项多少，同名的只填一次', () => {
    const items = [
      { name: '病例一', on: '2026-12-30' },
      { name: '病例二', on: '2027-01-03' },
    ];
    expect(assessed(ask({ rule: 'case-report', items })).byYear).toEqual({ 2026: 150, 2027: 150 });
    expect(complaints(ask({ rule: 'case-report', items: [...items, { name: '病例一', on: '2026-01-01' }] }))).toEqual([
      'items[2].name: “病例一”与第 1 行相同，每项只填一次',
    ]);
  });

  test('按级别；文件写明的，以证书列明为准', () => {
    expect(assessed(ask({ rule: 'contest', level: 'city', on: '2026-03-02' })).centihours).toBe(600);
    expect(assessed(ask({ rule: 'workshop', level: 'city', on: '2026-03-02', certificateHours: 9.5 })).centihours).toBe(950);
    expect(complaints(ask({ rule: 'contest', level: 'city', on: '2026-03-02', certificateHours: 9 }))).toEqual([
      'certificateHours: 没有这一项，请检查名称，或删去',
    ]);
    expect(complaints(ask({ rule: 'contest', level: 'national', on: '2026-03-02' }))[0]).toContain('province（省级）、city（市级）');
  });
});

describe('少见的计算方式', () => {
  const on = '2026-03-02';

  test('学分按种类折算，向下取到 0.01', () => {
    const found = assessed(ask({ rule: 'credits', credit: 'two', credits: 2.33, on }));
    expect(found).toMatchObject({ centihours: 349, citations: [{ quote: '1个Ⅱ类学分折算1.5学时' }] });
    expect(found.explanation[1]).toContain('Ⅱ类学分：2.33 学分 × 1.5 = 3.49 学时（口径35）');
    expect(complaints(ask({ rule: 'credits', credit: 'three', credits: -1, on })).map((one) => one.split(':')[0])).toEqual([
      'credit',
      'credits',
    ]);
  });

  test('只计整单位', () => {
    expect(assessed(ask({ rule: 'textbook', units: 3.9, on })).centihours).toBe(1200);
    expect(assessed(ask({ rule: 'textbook', units: 0.9, on })).centihours).toBe(0);
  });

  test('名次递减，名次以外的为 0 并说明', () => {
    const worth = (authorRank: number) => assessed(ask({ rule: 'award', level: 'province', authorRank, on }));
    expect([1, 2, 3, 4].map((one) => worth(one).centihours)).toEqual([1200, 1000, 800, 0]);
    expect(worth(4).explanation[1]).toContain('只取前 3，计 0 学时');
  });

  test('任何计算方式都可以有年度上限，连同此前已登记的', () => {
    const found = assessed({ ...ask({ rule: 'site-course', certificateHours: 15, on }), already: { 2026: 800 } });
    expect(found).toMatchObject({ centihours: 1200, byYear: { 2026: 1200 } });
    expect(found.citations.map((one) => one.quote)).toEqual(['按证书列明的学时', '一个年度至多20学时']);
    expect(found.explanation.at(-1)).toBe('2026 年度按该文件至多 20 学时，此前已登记 8 学时，超出的 3 学时不计（第三条）。');
    expect(assessed({ ...ask({ rule: 'site-course', certificateHours: 15, on }), already: { 2026: 2000 } }).centihours).toBe(0);
  });
});

describe('没有行业文件可用', () => {
  test.each([
    ['别的行业', ask({ rule: 'teaching-round', on: '2026-03-02' }, 'education')],
    ['没有行业', ask({ rule: 'teaching-round', on: '2026-03-02' }, null)],
    ['没有这条规则', ask({ rule: 'unknown', on: '2026-03-02' })],
    ['没有行业文件', { way: '8-10', sector: 'health', facts: { rule: 'teaching-round', on: '2026-03-02' } }],
  ])('%s：当日没有可用的规定（口径35）', (_, input) => {
    const problem = refused(input);
    expect(problem.type).toBe('no-rule-in-force');
    expect(problem.errors[0]?.path).toBe('rule');
    expect(problem.detail).toContain('口径35');
  });

  test('施行以前、尚未备案', () => {
    expect(refused(ask({ rule: 'teaching-round', on: '2023-12-31' }))).toMatchObject({
      type: 'no-rule-in-force',
      errors: [{ path: 'on' }],
    });
    const draft = [documentOf({ rules, filingNumber: null })];
    expect(refused({ ...ask({ rule: 'teaching-round', on: '2026-03-02' }), documents: draft }).type).toBe('no-rule-in-force');
  });

  test('没有填规则，或规则有了事实不对', () => {
    expect(complaints(ask({ on: '2026-03-02' }))).toEqual(['rule: 请填写行业文件中的规则']);
    expect(complaints(ask({ rule: 'teaching-round' }))).toEqual(['on: 请填写日期']);
    expect(complaints(ask({ rule: 'teaching-round', on: '2026-03-02', days: [] }))).toEqual(['days: 没有这一项，请检查名称，或删去']);
  });
});

test('同一规则的新版本按日期适用；一次活动不能跨新旧两个版本', () => {
  const later = documentOf({
    id: 'wz-health-2026',
    title: '新办法',
    from: '2026-07-01',
    supersedes: ['wz-health-2024'],
    rules: [rule('night-clinic', { kind: 'per-day', fullDay: figure(8) })],
  });
  const both = [documentOf({ rules }), later];
  const days = (...list: string[]) => ({ rule: 'night-clinic', days: list.map((on) => ({ on, part: 'full' })) });
  const input = { way: '8-10', sector: 'health', documents: both };
  expect(assessed({ ...input, facts: days('2026-06-30') }).centihours).toBe(500);
  expect(assessed({ ...input, facts: days('2026-07-01') }).centihours).toBe(800);
  expect(complaints({ ...input, facts: days('2026-06-30', '2026-07-01') })).toEqual([
    'days[1].on: 2026-07-01 适用《新办法》，前面的日期适用《温州市卫生健康系统学时管理操作办法》；请把新规定施行前后的日期分成两次填报',
  ]);
});
