// The most that can be recognised: what the rule gives, less what the same days and years already hold (readings 20, 24, 27).
import { type Assessment, formatHours } from '@xueshi/policy';
import type { ByYear } from './by-year.ts';
import type { DayClash } from './day-clash.ts';

export type Reduction = { readonly year: number; readonly centihours: number; readonly text: string; readonly reading: number };
export type Ceiling = { readonly byYear: ByYear; readonly reductions: readonly Reduction[] };

/**
 * `submitted`: what the rule gave when the claim was sent in, never exceeded. `current`: what it gives today, knowing the hours the
 * person has by now in the same way. `clashes`: days shared with other activities.
 */
export function ceilingOf(submitted: ByYear, current: Assessment, clashes: readonly DayClash[]): Ceiling {
  const byYear: Record<string, number> = {};
  const reductions: Reduction[] = [];
  for (const [year, asked] of Object.entries(submitted)) {
    const now = Math.min(asked, current.byYear[year] ?? 0);
    const lost = clashes.filter((clash) => clash.less > 0 && clash.on.startsWith(year)).reduce((sum, clash) => sum + clash.less, 0);
    const most = Math.max(0, now - lost);
    if (now < asked) reductions.push(reduction(year, asked - now, '同一途径本年度已登记的学时接近或达到上限', 27));
    if (most < now) reductions.push(reduction(year, now - most, '与同日其他活动合计超过当日最高标准', 24));
    byYear[year] = most;
  }
  return { byYear, reductions };
}

function reduction(year: string, centihours: number, why: string, reading: number): Reduction {
  return { year: Number(year), centihours, text: `${year} 年度减 ${formatHours(centihours)} 学时：${why}（口径 ${reading}）。`, reading };
}

/** What each day of the claim may still have, given `recognised` hours in its year: full days first come, first served. */
export function shareByDay(
  days: readonly { readonly on: string; readonly centihours: number }[],
  clashes: readonly DayClash[],
  recognised: ByYear,
): { on: string; centihours: number }[] {
  const left = new Map(Object.entries(recognised));
  const less = new Map(clashes.map((clash) => [clash.on, clash.less]));
  return days.map(({ on, centihours }) => {
    const year = on.slice(0, 4);
    const part = Math.min(centihours - (less.get(on) ?? 0), left.get(year) ?? 0);
    left.set(year, (left.get(year) ?? 0) - part);
    return { on, centihours: part };
  });
}
