// 文件之间的来龙去脉
import { CITY_DOCUMENT, type RuleDocument } from '@xueshi/policy';
import { describe, expect, test } from 'vitest';
import { earlierEditions, tiesOf } from './editions.ts';

const health: RuleDocument = { ...CITY_DOCUMENT, id: 'health-1', layer: 'sector', sector: 'health', filingNumber: '备1' };
const next: RuleDocument = { ...health, id: 'health-2', from: '2026-01-01', inherits: ['health-1'], supersedes: ['health-1'] };
const list: RuleDocument = { ...health, id: 'zj-1', layer: 'province', inherits: [CITY_DOCUMENT.id] };
const all = [CITY_DOCUMENT, health, next, list];

const ids = (documents: readonly RuleDocument[]) => documents.map((one) => one.id);

describe('来龙去脉', () => {
  test('新文件沿用、取代旧文件；旧文件由新文件取代', () => {
    expect([tiesOf(next, all).inherits, tiesOf(next, all).supersedes].map(ids)).toEqual([['health-1'], ['health-1']]);
    expect(ids(tiesOf(health, all).supersededBy)).toEqual(['health-2']);
    expect(ids(tiesOf(CITY_DOCUMENT, all).inheritedBy)).toEqual(['zj-1']);
  });

  test('没有备案的草案不取代任何文件', () => {
    expect(ids(tiesOf(health, [health, { ...next, filingNumber: null }]).supersededBy)).toEqual([]);
  });
});

test('对照只在同一层级、同一行业之间，同一份只比一次', () => {
  expect(ids(earlierEditions(next, all))).toEqual(['health-1']);
  expect(ids(earlierEditions(list, all))).toEqual([]);
});
