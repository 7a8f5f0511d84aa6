// The year in the address: /standing?year=2025. Left out, it is this year.
import { todayInBeijing } from '#ui/text';

const YEARS_SHOWN = 5;
/** The regulation is in force from 2018 (第十八条). */
const FIRST_YEAR = 2018;

export function standingSearch(search: Readonly<Record<string, unknown>>): { year?: string } {
  return typeof search.year === 'string' && /^20\d\d$/.test(search.year) ? { year: search.year } : {};
}

export function thisYear(now: Date = new Date()): number {
  return Number(todayInBeijing(now).slice(0, 4));
}

/** The years a person may switch to, this one first; one that was asked for by its address is among them. */
export function yearsToChoose(current: number, asked: number): number[] {
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => current - back).filter((year) => year >= FIRST_YEAR);
  return [...new Set([...years, asked])].sort((a, b) => b - a);
}
