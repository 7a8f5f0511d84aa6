// One query that fetches everything a year's verdict stands on: totals, open claims, times in post (第六条).
import { CompiledQuery } from 'kysely';
import type { Context, Day } from '#platform';

export type YearRow = {
  year: number;
  professional: number;
  sector_public: number;
  general_public: number;
  by_exam: number;
  entries: number;
};
export type OpenRow = {
  year: number;
  subject: 'professional' | 'sector_public' | 'general_public';
  centihours: number;
  claims: number;
  /** Where claims say so. */
  by_exam?: boolean | null;
};
export type GroundsRow = {
  sector: string;
  years: YearRow[];
  open: OpenRow[];
  posts: { from_day: Day; to_day: Day | null }[];
  /** Set while the person waits to be confirmed. */
  waiting: boolean;
  rules_version: string;
};

/** Null for a number that belongs to nobody. Years from `first` to `last`. The text is fixed: it is asked more often than any other. */
export async function selectGrounds(
  at: Pick<Context, 'tx'>,
  personId: number,
  span: { first: number; last: number },
): Promise<GroundsRow | null> {
  const found = await at.tx.executeQuery<GroundsRow>(CompiledQuery.raw(grounds, [personId, span.first, span.last]));
  return found.rows[0] ?? null;
}

const grounds = `
  select c.sector,
    coalesce((select jsonb_agg(y) from person_year y where y.person_id = c.person_id and y.year between $2 and $3), '[]') as years,
    coalesce((select jsonb_agg(o) from open_claim_year o where o.person_id = c.person_id and o.year between $2 and $3), '[]') as open,
    coalesce((select jsonb_agg(jsonb_build_object('from_day', e.from_day, 'to_day', e.to_day)) from employment_span e
      where e.person_id = c.person_id), '[]') as posts,
    exists (select from person_waiting w where w.person_id = c.person_id) as waiting,
    (select version from rules_version) as rules_version
  from person_card c where c.person_id = $1`;
