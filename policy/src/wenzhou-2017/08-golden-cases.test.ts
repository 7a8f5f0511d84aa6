// 算例：手工算出的学时，备案以前必须算得一致
import { expect, test } from 'vitest';
import type { GoldenCase } from '#core/rulebook';
import { documentOf, provincialList } from '#wenzhou-2017/testing';
import { goldenCaseErrors, goldenCases } from './08-golden-cases.ts';

const example = (rest: Partial<GoldenCase> = {}): GoldenCase => ({
  title: '一次查房',
  way: '8-10',
  facts: { rule: 'teaching-round', on: '2024-05-01' },
  centihours: 300,
  ...rest,
});

test('算得一致', () => {
  const document = documentOf({ cases: [example()] });
  expect(goldenCaseErrors(document, [])).toEqual([]);
  expect(goldenCases(document, [])[0]).toMatchObject({ holds: true, rule: 'teaching-round', message: '算得 3 学时，与手工计算一致' });
});

test.each([
  ['数字不对', example({ centihours: 400 }), '算得 3 学时，手工算出的是 4 学时'],
  ['事实不合', example({ facts: { rule: 'teaching-round' } }), '算不出'],
  ['日期在施行以前', example({ facts: { rule: 'teaching-round', on: '2023-12-31' } }), '算不出'],
  [
    '走了别的文件的途径',
    example({ way: '8-9', facts: { courses: [{ name: '甲', passedOn: '2024-05-01' }], matching: true } }),
    '不是本文件',
  ],
])('%s：指出是哪一个', (_, bad, message) => {
  const errors = goldenCaseErrors(documentOf({ cases: [example(), bad] }), []);
  expect(errors).toEqual([{ path: 'cases[1]', message: expect.stringContaining(message) }]);
});

test('没有算例的规则，不能备案', () => {
  expect(goldenCaseErrors(documentOf({}), [])).toEqual([{ path: 'rules[0]', message: expect.stringContaining('还没有算例') }]);
});

test('省级登记细则的算例，按它自己算', () => {
  const list = provincialList({
    cases: [example({ title: '两天', way: '8-3', facts: { days: [{ on: '2025-03-01', part: 'full' }] }, centihours: 800 })],
  });
  expect(goldenCaseErrors(list, [])).toEqual([]);
});
