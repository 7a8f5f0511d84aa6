// Every word that the rules put into a form has its English.
import { type Formula, type Rule, sectorFields, WAYS } from '@xueshi/policy';
import { expect, test } from 'vitest';
import { labels } from './labels-en.ts';

test('各途径的名称、标准、填写项、提示和选项都有英文', () => {
  const shown = WAYS.flatMap(({ title, standard, facts }) => [
    title,
    standard,
    ...facts.flatMap(({ label, hint, unit, choices = [] }) => [label, hint, unit, ...choices.map((choice) => choice.label)]),
  ]).filter((text) => text !== undefined);
  expect(shown.length).toBeGreaterThan(30);
  expect([...new Set(shown)].filter((text) => labels[text] === undefined)).toEqual([]);
});

test('行业规则的每一种算法，问到的名称、提示、单位都有英文；级别和种类照文件的中文', () => {
  const figure = { centihours: 300, quote: '登记3学时' };
  const levels = [{ key: 'city', label: '市级', figure }];
  const formulas: Formula[] = [
    { kind: 'fixed', figure },
    { kind: 'per-day', fullDay: figure },
    { kind: 'per-item', each: figure },
    { kind: 'per-unit', unit: '学时', each: figure },
    { kind: 'per-credit', credits: levels },
    { kind: 'by-level', levels, stated: '从其列明' },
    { kind: 'by-rank', levels, rankStep: figure, ranks: { count: 3, quote: '取前三' } },
    { kind: 'as-stated', quote: '按列明' },
  ];
  const rule: Omit<Rule, 'formula'> = { id: 'x', way: '8-10', title: 'x', article: '第三条', yearlyCap: null, evidence: [] };
  const fields = formulas.flatMap((formula) => sectorFields({ ...rule, formula }));
  const shown = fields.flatMap(({ label, hint, unit }) => [label, hint, unit]).filter((text) => text !== undefined);
  expect([...new Set(shown)].filter((text) => labels[text] === undefined)).toEqual([]);
});
