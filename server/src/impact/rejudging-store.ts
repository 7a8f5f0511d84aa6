// SQL of judging a year again: decisions, the entries they touch, whose verdict a filing changed.
import { type SqlBool, sql } from 'kysely';
import type { Context, Day, TimePlace } from '#platform';

type At = Pick<Context, 'tx'>;
export type RejudgingState = 'proposed' | 'declined' | 'approved' | 'done';

export type RejudgingRow = {
  rejudging_id: string;
  run_id: string;
  draft_id: string;
  title: string;
  year: number;
  state: RejudgingState;
  decision_number: string;
  reason: string;
  take_away: boolean;
  org_id: number;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Date;
  decided_by_name: string | null;
  decided_at: Date | null;
  decided_text: string | null;
  after_person: number;
  given_entries: number;
  given_hours: number;
  taken_entries: number;
  taken_hours: number;
  finished_at: Date | null;
};

type New = Pick<
  RejudgingRow,
  'rejudging_id' | 'run_id' | 'decision_number' | 'reason' | 'take_away' | 'org_id' | 'proposed_by' | 'proposed_by_name' | 'proposed_at'
>;

/** False when the run is being judged by, or was, already. */
export async function insertRejudging(at: At, row: New): Promise<boolean> {
  const added = await sql`
    insert into rejudging (rejudging_id, run_id, state, decision_number, reason, take_away, org_id, proposed_by, proposed_by_name,
      proposed_at, after_person, given_entries, given_hours, taken_entries, taken_hours, touched_at)
    values (${row.rejudging_id}, ${row.run_id}, 'proposed', ${row.decision_number}, ${row.reason}, ${row.take_away}, ${row.org_id},
      ${row.proposed_by}, ${row.proposed_by_name}, ${row.proposed_at}, 0, 0, 0, 0, 0, ${row.proposed_at})
    on conflict do nothing returning 1`.execute(at.tx);
  return added.rows.length > 0;
}

const rejudgings = sql`
  select j.rejudging_id, j.run_id, r.draft_id, coalesce(r.body ->> 'title', '') as title, r.year, j.state, j.decision_number, j.reason,
    j.take_away, j.org_id, j.proposed_by, j.proposed_by_name, j.proposed_at, j.decided_by_name, j.decided_at, j.decided_text,
    j.after_person, j.given_entries, j.given_hours, j.taken_entries, j.taken_hours, j.finished_at
  from rejudging j join impact_run r on r.run_id = j.run_id`;

/** Locked until the transaction ends. */
export async function selectRejudging(at: At, rejudgingId: string): Promise<RejudgingRow | null> {
  const found = await sql<RejudgingRow>`${rejudgings} where j.rejudging_id = ${rejudgingId} for update of j`.execute(at.tx);
  return found.rows[0] ?? null;
}

