// The filters of one's records in the address: /records?year=2026&subject=professional.
const SUBJECTS = ['professional', 'sector_public', 'general_public'] as const;
export type Subject = (typeof SUBJECTS)[number];
export type RecordsSearch = { year?: string; subject?: Subject };

export function recordsSearch(search: Readonly<Record<string, unknown>>): RecordsSearch {
  const subject = SUBJECTS.find((one) => one === search.subject);
  const year = typeof search.year === 'string' && /^20\d\d$/.test(search.year) ? search.year : undefined;
  return { ...(year ? { year } : {}), ...(subject ? { subject } : {}) };
}

export function recordsQuestion({ year, subject }: RecordsSearch): { year?: number; subject?: Subject } {
  return { ...(year ? { year: Number(year) } : {}), ...(subject ? { subject } : {}) };
}

type Line = { year: number; hours: number };

/** Year after year, each with what its lines add up to; reversals count against what they take back. */
export function byYear<L extends Line>(lines: readonly L[]): { year: number; hours: number; lines: L[] }[] {
  const years = new Map<number, L[]>();
  for (const line of lines) years.set(line.year, [...(years.get(line.year) ?? []), line]);
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, own]) => ({ year, lines: own, hours: Math.round(own.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100 }));
}
