// SQL of enrolment and progress.
import { sql } from 'kysely';
import type { Context } from '#platform';

type At = Pick<Context, 'tx'>;
export type EnrolmentKey = { readonly person_id: number; readonly course_id: string; readonly version: number };
export type EnrolmentRow = EnrolmentKey & {
  enrolled_at: Date;
  passed_at: Date | null;
  entry_id: string | null;
  centihours: number | null;
};
export type ProgressRow = {
  person_id: number;
  lesson_id: string;
  course_id: string;
  version: number;
  seconds: number;
  max_rate: number;
  /** A multirange as PostgreSQL writes it. */
  watched: string;
  position: number;
  done_at: Date | null;
};
export type BeatRow = ProgressRow & { lane_id: string; seq: number; budget_s: number; last_beat: Date };

const enrolments = sql`select person_id, course_id, version, enrolled_at, passed_at, entry_id, centihours from learning_enrolment`;
const progressColumns = sql`p.person_id, p.lesson_id, p.course_id, p.version, p.seconds, p.max_rate::float8 as max_rate,
  p.watched::text as watched, p.position, p.done_at`;

/** Newest first. */
export async function selectEnrolments(at: At, personId: number): Promise<EnrolmentRow[]> {
  const found = await sql<EnrolmentRow>`
    ${enrolments} where person_id = ${personId} order by enrolled_at desc, course_id, version desc`.execute(at.tx);
  return found.rows;
}

/** The newest of the course unless a version is named. */
export async function selectEnrolment(at: At, personId: number, courseId: string, version: number | null): Promise<EnrolmentRow | null> {
  const found = await sql<EnrolmentRow>`
    ${enrolments} where person_id = ${personId} and course_id::text = ${courseId} and (${version}::int is null or version = ${version}::int)
    order by version desc limit 1`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** Locked until the transaction ends: one assessment at a time. */
export async function lockEnrolment(at: At, key: EnrolmentKey): Promise<EnrolmentRow | null> {
  const found = await sql<EnrolmentRow>`
    ${enrolments} where person_id = ${key.person_id} and course_id = ${key.course_id} and version = ${key.version} for update`.execute(
    at.tx,
  );
  return found.rows[0] ?? null;
}

export async function insertEnrolment(at: At, key: EnrolmentKey, now: Date): Promise<void> {
  await sql`
    insert into learning_enrolment (person_id, course_id, version, enrolled_at)
    values (${key.person_id}, ${key.course_id}, ${key.version}, ${now}) on conflict do nothing`.execute(at.tx);
}

export async function updatePassed(at: At, key: EnrolmentKey, passed: { at: Date; entryId: string; centihours: number }): Promise<void> {
  await sql`
    update learning_enrolment set passed_at = ${passed.at}, entry_id = ${passed.entryId}, centihours = ${passed.centihours}
    where person_id = ${key.person_id} and course_id = ${key.course_id} and version = ${key.version}`.execute(at.tx);
}

/** The person's clock begins with their first enrolment. */
export async function insertLane(at: At, personId: number, now: Date): Promise<void> {
  await sql`
    insert into learning_lane (person_id, lane_id, seq, budget_s, last_beat)
    values (${personId}, '', 0, 0, ${now}) on conflict do nothing`.execute(at.tx);
}

type NewProgress = { readonly lessonId: string; readonly seconds: number; readonly maxRate: number };

export async function insertProgress(at: At, key: EnrolmentKey, lessons: readonly NewProgress[]): Promise<void> {
  const sorted = lessons.toSorted((a, b) => (a.lessonId < b.lessonId ? -1 : 1));
  await sql`
    insert into learning_progress (person_id, lesson_id, course_id, version, seconds, max_rate)
    select ${key.person_id}, x.lesson_id, ${key.course_id}::uuid, ${key.version}, x.seconds, x.max_rate
    from unnest(${sorted.map((one) => one.lessonId)}::uuid[], ${sorted.map((one) => one.seconds)}::int[],
      ${sorted.map((one) => one.maxRate)}::numeric[]) as x(lesson_id, seconds, max_rate)
    order by x.lesson_id on conflict do nothing`.execute(at.tx);
}

export async function selectProgress(at: At, personId: number): Promise<ProgressRow[]> {
  const found = await sql<ProgressRow>`
    select ${progressColumns} from learning_progress p where p.person_id = ${personId}`.execute(at.tx);
  return found.rows;
}

export async function selectLessonProgress(at: At, personId: number, lessonId: string): Promise<ProgressRow | null> {
  const found = await sql<ProgressRow>`
    select ${progressColumns} from learning_progress p where p.person_id = ${personId} and p.lesson_id::text = ${lessonId}`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** Lanes and lessons, locked in one order by everybody. */
export async function lockBeats(at: At, keys: readonly { personId: number; lessonId: string }[]): Promise<BeatRow[]> {
  const found = await sql<BeatRow>`
    select ${progressColumns}, l.lane_id, l.seq, l.budget_s::float8 as budget_s, l.last_beat
    from unnest(${keys.map((one) => one.personId)}::bigint[], ${keys.map((one) => one.lessonId)}::uuid[]) as asked(person_id, lesson_id)
    join learning_progress p on p.person_id = asked.person_id and p.lesson_id = asked.lesson_id
    join learning_lane l on l.person_id = p.person_id
    order by p.person_id for update of p, l`.execute(at.tx);
  return found.rows;
}

/** All lanes and lessons of a batch in one statement; every row is locked already, each person stands in it once. */
export async function updateBeats(at: At, rows: readonly BeatRow[]): Promise<void> {
  const of = <K extends keyof BeatRow>(name: K) => rows.map((row) => row[name]);
  await sql`
    with beat as (
      select * from unnest(${of('person_id')}::bigint[], ${of('lesson_id')}::uuid[], ${of('watched')}::int4multirange[],
        ${of('position')}::int[], ${of('done_at')}::timestamptz[], ${of('lane_id')}::text[], ${of('seq')}::int[],
        ${of('budget_s')}::numeric[], ${of('last_beat')}::timestamptz[])
        as x(person_id, lesson_id, watched, position, done_at, lane_id, seq, budget_s, last_beat)),
    lane as (
      update learning_lane l set lane_id = b.lane_id, seq = b.seq, budget_s = b.budget_s, last_beat = b.last_beat
      from beat b where l.person_id = b.person_id)
    update learning_progress p set watched = b.watched, position = b.position, done_at = b.done_at
    from beat b where p.person_id = b.person_id and p.lesson_id = b.lesson_id`.execute(at.tx);
}