export async function selectRejudgings(at: At, { after, limit }: { after: TimePlace | undefined; limit: number }): Promise<RejudgingRow[]> {
  const beyond = after ? sql<SqlBool>`(j.proposed_at, j.rejudging_id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql<SqlBool>`true`;
  const found = await sql<RejudgingRow>`
    ${rejudgings} where ${beyond} order by j.proposed_at desc, j.rejudging_id desc limit ${limit}`.execute(at.tx);
  return found.rows;
}

type Decision = { state: 'approved' | 'declined'; by: string; at: Date; text: string };

export async function decideRejudging(at: At, rejudgingId: string, decision: Decision): Promise<void> {
  await sql`
    update rejudging set state = ${decision.state}, decided_by_name = ${decision.by}, decided_at = ${decision.at},
      decided_text = ${decision.text}, touched_at = ${decision.at} where rejudging_id = ${rejudgingId}`.execute(at.tx);
}

/** The approved one that waited longest and that nobody holds; whoever holds it keeps it until the transaction ends. */
export async function takeRejudging(at: At): Promise<RejudgingRow | null> {
  const found = await sql<RejudgingRow>`
    ${rejudgings} where j.state = 'approved' order by j.touched_at, j.rejudging_id limit 1 for update of j skip locked`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** After a failure: the others come first. */
export async function touchRejudging(at: At, rejudgingId: string, now: Date): Promise<void> {
  await sql`update rejudging set touched_at = ${now} where rejudging_id = ${rejudgingId}`.execute(at.tx);
}

type Progress = Pick<RejudgingRow, 'after_person' | 'given_entries' | 'given_hours' | 'taken_entries' | 'taken_hours'>;

/** Adds to what was given and taken; `finished` after the last person. */
export async function advanceRejudging(at: At, rejudgingId: string, more: Progress & { now: Date; finished: boolean }): Promise<void> {
  await sql`
    update rejudging set after_person = ${more.after_person}, given_entries = given_entries + ${more.given_entries},
      given_hours = given_hours + ${more.given_hours}, taken_entries = taken_entries + ${more.taken_entries},
      taken_hours = taken_hours + ${more.taken_hours}, touched_at = ${more.now},
      state = case when ${more.finished} then 'done' else state end, finished_at = ${more.finished ? more.now : null}
    where rejudging_id = ${rejudgingId}`.execute(at.tx);
}

export type EntryRow = {
  person_id: number;
  entry_id: string;
  /** The first of those that correct one another or stand beside one another. */
  root_id: string;
  /** A difference registered earlier beside its entry, to which it belongs. */
  beside: boolean;
  subject: 'professional' | 'sector_public' | 'general_public';
  registered: number;
  lowered: number;
  by_exam: boolean;
  way: string;
  facts: string;
  sector: string;
  title: string;
  organiser: string;
  held_from: Day;
  held_to: Day;
  evidence: string[];
  rule_document: string;
  rule_article: string;
};

type Part = { year: number; sector: string | null; afterPerson: number; people: number };

/** The next so many people who have anything in the year. */
export async function selectNextPeople(at: At, { year, sector, afterPerson, people }: Part): Promise<number[]> {
  const found = await sql<{ person_id: number }>`
    select y.person_id from person_year y join person_card c on c.person_id = y.person_id
    where y.year = ${year} and y.person_id > ${afterPerson} and (${sector}::text is null or c.sector = ${sector})
    order by y.person_id limit ${people}`.execute(at.tx);
  return found.rows.map((one) => one.person_id);
}

/** What stands registered for them with its facts, each person's whole and in the order of the days. */
export async function selectEntriesOf(at: At, year: number, people: readonly number[]): Promise<EntryRow[]> {
  const found = await sql<EntryRow>`
    select e.person_id, e.entry_id, e.root_id, e.source = 'supplement' as beside, e.subject, e.centihours as registered, e.lowered,
      e.by_exam, e.way, e.facts, c.sector, e.title, e.organiser, e.held_from, e.held_to, e.evidence, e.rule_document, e.rule_article
    from entry_line e join person_card c on c.person_id = e.person_id
    where e.person_id = any(${[...people]}::bigint[]) and e.year = ${year} and e.reversal_id is null and e.way like '8-%'
      and e.facts is not null
    order by e.person_id, e.held_from, e.entry_id`.execute(at.tx);
  return found.rows;
}

export type ChangeRow = { year: number; title: string; number: string; from_day: Day; filed_at: Date; met: boolean; met_after: boolean };

/** Filings by which the person's year came to suffice or not; a document changes hours to come, and no verdict. */
export async function selectVerdictChanges(at: At, personId: number): Promise<ChangeRow[]> {
  const found = await sql<ChangeRow>`
    select r.year, coalesce(r.body ->> 'title', '') as title, coalesce(r.body ->> 'number', r.body ->> 'source', '') as number, r.from_day,
      f.at as filed_at, l.met, l.met_after
    from impact_line l join impact_run r on r.run_id = l.run_id join impact_filing f on f.run_id = r.run_id
    where l.person_id = ${personId} and l.met <> l.met_after
      and (r.kind = 'notice' or (r.kind = 'reading' and r.from_day <= make_date(r.year, 12, 31)))
    order by f.at desc limit 20`.execute(at.tx);
  return found.rows;
}
