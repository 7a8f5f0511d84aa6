// 各途径今天按什么文件：市里的、代替它的、行业的，或者没有（口径 19、35）。
import type { Rule, RuleDocument } from '@xueshi/policy';
import { describe, expect, test } from 'vitest';
import { isCitysOwn, openWay } from './open-way.ts';

const figure = { centihours: 800, quote: '每天8学时' };
const rule = (id: string, rest: Partial<Rule> = {}): Rule => ({
  id,
  way: '8-10',
  title: '病例报告',
  article: '第三条',
  formula: { kind: 'fixed', figure },
  yearlyCap: null,
  evidence: [],
  ...rest,
});
const sectorDocument: RuleDocument = {
  id: 'wz-health-2026',
  title: '操作办法',
  number: '温卫发〔2026〕1号',
  issuer: '市卫健委',
  layer: 'sector',
  sector: 'health',
  from: '2026-07-01',
  until: null,
  filingNumber: '备9',
  inherits: [],
  supersedes: [],
  articles: [{ name: '第三条', text: '每天8学时' }],
  rules: [rule('case-report')],
  readings: [],
  cases: [],
};
const list: RuleDocument = {
  ...sectorDocument,
  id: 'zj-health',
  title: '登记细则',
  layer: 'province',
  filingNumber: null,
  rules: [rule('training', { way: '8-3', formula: { kind: 'per-day', fullDay: figure } })],
};

describe('途径是否开放', () => {
  test('没有别的文件时，一至九项按市里的细则，第十项没有', () => {
    expect(openWay('8-3', { documents: [] }, 'health', '2026-08-01')).toEqual({ kind: 'city' });
    expect(openWay('8-10', { documents: [] }, 'health', '2026-08-01')).toEqual({ kind: 'none', text: null });
  });

  test('行业文件施行之日起，第十项有它的规则；别的行业没有', () => {
    const rules = { documents: [sectorDocument] };
    expect(openWay('8-10', rules, 'health', '2026-07-01')).toMatchObject({ kind: 'rules', rules: [{ rule: { id: 'case-report' } }] });
    expect(openWay('8-10', rules, 'health', '2026-06-30').kind).toBe('none');
    expect(openWay('8-10', rules, 'education', '2026-07-01').kind).toBe('none');
  });

  test('省级细则整体取代：有的按它，没有的说明为什么没有', () => {
    const rules = { documents: [list] };
    expect(openWay('8-3', rules, 'health', '2026-08-01')).toMatchObject({ kind: 'document', using: { document: { title: '登记细则' } } });
    expect(openWay('8-5', rules, 'health', '2026-08-01')).toMatchObject({ kind: 'none', text: expect.stringContaining('整体取代') });
    expect(openWay('8-5', rules, 'education', '2026-08-01')).toEqual({ kind: 'city' });
  });

  test('别的文件代替或取消了的，不再说市里的标准；第十项照说', () => {
    const own = (way: '8-3' | '8-5' | '8-10', documents: RuleDocument[]) => isCitysOwn(openWay(way, { documents }, 'health', '2026-08-01'));
    expect([own('8-3', []), own('8-10', []), own('8-10', [sectorDocument])]).toEqual([true, true, true]);
    expect([own('8-3', [list]), own('8-5', [list])]).toEqual([false, false]);
  });
});
