// Exactly one rule, or a problem that says why: layers, dates, filing, succession (第八、十七条, 口径 19、35、54).
import { describe, expect, test } from 'vitest';
import { CITY_DOCUMENT } from '#wenzhou-2017';
import { documentOf, figure, provincialList, rule } from '#wenzhou-2017/testing';
import { isInForce, lastDayInForce, type RuleQuestion, ruleInForce } from './in-force.ts';

const training: RuleQuestion = { sector: 'health', way: '8-3', on: '2026-03-01' };
const round: RuleQuestion = { sector: 'health', way: '8-10', ruleId: 'teaching-round', on: '2026-03-01' };

function answer(documents: Parameters<typeof ruleInForce>[0], question: RuleQuestion): string {
  const found = ruleInForce(documents, question);
  return found.ok ? `${found.document.id}/${found.rule.id}` : found.problem.type;
}

describe('市里的细则', () => {
  test('自 2018 年 1 月 1 日起适用，此前没有规定', () => {
    expect(answer([CITY_DOCUMENT], { ...training, on: '2018-01-01' })).toBe('wenzhou-2017-264/8-3');
    expect(answer([CITY_DOCUMENT], { ...training, on: '2017-12-31' })).toBe('none');
  });

  test('对所有行业、没有行业的人都适用', () => {
    expect(answer([CITY_DOCUMENT], { ...training, sector: null })).toBe('wenzhou-2017-264/8-3');
    expect(answer([CITY_DOCUMENT], { ...training, sector: 'education' })).toBe('wenzhou-2017-264/8-3');
  });

  test('新的版本取代旧版，旧版到前一天为止', () => {
    const next = { ...CITY_DOCUMENT, id: 'wenzhou-2027-1', from: '2027-01-01', supersedes: ['wenzhou-2017-264'] };
    expect(answer([CITY_DOCUMENT, next], { ...training, on: '2026-12-31' })).toBe('wenzhou-2017-264/8-3');
    expect(answer([CITY_DOCUMENT, next], { ...training, on: '2027-01-01' })).toBe('wenzhou-2027-1/8-3');
    expect(lastDayInForce(CITY_DOCUMENT, [CITY_DOCUMENT, next])).toBe('2026-12-31');
  });

  test('两个没有先后的市级文件，不猜，报告重叠', () => {
    const twin = { ...CITY_DOCUMENT, id: 'twin' };
    expect(answer([CITY_DOCUMENT, twin], training)).toBe('overlapping');
  });
});

describe('省级《登记细则》整体取代第八条所列各项（口径19）', () => {
  const list = provincialList();

  test('自其施行之日起适用，此前仍按市里的细则', () => {
    expect(answer([CITY_DOCUMENT, list], { ...training, on: '2024-12-31' })).toBe('wenzhou-2017-264/8-3');
    expect(answer([CITY_DOCUMENT, list], { ...training, on: '2025-01-01' })).toBe('zj-health-2025/zj-training');
  });

  test('其中没有的途径不再开放，并说明被什么取代', () => {
    const found = ruleInForce([CITY_DOCUMENT, list], { ...training, way: '8-5' });
    expect(found).toMatchObject({ ok: false, problem: { type: 'replaced' } });
    expect(found.ok ? '' : found.problem.detail).toContain('浙卫发〔2024〕20号');
  });

  test('写明沿用的，没有写到的途径仍按市里的细则', () => {
    expect(answer([CITY_DOCUMENT, provincialList({ inherits: ['wenzhou-2017-264'] })], { ...training, way: '8-5' })).toBe(
      'wenzhou-2017-264/8-5',
    );
  });

  test('只管本行业', () => {
    expect(answer([CITY_DOCUMENT, list], { ...training, sector: 'education' })).toBe('wenzhou-2017-264/8-3');
    expect(answer([CITY_DOCUMENT, list], { ...training, sector: null })).toBe('wenzhou-2017-264/8-3');
  });

  test('失效以后，市里的细则恢复适用', () => {
    const ended = provincialList({ until: '2025-12-31' });
    expect(answer([CITY_DOCUMENT, ended], { ...training, way: '8-5' })).toBe('wenzhou-2017-264/8-5');
  });

  test('同一行业两个省级细则没有先后，报告重叠', () => {
    expect(answer([CITY_DOCUMENT, list, provincialList({ id: 'zj-other' })], training)).toBe('overlapping');
  });

  test('整体取代也包括第（十）项：市级行业文件不再补充，除非沿用', () => {
    expect(answer([CITY_DOCUMENT, documentOf({}), list], round)).toBe('replaced');
    expect(answer([CITY_DOCUMENT, documentOf({}), provincialList({ inherits: ['wenzhou-2017-264'] })], round)).toBe(
      'wz-health-2024/teaching-round',
    );
  });

  test('省级细则自己的其他途径，按编号适用', () => {
    const own = provincialList({ rules: [rule('case-report', { kind: 'fixed', figure: figure(5) })] });
    expect(answer([CITY_DOCUMENT, own], { ...round, ruleId: 'case-report' })).toBe('zj-health-2025/case-report');
  });
});

