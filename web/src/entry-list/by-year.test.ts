// Sums that agree with the register.
import { expect, test } from 'vitest';
import { byYear } from './by-year.ts';

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
