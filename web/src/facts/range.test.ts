// Filling in a stretch of days.
import { expect, test } from 'vitest';
import { daysBetween } from './range.ts';

test('跨年的一段，不含周末', () => {
  expect(daysBetween('2025-12-31', '2026-01-05', { weekends: false })).toEqual(['2025-12-31', '2026-01-01', '2026-01-02', '2026-01-05']);
});

test('要求包括周末时，一天不少；闰年二月也对', () => {
  expect(daysBetween('2028-02-26', '2028-03-01', { weekends: true })).toHaveLength(5);
});

test('一天也是一段；只有周末的一段是空的', () => {
  expect(daysBetween('2026-03-02', '2026-03-02', { weekends: false })).toEqual(['2026-03-02']);
  expect(daysBetween('2026-03-07', '2026-03-08', { weekends: false })).toEqual([]);
});

test.each([
  ['', '2026-03-02'],
  ['2026-03-02', ''],
  ['2026-03-03', '2026-03-02'],
  ['2026-01-01', '2027-01-02'],
])('%s 到 %s 不是一段可以填的日期', (from, to) => {
  expect(daysBetween(from, to, { weekends: true })).toBeUndefined();
});