describe('省和国家的通用文件', () => {
  const general = documentOf({
    id: 'zj-2016-63',
    layer: 'province',
    sector: null,
    from: '2016-01-01',
    filingNumber: null,
    rules: [rule('zj-3', { kind: 'per-day', fullDay: figure(5) }, { way: '8-3' })],
  });

  test('市里的细则在先；市里的细则施行以前，适用省里的', () => {
    expect(answer([CITY_DOCUMENT, general], training)).toBe('wenzhou-2017-264/8-3');
    expect(answer([CITY_DOCUMENT, general], { ...training, on: '2017-06-01' })).toBe('zj-2016-63/zj-3');
  });

  test('国家的在最后，分行业的先于通用的', () => {
    const national = { ...general, id: 'cn', layer: 'national' as const };
    const ofSector = { ...national, id: 'cn-health', sector: 'health' };
    expect(answer([national, ofSector], training)).toBe('cn-health/zj-3');
    expect(answer([national, ofSector, general], training)).toBe('zj-2016-63/zj-3');
  });
});

describe('第十七条：市级行业文件', () => {
  const filed = documentOf({});

  test('有备案号的才生效（口径35、54）', () => {
    expect(answer([CITY_DOCUMENT, filed], round)).toBe('wz-health-2024/teaching-round');
    expect(answer([CITY_DOCUMENT, documentOf({ filingNumber: null })], round)).toBe('none');
  });

  test('只管本行业、施行期间、本文件写到的途径', () => {
    expect(answer([CITY_DOCUMENT, filed], { ...round, sector: 'education' })).toBe('none');
    expect(answer([CITY_DOCUMENT, filed], { ...round, on: '2023-12-31' })).toBe('none');
    expect(answer([CITY_DOCUMENT, filed], { ...round, ruleId: 'other' })).toBe('none');
    expect(answer([CITY_DOCUMENT, documentOf({ until: '2025-12-31' })], round)).toBe('none');
  });

  test('最后一天仍然有效', () => {
    expect(isInForce(documentOf({ until: '2025-12-31' }), '2025-12-31', [])).toBe(true);
    expect(isInForce(documentOf({ until: '2025-12-31' }), '2026-01-01', [])).toBe(false);
  });

  test('没有备案的新版本，不终止旧版本', () => {
    const draft = documentOf({ id: 'wz-health-2026', from: '2026-01-01', filingNumber: null, supersedes: ['wz-health-2024'] });
    expect(answer([CITY_DOCUMENT, filed, draft], round)).toBe('wz-health-2024/teaching-round');
    expect(answer([CITY_DOCUMENT, filed, { ...draft, filingNumber: '备1' }], round)).toBe('wz-health-2026/teaching-round');
  });
});

describe('修订沿用前一版', () => {
  const first = documentOf({ rules: [rule('a', { kind: 'fixed', figure: figure(1) }), rule('b', { kind: 'fixed', figure: figure(1) })] });
  const amended = documentOf({
    id: 'second',
    from: '2026-01-01',
    inherits: [first.id],
    supersedes: [first.id],
    rules: [rule('b', { kind: 'fixed', figure: figure(2) })],
  });
  const of = (ruleId: string, on: string) => answer([CITY_DOCUMENT, first, amended], { ...round, ruleId, on });

  test('没有写到的规则继续适用，依据仍是写明它的那个文件；改动的自修订施行日起', () => {
    expect(of('a', '2026-03-01')).toBe('wz-health-2024/a');
    expect(of('b', '2025-12-31')).toBe('wz-health-2024/b');
    expect(of('b', '2026-01-01')).toBe('second/b');
  });

  test('修订没有备案，前一版照旧', () => {
    expect(answer([CITY_DOCUMENT, first, { ...amended, filingNumber: null }], { ...round, ruleId: 'b' })).toBe('wz-health-2024/b');
  });
});
