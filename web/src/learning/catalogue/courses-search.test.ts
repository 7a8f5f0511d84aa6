// 课程目录的网址：认得的留下，别的不管。
import { expect, test } from 'vitest';
import { coursesSearch, yearsToChoose } from './courses-search.ts';

test('科目、行业、年度、文字都可以放进网址', () => {
  const asked = { q: ' 细则 ', subject: 'general_public', sector: 'health', year: '2026' };
  expect(coursesSearch({ ...asked, page: '3' })).toEqual({ ...asked, q: '细则' });
});

test('没有意义的不带', () => {
  expect(coursesSearch({ q: '  ', subject: 'x', sector: 'a b', year: '26' })).toEqual({});
  expect(coursesSearch({ q: ['a'], year: 2026 })).toEqual({});
});

test('年度从今年往前选，到细则施行那年；网址里别的年度也看得到', () => {
  expect(yearsToChoose('2019-05-01', undefined)).toEqual(['2019', '2018', '2017']);
  expect(yearsToChoose('2018-05-01', '2030')[0]).toBe('2030');
});
