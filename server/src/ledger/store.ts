// All SQL of entries and totals: the one statement that registers hours, and the reading of what is registered (第九条).
import { CompiledQuery, sql } from 'kysely';
import { type EntryFacts, type EntryRow, leafOf, type Subject } from '#ledger/entry';
import type { Day, Tx } from '#platform';

export type EntryKey = { readonly person_id: number; readonly entry_id: string };

/** Writes the rows that are not there yet, with their totals and leaves: all or none. Answers the keys written now. */
export function insertEntries(tx: Tx, rows: readonly EntryRow[]): Promise<EntryKey[]> {
  const [only] = rows;
  return rows.length === 1 && only ? insertOne(tx, only) : insertMany(tx, rows);
}

/** One entry is what a decision registers: its statement is fixed text, planned and sent with the least work on both sides. */
async function insertOne(tx: Tx, row: EntryRow): Promise<EntryKey[]> {
  const inSubject = (name: Subject) => (row.subject === name ? row.centihours : 0);
  const values = [
    ...columnNames.map((name) => row[name]),
    inSubject('professional'),
    inSubject('sector_public'),
    inSubject('general_public'),
    row.by_exam ? row.centihours : 0,
    row.reverses === null ? 1 : -1,
    leafOf(row),
  ];
  return (await tx.executeQuery<EntryKey>(CompiledQuery.raw(oneEntry, values))).rows;
}

/** Sorted by key, because two writers that lock the same totals in different orders wait for each other for ever. */
async function insertMany(tx: Tx, rows: readonly EntryRow[]): Promise<EntryKey[]> {
  const given = rows.map((row) => ({ ...row, payload_hash: bytes(row.payload_hash), leaf: bytes(leafOf(row)) }));
  const written = await sql<EntryKey>`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(given)}::json) as r (person_id bigint, entry_id uuid, year smallint, subject text,
        centihours integer, by_exam boolean, way text, rule_document text, rule_article text, rule_edition date, facts text, lowered integer, explanation text[],
        title text, organiser text, held_from date, held_to date, evidence text[], source text, source_key text, recognised_by integer,
        reverses uuid, reason text, approver text, recorded_at timestamptz, recorded_by text, recorded_by_name text, payload_hash bytea,
        leaf bytea)),
    entered as (
      insert into credit_entry (${columns})
      select ${columns} from given order by person_id, entry_id
      on conflict (person_id, entry_id) do nothing
      returning person_id, entry_id, year, subject, centihours, by_exam, reverses),
    summed as (
      insert into credit_total as t (person_id, year, professional, sector_public, general_public, by_exam, entries)
      select person_id, year,
        coalesce(sum(centihours) filter (where subject = 'professional'), 0),
        coalesce(sum(centihours) filter (where subject = 'sector_public'), 0),
        coalesce(sum(centihours) filter (where subject = 'general_public'), 0),
        coalesce(sum(centihours) filter (where by_exam), 0),
        sum(case when reverses is null then 1 else -1 end)
      from entered group by person_id, year order by person_id, year
      ${addUp}),
    promised as (
      insert into log_pending (person_id, item_id, leaf)
      select e.person_id, e.entry_id, g.leaf from entered e join given g on g.person_id = e.person_id and g.entry_id = e.entry_id
      order by e.person_id, e.entry_id)
    select person_id, entry_id from entered`.execute(tx);
  return written.rows;
}

const columnNames = [
  'person_id',
  'entry_id',
  'year',
  'subject',
  'centihours',
  'by_exam',
  'way',
  'rule_document',
  'rule_article',
  'rule_edition',
  'facts',
  'lowered',
  'explanation',
  'title',
  'organiser',
  'held_from',
  'held_to',
  'evidence',
  'source',
  'source_key',
  'recognised_by',
  'reverses',
  'reason',
  'approver',
  'recorded_at',
  'recorded_by',
  'recorded_by_name',
  'payload_hash',
] as const satisfies readonly (keyof EntryRow)[];
const columns = sql.raw(columnNames.join(', '));

const addUpText = `on conflict (person_id, year) do update set professional = t.professional + excluded.professional,
  sector_public = t.sector_public + excluded.sector_public, general_public = t.general_public + excluded.general_public,
  by_exam = t.by_exam + excluded.by_exam, entries = t.entries + excluded.entries`;
const addUp = sql.raw(addUpText);

/** The parameter that comes so many places after the columns. */
const after = (offset: number) => `$${columnNames.length + offset}`;
const oneEntry = `
  with entered as (
    insert into credit_entry (${columnNames.join(', ')}) values (${columnNames.map((_, i) => `$${i + 1}`).join(', ')})
    on conflict (person_id, entry_id) do nothing returning person_id, entry_id, year),
  summed as (
    insert into credit_total as t (person_id, year, professional, sector_public, general_public, by_exam, entries)
    select person_id, year, ${after(1)}::integer, ${after(2)}::integer, ${after(3)}::integer, ${after(4)}::integer, ${after(5)}::integer
    from entered ${addUpText}),
  promised as (insert into log_pending (person_id, item_id, leaf) select person_id, entry_id, ${after(6)}::bytea from entered)
  select person_id, entry_id from entered`;

