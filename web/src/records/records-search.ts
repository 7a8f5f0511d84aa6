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
