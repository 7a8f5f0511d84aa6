// Day arithmetic of our own, checked against the engine's calendar (the tests may have a Date; the policy may not).
// biome-ignore-all lint/style/noRestrictedGlobals: the engine's own calendar is the witness here
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween, firstDayOf, formatDay, isDay, lastDayOf, weekdayOf, yearOf } from './day.ts';

const anyDay = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2998-12-31T00:00:00Z'), noInvalidDate: true }).map(textOf);

describe('日期', () => {
  test.each(['2026-03-01', '2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31'])('%s 是日期', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '1899-12-31',
    '3000-01-01',
    '2026-03-01T00:00:00Z',
    ' 2026-03-01',
    '２０２６-03-01',
    20260301,
    null,
  ])('%s 不是日期', (value) => {
    expect(isDay(value)).toBe(false);
  });

  test('年度的第一天和最后一天', () => {
    expect([yearOf('2026-03-01'), firstDayOf(2026), lastDayOf(2026)]).toEqual([2026, '2026-01-01', '2026-12-31']);
  });

  test('公文里的写法不补零', () => {
    expect(formatDay('2018-01-01')).toBe('2018年1月1日');
  });
});

describe('日期的加减与历法一致', () => {
  test('加若干天', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 300 }), (day, count) => {
        fc.pre(yearOf(day) > 2010);
        const expected = new Date(`${day}T00:00:00Z`);
        expected.setUTCDate(expected.getUTCDate() + count);
        expect(addDays(day, count)).toBe(textOf(expected));
      }),
    );
  });

  test('相隔天数与加法互逆', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  test('星期几', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const sundayFirst = new Date(`${day}T00:00:00Z`).getUTCDay();
        expect(weekdayOf(day)).toBe(sundayFirst === 0 ? 7 : sundayFirst);
      }),
    );
  });

  test('每一个历法日都被认作日期', () => {
    fc.assert(fc.property(anyDay, (day) => isDay(day)));
  });
});

function textOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
