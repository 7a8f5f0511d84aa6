// What the API says in hours, the rings show in whole hundredths.
import { expect, test } from 'vitest';
import { examOf, ringsOf } from './rings-of.ts';

test('考试要求的三种写法都认得', () => {
  expect(examOf('>0')).toEqual({ kind: 'above', value: 0 });
  expect(examOf(6)).toEqual({ kind: 'at-least', value: 600 });
  expect(examOf(0)).toEqual({ kind: 'waived', value: 0 });
});

test('环用的是整数的 0.01 学时，小数不走样', () => {
  const totals = { total: 54.67, professional: 36.67, public: 18, sectorPublic: 12, generalPublic: 6, byExam: 36 };
  const shown = ringsOf({ year: 2026, totals, required: { total: 90, professional: 60, public: 18, byExam: '>0' } });
  expect([shown.totals.total, shown.totals.professional, shown.required.total.value]).toEqual([5467, 3667, 9000]);
});
