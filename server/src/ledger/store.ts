// All SQL of entries and totals. One statement appends entry, total and waiting leaf together (第九条).
import { sql } from 'kysely';
import type { Tx } from '#platform';
import { type EntryRow, leafOf } from './entry.ts';

export type EntryKey = { readonly person_id: number; readonly entry_id: string };
export type EntryLine = Omit<EntryRow, 'reverses' | 'reason' | 'approver' | 'payload_hash'> & {
  reversal_id: string | null;
  reversed_at: Date | null;
  reversal_reason: string | null;
  reversal_approver: string | null;
  recognised_by_name: string;
};

/** Writes rows that are not there yet, their totals and leaves. Answers the keys written now; sorted, or parallel writers deadlock. */
export async function insertEntries(tx: Tx, rows: readonly EntryRow[]): Promise<EntryKey[]> {
  const payload = rows.map((row) => ({
    ...row,
    recorded_at: row.recorded_at.toISOString(),
    payload_hash: `\\x${row.payload_hash.toString('hex')}`,
    leaf: `\\x${leafOf(row).toString('hex')}`,
  }));
  const written = await sql<EntryKey>`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(payload)}::jsonb) as r (person_id bigint, entry_id uuid, year smallint, subject text,
        centihours integer, by_exam boolean, way text, source text, source_key text, rule_document text, rule_article text, rule_edition text,
        explanation jsonb, title text, organiser text, held_from date, held_to date, evidence jsonb, recognised_by integer, reverses uuid,
        reason text, approver text, recorded_at timestamptz, recorded_by text, payload_hash bytea, leaf bytea)),
    entered as (
      insert into credit_entry (person_id, entry_id, year, subject, centihours, by_exam, way, source, source_key, rule_document, rule_article,
        rule_edition, explanation, title, organiser, held_from, held_to, evidence, recognised_by, reverses, reason, approver, recorded_at,
        recorded_by, payload_hash)
      select person_id, entry_id, year, subject, centihours, by_exam, way, source, source_key, rule_document, rule_article, rule_edition,
        explanation, title, organiser, held_from, held_to, evidence, recognised_by, reverses, reason, approver, recorded_at, recorded_by,
        payload_hash
      from given order by person_id, entry_id
      on conflict (person_id, entry_id) do nothing
      returning person_id, entry_id, year, subject, centihours, by_exam),
    summed as (
      insert into credit_total as t (person_id, year, professional, sector_public, general_public, by_exam, entries)
      select person_id, year, coalesce(sum(centihours) filter (where subject = 'professional'), 0),
        coalesce(sum(centihours) filter (where subject = 'sector_public'), 0),
        coalesce(sum(centihours) filter (where subject = 'general_public'), 0), coalesce(sum(centihours) filter (where by_exam), 0), count(*)
      from entered group by person_id, year order by person_id, year
      on conflict (person_id, year) do update set professional = t.professional + excluded.professional,
        sector_public = t.sector_public + excluded.sector_public, general_public = t.general_public + excluded.general_public,
        by_exam = t.by_exam + excluded.by_exam, entries = t.entries + excluded.entries),
    waiting as (
      insert into log_pending (leaf, kind, person_id, ref, at)
      select g.leaf, 'entry', g.person_id, g.entry_id, g.recorded_at from given g join entered e using (person_id, entry_id) order by g.leaf)
    select person_id, entry_id from entered`.execute(tx);
  return written.rows;
}

/** Rows as stored, for comparison with what was sent. */
export async function selectEntryRows(tx: Tx, keys: readonly EntryKey[]): Promise<EntryRow[]> {
  const found = await sql<EntryRow>`
    select e.* from credit_entry e
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (person_id bigint, entry_id uuid) using (person_id, entry_id)`.execute(tx);
  return found.rows;
}

export type LineFilter = {
  readonly personId: number;
  readonly years?: readonly number[] | undefined;
  readonly subject?: string | undefined;
  readonly after?: { readonly heldTo: string; readonly entryId: string } | undefined;
  readonly limit: number;
};

/** A person's entries, latest first; reversals stand beside the entries they take back. */
export async function selectLines(tx: Tx, filter: LineFilter): Promise<EntryLine[]> {
  const years = filter.years ? sql`and year = any(${[...filter.years]}::smallint[])` : sql``;
  const subject = filter.subject ? sql`and subject = ${filter.subject}` : sql``;
  const after = filter.after ? sql`and (held_to, entry_id) < (${filter.after.heldTo}::date, ${filter.after.entryId}::uuid)` : sql``;
  const found = await sql<EntryLine>`
    select l.*, o.name as recognised_by_name from entry_line l join org_public o on o.org_id = l.recognised_by
    where person_id = ${filter.personId} ${years} ${subject} ${after}
    order by held_to desc, entry_id desc limit ${filter.limit}`.execute(tx);
  return found.rows;
}

export type EntryDetailRow = EntryRow &
  Pick<EntryLine, 'reversal_id' | 'reversed_at' | 'reversal_reason' | 'reversal_approver' | 'recognised_by_name'>;

/** One row, reversals too, with what took it back. */
export async function selectDetail(tx: Tx, personId: number, entryId: string): Promise<EntryDetailRow | null> {
  const found = await sql<EntryDetailRow>`
    select e.*, o.name as recognised_by_name, r.entry_id as reversal_id, r.recorded_at as reversed_at, r.reason as reversal_reason,
      r.approver as reversal_approver
    from credit_entry e
    join org_public o on o.org_id = e.recognised_by
    left join credit_entry r on r.person_id = e.person_id and r.reverses = e.entry_id
    where e.person_id = ${personId} and e.entry_id = ${entryId}`.execute(tx);
  return found.rows[0] ?? null;
}

export type YearTotal = {
  person_id: number;
  year: number;
  professional: number;
  sector_public: number;
  general_public: number;
  by_exam: number;
  entries: number;
};

export async function selectYears(tx: Tx, personId: number): Promise<YearTotal[]> {
  return (await sql<YearTotal>`select * from person_year where person_id = ${personId} order by year desc`.execute(tx)).rows;
}
