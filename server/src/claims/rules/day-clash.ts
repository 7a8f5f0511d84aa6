// Two activities on one calendar day: the day's hours never exceed the highest rate of that day (reading 24).
import { addDays, dayClash, formatDay, formatHours } from '@xueshi/policy';
import type { Day } from '#platform';

/** One day of the claim under review. */
export type OwnDay = { readonly on: Day; readonly centihours: number; readonly fullDay: number };

/** What another activity holds of a day; `recognised` is 0 while it is undecided. */
export type OtherDay = {
  readonly on: Day;
  readonly title: string;
  readonly recognised: number;
  /** What it asks for, if it is still open. */
  readonly open: number;
  readonly fullDay: number;
};

export type DayClash = {
  readonly on: Day;
  readonly titles: readonly string[];
  /** Most that this claim can still have of the day. */
  readonly most: number;
  /** Taken from what the claim would otherwise have of the day. */
  readonly less: number;
  /** Asked for by claims that are still open; who is recognised first has the day. */
  readonly open: number;
};

/** The days on which something else happened too, in order. What was recognised first keeps its hours. */
export function clashesOf(own: readonly OwnDay[], others: readonly OtherDay[]): DayClash[] {
  const first = others
    .filter((other) => other.recognised > 0)
    .map((other, i) => ({ id: String(i), title: other.title, days: [taken(other)] }));
  const allowed = new Map(dayClash({ id: 'own', title: '', days: own }, first).days.map((day) => [day.on, day.centihours]));
  return own.flatMap((day) => {
    const same = others.filter((other) => other.on === day.on && (other.recognised > 0 || other.open > 0));
    if (same.length === 0) return [];
    const most = allowed.get(day.on) ?? 0;
    const open = same.reduce((sum, other) => sum + other.open, 0);
    const titles = [...new Set(same.map((other) => other.title))];
    return [{ on: day.on, titles, most, less: day.centihours - most, open }];
  });
}

function taken({ on, recognised, fullDay }: OtherDay): OwnDay {
  return { on, centihours: recognised, fullDay };
}

export function clashText(clash: DayClash): string {
  const what = clash.titles.map((title) => `“${title}”`).join('、');
  const day = formatDay(clash.on);
  if (clash.less > 0) {
    return `${day}已登记${what}，按当日最高标准，这一天至多还可认定 ${formatHours(clash.most)} 学时（口径 24）。`;
  }
  if (clash.open > 0) return `${day}另有未办结的申请${what}，两项合计不能超过当日最高标准（口径 24）。`;
  return `${day}另有${what}，两项合计没有超过当日最高标准（口径 24）。`;
}

export type SpreadEntry = {
  readonly from: Day;
  readonly to: Day;
  readonly centihours: number;
  readonly fullDay: number;
  readonly title: string;
};

/**
 * The days of an entry that tells only from when to when: as many days from the first on as its hours fill, at its full rate. Exact for
 * one day and for full days in a row; for the rest it keeps the sum, and a reviewer sees the days.
 */
export function spread(entry: SpreadEntry): OtherDay[] {
  const days: OtherDay[] = [];
  let left = entry.centihours;
  for (let on = entry.from; on <= entry.to && left > 0; on = addDays(on, 1)) {
    const part = Math.min(left, entry.fullDay);
    days.push({ on, title: entry.title, recognised: part, open: 0, fullDay: entry.fullDay });
    left -= part;
  }
  return days;
}
