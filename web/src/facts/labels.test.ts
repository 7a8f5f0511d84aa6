// Every word that the rules put into a form has its English.
import { WAYS } from '@xueshi/policy';
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
