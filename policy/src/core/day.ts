// Calendar days as plain text (YYYY-MM-DD, Asia/Shanghai): arithmetic of our own, so that no clock and no time zone can slip in.

export type Day = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** A real day of the calendar, written YYYY-MM-DD, between 1900 and 2999. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string') return false;
  const match = PATTERN.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function firstDayOf(year: number): Day {
  return `${String(year).padStart(4, '0')}-01-01`;
}

export function lastDayOf(year: number): Day {
  return `${String(year).padStart(4, '0')}-12-31`;
}

export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  // Day number 1 is 0001-01-01, a Monday of the proleptic Gregorian calendar.
  return ((dayNumber(day) - 1) % 7) + 1;
}

/** 2026年3月1日, as officials write it. */
export function formatDay(day: Day): string {
  return `${yearOf(day)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayNumber(day: Day): number {
  const [year, month, date] = [yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapNow = month > 2 && isLeap(year) ? 1 : 0;
  return before * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapNow + date;
}

function dayOfNumber(number: number): Day {
  let year = Math.floor((number - 1) / 365.2425) + 1;
  while (dayNumber(firstDayOf(year)) > number) year -= 1;
  while (dayNumber(firstDayOf(year + 1)) <= number) year += 1;
  let rest = number - dayNumber(firstDayOf(year));
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(rest + 1).padStart(2, '0')}`;
}
