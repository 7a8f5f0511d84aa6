// 工作日: weekends, statutory holidays and 调休 of a real year.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import { addWorkingDays, isWorkingDay, WEEKENDS_ONLY, type WorkingCalendar, workingDaysBetween } from './working-days.ts';

/** 2026 年国庆: 10月1日至7日放假, 9月20日和10月10日上班. */
const calendar: WorkingCalendar = {
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: ['2026-09-20', '2026-10-10'],
};

describe('工作日', () => {
  test('周一至周五上班，周末休息', () => {
    const week = Array.from({ length: 7 }, (_, index) => isWorkingDay(WEEKENDS_ONLY, addDays('2026-11-23', index)));
    expect(week).toEqual([true, true, true, true, true, false, false]);
  });

  test('法定节假日不算，调休的周末算', () => {
    expect(isWorkingDay(calendar, '2026-10-01')).toBe(false);
    expect(isWorkingDay(calendar, '2026-10-10')).toBe(true);
    expect(isWorkingDay(calendar, '2026-10-11')).toBe(false);
  });

  test('期限自次日起算：国庆前一天提交，5 个工作日到 10 月 13 日', () => {
    expect(addWorkingDays(calendar, '2026-09-30', 5)).toBe('2026-10-13');
    expect(addWorkingDays(WEEKENDS_ONLY, '2026-09-30', 5)).toBe('2026-10-07');
  });

  test('周末提交的，下一个工作日为第一天', () => {
    expect(addWorkingDays(WEEKENDS_ONLY, '2026-11-28', 1)).toBe('2026-11-30');
  });

  test('零个工作日就是当天', () => {
    expect(addWorkingDays(calendar, '2026-10-01', 0)).toBe('2026-10-01');
  });

  test('数工作日与加工作日互逆', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 60 }), (offset, count) => {
        const from = addDays('2026-01-01', offset);
        expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, count))).toBe(count);
      }),
    );
    expect(workingDaysBetween(calendar, '2026-10-08', '2026-10-08')).toBe(0);
    expect(workingDaysBetween(calendar, '2026-10-09', '2026-10-01')).toBe(0);
  });
});
