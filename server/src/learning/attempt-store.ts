// SQL of attempts and their answers.
import { sql } from 'kysely';
import type { Drawn } from '#learning/rules';
import type { Context } from '#platform';
import type { AttemptKey } from './learner.ts';
import type { EnrolmentKey } from './store.ts';

type At = Pick<Context, 'tx'>;
export type AttemptRow = AttemptKey &
  EnrolmentKey & {
    opened_at: Date;
    ends_at: Date;
    seed: string;
    items: Drawn[];
    submitted_at: Date | null;
    score: number | null;
    passed: boolean | null;
    explanation: string[] | null;
  };

const attempts = sql`
  select person_id, attempt_id, course_id, version, opened_at, ends_at, seed, items, submitted_at, score, passed, explanation
  from learning_attempt`;

export async function selectAttempt(at: At, key: AttemptKey): Promise<AttemptRow | null> {
  const found = await sql<AttemptRow>`${attempts} where person_id = ${key.person_id} and attempt_id = ${key.attempt_id}`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** Locked until the transaction ends: an answer is saved before the paper is graded, or it is too late. */
export async function lockAttempt(at: At, key: AttemptKey): Promise<AttemptRow | null> {
  const found = await sql<AttemptRow>`
    ${attempts} where person_id = ${key.person_id} and attempt_id = ${key.attempt_id} for update`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** Newest first. */
export async function selectAttempts(at: At, key: EnrolmentKey): Promise<AttemptRow[]> {
  const found = await sql<AttemptRow>`
    ${attempts} where person_id = ${key.person_id} and course_id = ${key.course_id} and version = ${key.version}
    order by opened_at desc, attempt_id desc`.execute(at.tx);
  return found.rows;
}

/** Whose time is over and that nobody handed in. */
export async function selectOverdue(at: At, now: Date, limit: number): Promise<AttemptKey[]> {
  const found = await sql<AttemptKey>`
    select person_id, attempt_id from learning_attempt where submitted_at is null and ends_at <= ${now}
    order by person_id, attempt_id limit ${limit}`.execute(at.tx);
  return found.rows;
}

export async function insertAttempt(
  at: At,
  row: Pick<AttemptRow, 'person_id' | 'attempt_id' | 'course_id' | 'version' | 'opened_at' | 'ends_at' | 'seed' | 'items'>,
): Promise<void> {
  await sql`
    insert into learning_attempt (person_id, attempt_id, course_id, version, opened_at, ends_at, seed, items)
    values (${row.person_id}, ${row.attempt_id}, ${row.course_id}, ${row.version}, ${row.opened_at}, ${row.ends_at}, ${row.seed},
      ${JSON.stringify(row.items)}::jsonb)`.execute(at.tx);
}

type Result = { submitted_at: Date; score: number; passed: boolean; explanation: string[] };

export async function updateResult(at: At, key: AttemptKey, result: Result): Promise<void> {
  await sql`
    update learning_attempt set submitted_at = ${result.submitted_at}, score = ${result.score}, passed = ${result.passed},
      explanation = ${result.explanation}::text[]
    where person_id = ${key.person_id} and attempt_id = ${key.attempt_id}`.execute(at.tx);
}

/** Places of the options in the bank, by number of the item in the attempt. */
export async function selectAnswers(at: At, key: AttemptKey): Promise<Map<number, number[]>> {
  const found = await sql<{ item_no: number; choice: number[] }>`
    select item_no, choice from learning_answer where person_id = ${key.person_id} and attempt_id = ${key.attempt_id}`.execute(at.tx);
  return new Map(found.rows.map((row) => [row.item_no, row.choice]));
}

export async function upsertAnswer(at: At, key: AttemptKey, answer: { itemNo: number; choice: number[]; now: Date }): Promise<void> {
  await sql`
    insert into learning_answer (person_id, attempt_id, item_no, choice, saved_at)
    values (${key.person_id}, ${key.attempt_id}, ${answer.itemNo}, ${answer.choice}::int[], ${answer.now})
    on conflict (person_id, attempt_id, item_no) do update set choice = excluded.choice, saved_at = excluded.saved_at`.execute(at.tx);
}
