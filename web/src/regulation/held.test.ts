// 某一天施行的是什么：文件、规则、行业口径
import { CITY_DOCUMENT, type FiledRules, NOTHING_FILED, type RuleDocument } from '@xueshi/policy';
import { describe, expect, test } from 'vitest';
import { documentsOn, generalRule, type Held, isEditionInForce, profilesOn } from './held.ts';

const health: RuleDocument = { ...CITY_DOCUMENT, id: 'health', layer: 'sector', sector: 'health', from: '2024-01-01', filingNumber: '备1' };
const province: RuleDocument = { ...health, id: 'zj', layer: 'province', from: '2025-01-01', until: '2025-12-31', filingNumber: null };
const draft: RuleDocument = { ...health, id: 'draft', filingNumber: null };
const next: RuleDocument = { ...CITY_DOCUMENT, id: 'city-2', from: '2027-01-01', supersedes: [CITY_DOCUMENT.id] };
const profile = {
  id: 'p1',
  title: '学分',
  number: '温卫发〔2025〕3号',
  issuer: '市卫健委',
  sector: 'health',
  text: '',
  credit: null,
  cycle: null,
};

function on(day: string, rules: Partial<FiledRules> = {}): Held {
  return { on: day, chosen: day, rules: { ...NOTHING_FILED, ...rules } };
}

describe('文件', () => {
  const documents = [health, province, draft];

  test.each([
    ['2023-12-31', []],
    ['2024-01-01', ['health']],
    ['2025-06-01', ['zj', 'health']],
    ['2026-01-01', ['health']],
  ])('%s：%j，没有备案的草案不算', (day, ids) => {
    expect(documentsOn(on(day, { documents })).map((one) => one.id)).toEqual(ids);
  });
});

test('新的细则施行以后，这一版不再施行，规则从新的细则', () => {
  const before = on('2026-12-31', { documents: [next] });
  const after = on('2027-01-01', { documents: [next] });
  expect([isEditionInForce(before), isEditionInForce(after)]).toEqual([true, false]);
  expect([before, after].map((held) => generalRule('8-3', held)).map((one) => one.ok && one.document.id)).toEqual([
    CITY_DOCUMENT.id,
    'city-2',
  ]);
});

test('2018 年以前，这一版没有施行，也没有规则（口径10）', () => {
  expect(isEditionInForce(on('2017-12-31'))).toBe(false);
  expect(generalRule('8-3', on('2017-12-31')).ok).toBe(false);
});

test('行业口径取当日最近的一个，还没有开始的不算', () => {
  const profiles = [
    { ...profile, from: '2026-01-01' },
    { ...profile, id: 'p2', from: '2026-07-01' },
  ];
  const ids = (day: string) => profilesOn(on(day, { profiles })).map((one) => one.id);
  expect(['2025-12-31', '2026-06-30', '2026-07-01'].map(ids)).toEqual([[], ['p1'], ['p2']]);
});
