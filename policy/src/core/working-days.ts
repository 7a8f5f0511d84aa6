// 工作日 (口径48): weekdays corrected by the State Council's holiday notices, which come in as facts.

import { addDays, type Day, weekdayOf } from './day.ts';

export type WorkingCalendar = {
  /** Weekdays that are holidays. */
  readonly holidays: readonly Day[];
  /** Weekend days that are worked (调休). */
  readonly workdays: readonly Day[];
};

export const WEEKENDS_ONLY: WorkingCalendar = { holidays: [], workdays: [] };

const SATURDAY = 6;

export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  if (calendar.workdays.includes(day)) return true;
  return weekdayOf(day) < SATURDAY && !calendar.holidays.includes(day);
}

/** The day on which a term of `count` working days ends; it begins on the day after `from`. */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
