// All SQL of the printed forms: rows are added and read, never changed.
import { sql } from 'kysely';
import type { Context } from '#platform';

type At = Pick<Context, 'tx'>;

export type PrintRow = {
  readonly person_id: number;
  readonly serial: string;
  readonly code: string;
  readonly years: readonly number[];
  readonly canonical: string;
  readonly form_hash: Buffer;
  readonly printed_at: Date;
  readonly printed_by: string;
};

/** False when the serial is taken already. */
export async function insertPrint(at: At, row: PrintRow): Promise<boolean> {
  const taken = await sql`
    insert into transcript_serial (serial, person_id) values (${row.serial}, ${row.person_id})
    on conflict (serial) do nothing returning 1`.execute(at.tx);
  if (taken.rows.length === 0) return false;
  await sql`
    insert into transcript_print (person_id, serial, code, years, canonical, form_hash, printed_at, printed_by)
    values (${row.person_id}, ${row.serial}, ${row.code}, ${row.years}::smallint[], ${row.canonical}, ${row.form_hash},
      ${row.printed_at}, ${row.printed_by})`.execute(at.tx);
  return true;
}

/** The print of a serial, in one query, so that a known and an unknown one take the same way. */
export async function selectPrint(at: At, serial: string): Promise<PrintRow | null> {
  const found = await sql<PrintRow>`
    select p.person_id, p.serial, p.code, p.years, p.canonical, p.form_hash, p.printed_at, p.printed_by
    from transcript_serial s join transcript_print p on p.person_id = s.person_id and p.serial = s.serial
    where s.serial = ${serial}`.execute(at.tx);
  return found.rows[0] ?? null;
}

export type PrintListRow = Pick<PrintRow, 'serial' | 'code' | 'years' | 'form_hash' | 'printed_at'>;

/** A person's prints, newest first, after the one given. */
export async function selectPrints(
  at: At,
  asked: { personId: number; after: { printedAt: Date; serial: string } | null; limit: number },
): Promise<PrintListRow[]> {
  const { personId, after, limit } = asked;
  const found = await sql<PrintListRow>`
    select serial, code, years, form_hash, printed_at from transcript_print
    where person_id = ${personId}
      and (${after?.printedAt ?? null}::timestamptz is null or (printed_at, serial) < (${after?.printedAt ?? null}, ${after?.serial ?? null}))
    order by printed_at desc, serial desc limit ${limit}`.execute(at.tx);
  return found.rows;
}

export async function countPrintsSince(at: At, personId: number, since: Date): Promise<number> {
  const found = await sql<{ prints: number }>`
    select count(*) as prints from transcript_print where person_id = ${personId} and printed_at >= ${since}`.execute(at.tx);
  return found.rows[0]?.prints ?? 0;
}

export async function selectPdf(at: At, personId: number, serial: string): Promise<Buffer | null> {
  const found = await sql<{ pdf: Buffer }>`
    select pdf from transcript_pdf where person_id = ${personId} and serial = ${serial}`.execute(at.tx);
  return found.rows[0]?.pdf ?? null;
}

/** Keeps the first file of a print; a second, made at the same moment elsewhere, is dropped. */
export async function insertPdf(at: At, row: { personId: number; serial: string; pdf: Buffer; madeAt: Date }): Promise<void> {
  await sql`
    insert into transcript_pdf (person_id, serial, pdf, made_at)
    values (${row.personId}, ${row.serial}, ${row.pdf}, ${row.madeAt})
    on conflict (person_id, serial) do nothing`.execute(at.tx);
}

export type EntryLineRow = {
  readonly entry_id: string;
  readonly year: number;
  readonly subject: 'professional' | 'sector_public' | 'general_public';
  readonly centihours: number;
  readonly by_exam: boolean;
  readonly way: string;
  readonly source: string;
  readonly rule_document: string;
  readonly rule_article: string;
  readonly title: string;
  readonly organiser: string;
  readonly held_from: string;
  readonly held_to: string;
  readonly recorded_at: Date;
  readonly reversal_id: string | null;
  readonly reversed_at: Date | null;
  readonly reversal_reason: string | null;
  readonly recognised_by_name: string | null;
};

/** All entries of some years in the order of their days, through the doors of ledger and orgs. */
export async function selectEntryLines(at: At, personId: number, years: readonly number[]): Promise<EntryLineRow[]> {
  const found = await sql<EntryLineRow>`
    select l.entry_id, l.year, l.subject, l.centihours, l.by_exam, l.way, l.source, l.rule_document, l.rule_article, l.title, l.organiser,
      l.held_from, l.held_to, l.recorded_at, l.reversal_id, l.reversed_at, l.reversal_reason, o.name as recognised_by_name
    from entry_line l left join org_public o on o.org_id = l.recognised_by
    where l.person_id = ${personId} and l.year = any(${years}::smallint[])
    order by l.year, l.held_from, l.held_to, l.entry_id`.execute(at.tx);
  return found.rows;
}
