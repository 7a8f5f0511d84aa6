// 第三条：科目
import { expect, test } from 'vitest';
import { SUBJECT_IDS } from '#core';
import { SUBJECTS, subjectInfo } from './03-subjects.ts';

test('三类科目，后两类是公需科目', () => {
  expect(SUBJECTS.map((one) => [one.id, one.title, one.isPublic])).toEqual([
    ['professional', '专业科目', false],
    ['sector_public', '行业公需科目', true],
    ['general_public', '一般公需科目', true],
  ]);
  expect(SUBJECTS.map((one) => one.id)).toEqual([...SUBJECT_IDS]);
});

test.each(SUBJECTS.map((one) => [one.title, one] as const))('%s 的说明出自第三条', (title, one) => {
  expect(one.citation.article).toBe('第三条');
  expect(one.citation.quote.startsWith(title)).toBe(true);
  expect(subjectInfo(one.id)).toBe(one);
});
