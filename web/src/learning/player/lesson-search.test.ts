// 打开哪个课时：网址里指定的，否则第一个没有学完的。
import { expect, test } from 'vitest';
import { lessonSearch, openLessonOf } from './lesson-search.ts';

const lessons = [
  { lessonId: '1', done: true },
  { lessonId: '2', done: false },
  { lessonId: '3', done: false },
];

test('网址里的课时要像个编号', () => {
  expect(lessonSearch({ lesson: '12', x: '1' })).toEqual({ lesson: '12' });
  expect(lessonSearch({ lesson: '../1' })).toEqual({});
});

test('没有指定的接着学；都学完了回到第一个', () => {
  expect(openLessonOf(lessons, '3')?.lessonId).toBe('3');
  expect(openLessonOf(lessons, 'x')?.lessonId).toBe('2');
  expect(openLessonOf(lessons.slice(0, 1), undefined)?.lessonId).toBe('1');
  expect(openLessonOf([], undefined)).toBeUndefined();
});
