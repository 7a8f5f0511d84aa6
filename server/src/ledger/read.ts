// Reading the register for other modules: a person's entries and yearly totals (第九、十二条).
import type { Context } from '#platform';
import { type EntryLine, selectLine, selectLines, selectYears, type YearTotal } from './store.ts';

export type LedgerEntry = EntryLine;
type At = Pick<Context, 'tx'>;

/** A person's entries, latest first, reversed ones included; for forms and exports. `years` left out: all. */
export function listEntries(at: At, personId: number, options: { years?: readonly number[]; limit: number }): Promise<LedgerEntry[]> {
  return selectLines(at.tx, { personId, years: options.years, limit: options.limit });
}

export function findEntry(at: At, personId: number, entryId: string): Promise<LedgerEntry | null> {
  return selectLine(at.tx, personId, entryId);
}

/** Yearly totals in centihours, latest year first. */
export function listYears(at: At, personId: number): Promise<YearTotal[]> {
  return selectYears(at.tx, personId);
}
