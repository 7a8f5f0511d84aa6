// Which years stand on the form: in the address as /transcripts?years=2025,2026; five at most (口径 52).
export const MOST_YEARS = 5;
const FIRST_YEAR = 2018;
const YEARS_BACK = 5;

export function transcriptsSearch(search: Readonly<Record<string, unknown>>): { years?: string } {
  const years = readYears(search.years);
  return years.length > 0 ? { years: years.join(',') } : {};
}

/** In order, each once; what is no year is left out, and what is more than five. */
export function readYears(text: unknown): number[] {
  if (typeof text !== 'string') return [];
  const years = text.split(',').filter((one) => /^20\d\d$/.test(one));
  return [...new Set(years.map(Number))].sort((a, b) => a - b).slice(-MOST_YEARS);
}

/** The years a person may tick: those since the present title, the last five, and whatever is ticked now; newest first. */
export function yearsOffered(current: number, since: readonly number[], chosen: readonly number[]): number[] {
  const recent = Array.from({ length: YEARS_BACK }, (_, back) => current - back).filter((year) => year >= FIRST_YEAR);
  return [...new Set([...recent, ...since, ...chosen])].sort((a, b) => b - a);
}
