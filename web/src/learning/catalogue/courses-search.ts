// What is looked for among the courses, in the address: /courses?subject=general_public&year=2026.
import type { Reply } from '#api';

type Subject = Reply<'listCourses'>['items'][number]['subject'];

export type CoursesSearch = { q?: string; subject?: Subject; sector?: string; year?: string };

export const SUBJECTS = ['general_public', 'sector_public', 'professional'] as const satisfies readonly Subject[];
const LONGEST = 60;
const FIRST_YEAR = 2017;

/** Addresses may be typed by hand: what makes no sense is left out. */
export function coursesSearch(search: Readonly<Record<string, unknown>>): CoursesSearch {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name].trim().slice(0, LONGEST) : '');
  const subject = SUBJECTS.find((one) => one === search.subject);
  return {
    ...(text('q') ? { q: text('q') } : {}),
    ...(subject ? { subject } : {}),
    ...(/^[\w-]{1,40}$/.test(text('sector')) ? { sector: text('sector') } : {}),
    ...(/^20\d\d$/.test(text('year')) ? { year: text('year') } : {}),
  };
}

export function yearsToChoose(today: string, chosen: string | undefined): string[] {
  const now = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.max(1, now - FIRST_YEAR + 1) }, (_, back) => String(now - back));
  return chosen === undefined || years.includes(chosen) ? years : [chosen, ...years];
}
