// Ways that count days (第八条（三）（五）（六）): full days, half days, minutes, split at New Year (口径 6、11、23).

import {
  type Amount,
  amountOf,
  atMost,
  type Centihours,
  type Cited,
  type Day,
  type FactField,
  type FactReader,
  type Finding,
  numberOf,
  type Reading,
  readingOn,
  share,
  withReadings,
  yearOf,
} from '#core';
import { hoursText } from './wording.ts';

export type Part = 'full' | 'half' | { readonly minutes: number };
export type AttendedDay = { readonly on: Day; readonly part: Part; readonly path: string };

const MOST_ROWS = 366;
const MINUTES_OF_A_DAY = 1440;

export const DAYS_FIELD: FactField = {
  name: 'days',
  label: '参加的日期',
  kind: 'days',
  required: true,
  hint: '一天一行，以日程安排为准，路途和休息日不填；不足半天的单场讲座填分钟数',
};

/** One row per calendar day; a day given twice is refused, because nobody attends the same day twice. */
export function readDays(facts: FactReader): readonly AttendedDay[] {
  const first = new Map<Day, number>();
  return facts.rows('days', '日期', { max: MOST_ROWS }).map((row, index) => {
    const on = row.day('on', '日期');
    const part = readPart(row);
    const earlier = first.get(on);
    if (on !== '' && earlier !== undefined) row.refuse('on', `${on} 与第 ${earlier + 1} 行是同一天，每一天只填一行`);
    else first.set(on, index);
    return { on, part, path: `days[${index}].on` };
  });
}

function readPart(row: FactReader): Part {
  const part = row.raw('part');
  if (part === 'full' || part === 'half') return part;
  if (part === undefined) {
    row.refuse('part', '请选择全天、半天，或填写分钟数');
    return 'full';
  }
  if (typeof part === 'object' && part !== null && !Array.isArray(part) && Object.keys(part).join() === 'minutes') {
    const minutes = Object.values(part)[0];
    if (typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 1 && minutes <= MINUTES_OF_A_DAY) return { minutes };
    row.refuse('part.minutes', `分钟数应为 1 到 ${MINUTES_OF_A_DAY} 之间的整数`);
    return 'full';
  }
  row.refuse('part', '只能是 full（全天）、half（半天）或 { "minutes": 分钟数 }');
  return 'full';
}

/** A ceiling of hours in one year; `left` is what the person may still get in it. */
export type YearCeiling = { readonly left: (year: number) => Centihours; readonly reading: number };

export type DayFinding = Pick<Finding, 'items' | 'steps'> & { readonly byYear: ReadonlyMap<number, Centihours> };

export function judgeDays(
  days: readonly AttendedDay[],
  full: Cited<Centihours>,
  readings: readonly Reading[],
  ceiling: YearCeiling | null = null,
): DayFinding {
  const sorted = [...days].sort((a, b) => (a.on < b.on ? -1 : 1));
  const byYear = new Map<number, Centihours>();
  const items: { on: Day; amount: Amount; fullDay: Centihours }[] = [];
  const steps = daySteps(sorted, full, readings);
  for (const { on, part } of sorted) {
    const year = yearOf(on);
    const before = byYear.get(year) ?? 0;
    const worth = worthOf(part, full, on, readings);
    const amount = ceiling === null ? worth : atMost(worth, ceiling.left(year) - before, ceiling.reading);
    byYear.set(year, before + amount.centihours);
    items.push({ on, amount, fullDay: full.value });
  }
  return { items, steps, byYear };
}

function worthOf(part: Part, full: Cited<Centihours>, on: Day, readings: readonly Reading[]): Amount {
  if (part === 'full') return amountOf(full);
  const halfDay = share(amountOf(full), numberOf(readingOn(readings, 23, on), 'halfDayPercent'), 23);
  if (part === 'half') return halfDay;
  const perHour = numberOf(readingOn(readings, 6, on), 'minutesPerHour');
  const byMinutes = Math.floor((part.minutes * 100) / perHour);
  return withReadings(atMost(halfDay, byMinutes, 6), 6);
}

function daySteps(days: readonly AttendedDay[], full: Cited<Centihours>, readings: readonly Reading[]): string[] {
  const steps: string[] = [];
  const fullDays = days.filter((one) => one.part === 'full').length;
  if (fullDays > 0) steps.push(`全天 ${fullDays} 天 × ${hoursText(full.value)} = ${hoursText(fullDays * full.value)} 学时。`);
  const halves = days.filter((one) => one.part === 'half');
  const [firstHalf] = halves;
  if (firstHalf) {
    const each = worthOf('half', full, firstHalf.on, readings).centihours;
    steps.push(`半天 ${halves.length} 天 × ${hoursText(each)}（全天的一半）= ${hoursText(halves.length * each)} 学时（口径23）。`);
  }
  for (const { on, part } of days) {
    if (typeof part === 'object') steps.push(minutesStep(on, part, full, readings));
  }
  return steps;
}

function minutesStep(on: Day, part: { readonly minutes: number }, full: Cited<Centihours>, readings: readonly Reading[]): string {
  const perHour = numberOf(readingOn(readings, 6, on), 'minutesPerHour');
  const halfDay = worthOf('half', full, on, readings).centihours;
  const plain = Math.floor((part.minutes * 100) / perHour);
  const computed = `${on} ${part.minutes} 分钟 ÷ ${perHour} = ${hoursText(plain)} 学时`;
  if (plain > halfDay) return `${computed}，单场活动至多按半天 ${hoursText(halfDay)} 学时（口径6、23）。`;
  const rounded = plain * perHour < part.minutes * 100 ? '向下取到 0.01，' : '';
  return `${computed}（${rounded}口径6、23）。`;
}

/** The last lines: which year gets how much. */
export function yearSteps(byYear: ReadonlyMap<number, Centihours>): string[] {
  const years = [...byYear].sort(([a], [b]) => a - b);
  const [only] = years;
  if (years.length === 1 && only) return [`合计 ${hoursText(only[1])} 学时，计入 ${only[0]} 年度。`];
  const total = years.reduce((sum, [, centihours]) => sum + centihours, 0);
  const parts = years.map(([year, centihours]) => `${year} 年度 ${hoursText(centihours)} 学时`);
  return [`活动跨年，按每一天所在的年度分别计入：${parts.join('，')}，合计 ${hoursText(total)} 学时（口径11）。`];
}

/** Reading 11 decided something only when there was a New Year to cross. */
export function splitReadings(byYear: ReadonlyMap<number, Centihours>): readonly number[] {
  return byYear.size > 1 ? [11] : [];
}
