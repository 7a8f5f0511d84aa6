// All SQL of corrections.
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reach } from '#accounts';
import type { Context, Day } from '#platform';

type At = Pick<Context, 'tx'>;

/** As asked; a member that is left out is not to be changed. */
export type Changes = { name?: string; ethnicity?: string | null; series?: string | null; title?: string | null; titleSince?: Day | null };
export type State = 'asked' | 'approved' | 'refused' | 'withdrawn';

export type CorrectionRow = {
  person_id: number;
  correction_id: string;
  origin: 'self' | 'recovery';
  changes: Changes;
  phone_sealed: Buffer | null;
  from_day: Day;
  reason: string;
  state: State;
  asked_on: Day;
  decided_at: Date | null;
  decided_by: string | null;
  answer: string | null;
};

const corrections = sql`
  select c.person_id, c.correction_id, c.origin, c.changes, c.phone_sealed, c.from_day, c.reason, c.state, c.asked_on, c.decided_at,
    c.decided_by, c.answer
  from correction c`;

export async function selectCorrection(at: At, personId: number, correctionId: string): Promise<CorrectionRow | null> {
  const found = await sql<CorrectionRow>`
    ${corrections} where c.person_id = ${personId} and c.correction_id = ${correctionId} for update`.execute(at.tx);
  return found.rows[0] ?? null;
}

export async function selectOwn(at: At, personId: number): Promise<CorrectionRow[]> {
  const found = await sql<CorrectionRow>`
    ${corrections} where c.person_id = ${personId} and c.origin = 'self' order by c.asked_on desc, c.correction_id desc limit 50`.execute(
    at.tx,
  );
  return found.rows;
}

type Open = Pick<CorrectionRow, 'person_id' | 'correction_id' | 'origin' | 'changes' | 'phone_sealed' | 'from_day' | 'reason' | 'asked_on'>;

/** False when one of this kind is open already. */
export async function insertCorrection(at: At, row: Open): Promise<boolean> {
  const added = await sql`
    insert into correction (person_id, correction_id, origin, changes, phone_sealed, from_day, reason, state, asked_on)
    values (${row.person_id}, ${row.correction_id}, ${row.origin}, ${JSON.stringify(row.changes)}::jsonb, ${row.phone_sealed}, ${row.from_day},
      ${row.reason}, 'asked', ${row.asked_on})
    on conflict do nothing returning 1`.execute(at.tx);
  return added.rows.length > 0;
}

export type Decision = { state: Exclude<State, 'asked'>; decided_at: Date; decided_by: string; answer: string | null };

export async function decideCorrection(at: At, row: Pick<CorrectionRow, 'person_id' | 'correction_id'>, to: Decision): Promise<void> {
  await sql`
    update correction set state = ${to.state}, decided_at = ${to.decided_at}, decided_by = ${to.decided_by}, answer = ${to.answer}
    where person_id = ${row.person_id} and correction_id = ${row.correction_id}`.execute(at.tx);
}

export type After = { askedOn: Day; correctionId: string };

/** What these reaches may decide: units see their own people's corrections, and never a recovery. */
export async function selectQueue(
  at: At,
  asked: { within: readonly Reach[]; after: After | undefined; limit: number },
): Promise<CorrectionRow[]> {
  const after = asked.after
    ? sql<SqlBool>`(c.asked_on, c.correction_id) > (${asked.after.askedOn}::date, ${asked.after.correctionId}::uuid)`
    : sql<SqlBool>`true`;
  const found = await sql<CorrectionRow>`
    ${corrections} join person_card p on p.person_id = c.person_id
    where c.state = 'asked' and ${withinAny(asked.within)} and ${after} order by c.asked_on, c.correction_id limit ${asked.limit}`.execute(
    at.tx,
  );
  return found.rows;
}

function withinAny(reaches: readonly Reach[]): Expression<SqlBool> {
  const conditions = reaches.map(({ employerId, division }) => {
    if (employerId !== null) return sql<SqlBool>`(p.employer_id = ${employerId} and c.origin = 'self')`;
    return division === null ? sql<SqlBool>`true` : sql<SqlBool>`p.division = ${division}`;
  });
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}
