// The year in the address: /people/123/record?year=2025. Left out, it is this year.

export function personRecordSearch(search: Readonly<Record<string, unknown>>): { year?: string } {
  return typeof search.year === 'string' && /^20\d\d$/.test(search.year) ? { year: search.year } : {};
}

type Late = { year: number; registrationUntil: string };

/** Only for a year that registration has closed for is there something to permit (口径 18). */
export function isClosed({ registrationUntil }: Late, today: string): boolean {
  return registrationUntil < today;
}
