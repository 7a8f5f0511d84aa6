// 第十八条：施行日期
import { expect, test } from 'vitest';
import { validateDocuments } from '#core/rulebook';
import { assessed, refused } from '#wenzhou-2017/testing';
import { CITY_DOCUMENT, IN_FORCE_FROM, isBeforeEdition } from './18-in-force.ts';

test('自 2018 年 1 月 1 日起施行，出自第十八条', () => {
  expect(IN_FORCE_FROM).toMatchObject({ value: '2018-01-01', citation: { article: '第十八条', quote: '本细则自2018年1月1日起施行' } });
  expect([isBeforeEdition('2017-12-31'), isBeforeEdition('2018-01-01')]).toEqual([true, false]);
});

test('第八条（一）至（九）作为规则文件，是合格的', () => {
  expect(CITY_DOCUMENT.rules.map((one) => one.way)).toEqual(['8-1', '8-2', '8-3', '8-4', '8-5', '8-6', '8-7', '8-8', '8-9']);
  expect(validateDocuments([CITY_DOCUMENT])).toEqual([]);
});

test('细则里的数字，原文里都写着', () => {
  const figures = CITY_DOCUMENT.rules.flatMap((one) => JSON.stringify(one.formula).match(/"centihours":\d+,"quote":"[^"]+"/g) ?? []);
  expect(figures.length).toBeGreaterThan(12);
  for (const one of figures) {
    const [, centihours, quote] = /"centihours":(\d+),"quote":"([^"]+)"/.exec(one) ?? [];
    expect(quote).toContain(`${Number(centihours) / 100}`);
  }
});

test.each([
  ['8-1', { exam: 'qualification', passedOn: '2017-12-31' }, 'passedOn'],
  ['8-2', { level: 'national', endedOn: '2017-12-31' }, 'endedOn'],
  [
    '8-3',
    {
      days: [
        { on: '2018-01-01', part: 'full' },
        { on: '2017-12-31', part: 'full' },
      ],
    },
    'days[1].on',
  ],
  ['8-4', { courseHours: 2, completedOn: '2017-12-31', platformListed: true }, 'completedOn'],
  ['8-5', { days: [{ on: '2017-12-31', part: 'full' }] }, 'days[0].on'],
  ['8-6', { days: [{ on: '2017-12-31', part: 'full' }] }, 'days[0].on'],
  ['8-7', { kind: 'plan', level: 'county', acceptedOn: '2017-12-31' }, 'acceptedOn'],
  ['8-8', { kind: 'paper', tier: 'other', publishedOn: '2017-12-31', authorRank: 4 }, 'publishedOn'],
  ['8-9', { courses: [{ name: '甲', passedOn: '2017-12-31' }], matching: false }, 'courses[0].passedOn'],
])('%s 在 2017 年：没有可用的规定，而不是 0 学时（口径10）', (way, facts, path) => {
  const problem = refused({ way, facts });
  expect(problem.type).toBe('no-rule-in-force');
  expect(problem.errors.map((one) => one.path)).toEqual([path]);
  expect(problem.detail).toContain('温人教〔2009〕10号');
});

test('2018 年 1 月 1 日当天适用', () => {
  expect(assessed({ way: '8-1', facts: { exam: 'qualification', passedOn: '2018-01-01' } }).centihours).toBe(3600);
});
