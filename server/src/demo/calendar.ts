// Days of the demo city: the part of a year that has passed, working days in it.
import type { Day } from '#platform';

const dayMs = 24 * 3600 * 1000;

export type Stretch = { readonly first: Day; readonly days: number };

/** The year from 1 January to its end, or to yesterday while it runs; on 1 January it has no day yet. */
export function passedPart(year: number, today: Day): Stretch {
  const first = `${year}-01-01`;
  const end = `${year}-12-31` < today ? `${year}-12-31` : addDays(today, -1);
  return { first, days: Math.max(0, Math.round((timeOf(end) - timeOf(first)) / dayMs) + 1) };
}

/** The day at `part` (0 ≤ part < 1) of the stretch. */
export function dayAt(stretch: Stretch, part: number): Day {
  return addDays(stretch.first, Math.floor(part * stretch.days));
}

/** Up to `count` working days from the first one on or after `start`, none beyond the stretch; at least the start itself. */
export function workingDays(stretch: Stretch, start: Day, count: number): Day[] {
  const last = addDays(stretch.first, stretch.days - 1);
  const found: Day[] = [];
  for (let day = start; day <= last && found.length < count; day = addDays(day, 1)) {
    const weekday = new Date(timeOf(day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) found.push(day);
  }
  return found.length > 0 ? found : [start];
}

export function addDays(day: Day, count: number): Day {
  return new Date(timeOf(day) + count * dayMs).toISOString().slice(0, 10);
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