/** Until the transaction ends nobody else registers or takes back for them in the year; in order, so that two wait and never for each other. */
export async function lockTotals(tx: Tx, people: readonly number[], year: number): Promise<void> {
  await sql`
    select 1 from credit_total where person_id = any(${[...people]}::bigint[]) and year = ${year}
    order by person_id for update`.execute(tx);
}

/** Differences that a rejudging registered beside an entry, or beside what it corrected, and that stand. */
export async function selectBeside(tx: Tx, { person_id, entry_id }: EntryKey): Promise<string[]> {
  const found = await sql<{ entry_id: string }>`
    select s.entry_id from entry_line e join entry_line s on s.person_id = e.person_id and s.root_id = e.root_id
    where e.person_id = ${person_id} and e.entry_id = ${entry_id} and e.source <> 'supplement' and s.source = 'supplement'
      and s.reversal_id is null order by s.entry_id`.execute(tx);
  return found.rows.map((one) => one.entry_id);
}

/** Rows as they are kept; with whether each was taken back. */
export async function selectRows(tx: Tx, keys: readonly EntryKey[]): Promise<(EntryRow & { reversed: boolean })[]> {
  const found = await sql<EntryRow & { reversed: boolean }>`
    select e.*, r.entry_id is not null as reversed
    from json_to_recordset(${JSON.stringify(keys)}::json) as k (person_id bigint, entry_id uuid)
    join credit_entry e on e.person_id = k.person_id and e.entry_id = k.entry_id
    left join credit_entry r on r.person_id = e.person_id and r.reverses = e.entry_id`.execute(tx);
  return found.rows;
}

export type Recorder = { readonly recorded_by: string; readonly recorded_by_name: string };

/** An entry with its reversal (`reversal_*`), or a reversal with its own reason. `recognised_by_name` may lag behind a renaming. */
export type EntryLine = EntryFacts &
  Recorder & {
    readonly recorded_at: Date;
    readonly payload_hash: Buffer;
    readonly recognised_by_name: string;
    readonly reversal_id: string | null;
    readonly reversed_at: Date | null;
    readonly reversal_reason: string | null;
    readonly reversal_approver: string | null;
  };

export type LineFilter = {
  readonly personId: number;
  readonly years?: readonly number[] | undefined;
  readonly subject?: Subject | undefined;
  readonly after?: { readonly heldTo: Day; readonly entryId: string } | undefined;
  readonly limit: number;
};

/** A person's entries, those held last first; a reversal is told beside the entry it took back. */
export async function selectLines(tx: Tx, filter: LineFilter): Promise<EntryLine[]> {
  const years = filter.years ? sql`and e.year = any(${[...filter.years]}::smallint[])` : sql``;
  const subject = filter.subject ? sql`and e.subject = ${filter.subject}` : sql``;
  const after = filter.after ? sql`and (e.held_to, e.entry_id) < (${filter.after.heldTo}::date, ${filter.after.entryId}::uuid)` : sql``;
  const found = await sql<EntryLine>`
    ${lines} where e.person_id = ${filter.personId} and e.reverses is null ${years} ${subject} ${after}
    order by e.held_to desc, e.entry_id desc limit ${filter.limit}`.execute(tx);
  return found.rows;
}

export async function selectLine(tx: Tx, key: EntryKey): Promise<EntryLine | null> {
  const found = await sql<EntryLine>`${lines} where e.person_id = ${key.person_id} and e.entry_id = ${key.entry_id}`.execute(tx);
  return found.rows[0] ?? null;
}

const lines = sql`
  select e.*, coalesce(o.name, '') as recognised_by_name, r.entry_id as reversal_id, r.recorded_at as reversed_at,
    r.reason as reversal_reason, r.approver as reversal_approver
  from credit_entry e
  left join credit_entry r on r.person_id = e.person_id and r.reverses = e.entry_id
  left join org_public o on o.org_id = e.recognised_by`;

export type YearTotal = {
  readonly year: number;
  readonly professional: number;
  readonly sector_public: number;
  readonly general_public: number;
  readonly by_exam: number;
  readonly entries: number;
};

export async function selectYears(tx: Tx, personId: number): Promise<YearTotal[]> {
  const found = await sql<YearTotal>`
    select year, professional, sector_public, general_public, by_exam, entries from credit_total
    where person_id = ${personId} order by year desc`.execute(tx);
  return found.rows;
}

function bytes(buffer: Buffer): string {
  return `\\x${buffer.toString('hex')}`;
}
