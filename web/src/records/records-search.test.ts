// Filters in the address, sums that agree with the register.
import { expect, test } from 'vitest';
import { byYear, recordsQuestion, recordsSearch } from './records-search.ts';

test('认得的筛选留下，别的不管', () => {
  expect(recordsSearch({ year: '2026', subject: 'sector_public', x: '1' })).toEqual({ year: '2026', subject: 'sector_public' });
  expect(recordsSearch({ year: '26', subject: 'art' })).toEqual({});
  expect(recordsQuestion({ year: '2026' })).toEqual({ year: 2026 });
});

test('按年度分组，新的年度在前，冲销从合计中扣回', () => {
  const lines = [
    { id: 'a', year: 2025, hours: 4.5 },
    { id: 'b', year: 2026, hours: 6 },
    { id: 'c', year: 2026, hours: -6 },
    { id: 'd', year: 2026, hours: 0.1 },
    { id: 'e', year: 2026, hours: 0.2 },
  ];
  expect(byYear(lines).map(({ year, hours, lines: own }) => [year, hours, own.map(({ id }) => id).join('')])).toEqual([
    [2026, 0.3, 'bcde'],
    [2025, 4.5, 'a'],
  ]);
  expect(byYear([])).toEqual([]);
});
