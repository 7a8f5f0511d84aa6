// All SQL of the catalogue.
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Context } from '#platform';

type At = Pick<Context, 'tx'>;
export type Subject = 'professional' | 'sector_public' | 'general_public';
export type ItemKind = 'single' | 'multiple' | 'judgement';
export type Chapter = { at: number; title: string };
export type Block = { kind: 'heading' | 'paragraph'; text: string };
export type VersionKey = { readonly course_id: string; readonly version: number };

export type NewCourseRow = {
  course_id: string;
  version: number;
  title: string;
  subject: Subject;
  sector: string | null;
  year: number;
  centihours: number;
  teacher: string;
  organiser: string;
  outline: string;
  max_rate: number;
  pass_mark: number;
  questions: number;
  attempt_minutes: number;
  pause_minutes: number;
  registered_by: number;
  sample: boolean;
  published_at: Date;
};
export type CourseRow = NewCourseRow & {
  retired_at: Date | null;
  retired_reason: string | null;
  sector_name: string | null;
  seconds: number;
  lesson_count: number;
};
export type LessonRow = {
  lesson_id: string;
  title: string;
  kind: 'video' | 'article';
  seconds: number;
  chapters: Chapter[];
  blocks: Block[];
  media_id: string | null;
  subtitles: string | null;
};
export type ItemRow = { item_no: number; kind: ItemKind; text: string; options: string[]; rights: number[]; explanation: string };
export type DeterminationRow = { org_id: number; org_name: string; account_id: string; actor_name: string; at: Date };

const courses = sql`
  select c.course_id, c.version, c.title, c.subject, c.sector, s.name as sector_name, c.year, c.centihours, c.teacher, c.organiser,
    c.outline, c.max_rate::float8 as max_rate, c.pass_mark, c.questions, c.attempt_minutes, c.pause_minutes, c.registered_by, c.sample,
    c.published_at, c.retired_at, c.retired_reason, l.seconds, l.lesson_count
  from course_version c
  left join sector_public s on s.sector = c.sector
  cross join lateral (
    select coalesce(sum(o.seconds), 0)::int as seconds, count(*)::int as lesson_count
    from course_lesson o where o.course_id = c.course_id and o.version = c.version) l`;

/** `version` null: the newest. */
export async function selectCourse(at: At, courseId: string, version: number | null): Promise<CourseRow | null> {
  const found = await sql<CourseRow>`
    ${courses} where c.course_id = ${courseId} and (${version}::int is null or c.version = ${version}::int)
    order by c.version desc limit 1`.execute(at.tx);
  return found.rows[0] ?? null;
}

export type Asked = {
  subject: Subject | undefined;
  sector: string | undefined;
  year: number | undefined;
  q: string | undefined;
  after: { publishedAt: string; courseId: string } | undefined;
  limit: number;
};

/** What can be begun today: of every course the newest version that is not retired. */
export async function selectCourses(at: At, asked: Asked): Promise<CourseRow[]> {
  const found = await sql<CourseRow>`
    ${courses}
    where ${all(conditions(asked))} and c.retired_at is null and not exists (
      select 1 from course_version n where n.course_id = c.course_id and n.version > c.version)
    order by c.published_at desc, c.course_id desc limit ${asked.limit}`.execute(at.tx);
  return found.rows;
}

function conditions({ subject, sector, year, q, after }: Asked): Expression<SqlBool>[] {
  const words = q ? `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null;
  return [
    ...(subject ? [sql<SqlBool>`c.subject = ${subject}`] : []),
    ...(sector ? [sql<SqlBool>`(c.sector = ${sector} or c.sector is null)`] : []),
    ...(year ? [sql<SqlBool>`c.year = ${year}`] : []),
    ...(words ? [sql<SqlBool>`(c.title ilike ${words} or c.teacher ilike ${words} or c.outline ilike ${words})`] : []),
    ...(after ? [sql<SqlBool>`(c.published_at, c.course_id) < (${after.publishedAt}::timestamptz, ${after.courseId}::uuid)`] : []),
  ];
}

function all(parts: readonly Expression<SqlBool>[]): Expression<SqlBool> {
  return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** The newest version that can be begun, of each of these courses. */
export async function selectNewest(at: At, courseIds: readonly string[]): Promise<Map<string, number>> {
  const found = await sql<{ course_id: string; version: number }>`
    select course_id, max(version) as version from course_version
    where course_id = any(${[...courseIds]}::uuid[]) and retired_at is null group by course_id`.execute(at.tx);
  return new Map(found.rows.map((row) => [row.course_id, row.version]));
}

export async function selectLessons(at: At, key: VersionKey): Promise<LessonRow[]> {
  const found = await sql<LessonRow>`
    select lesson_id, title, kind, seconds, chapters, blocks, media_id, subtitles from course_lesson
    where course_id = ${key.course_id} and version = ${key.version} order by lesson_no`.execute(at.tx);
  return found.rows;
}

export async function selectLessonPlace(at: At, lessonId: string): Promise<VersionKey | null> {
  const found = await sql<VersionKey>`select course_id, version from course_lesson where lesson_id = ${lessonId}`.execute(at.tx);
  return found.rows[0] ?? null;
}

export async function selectItems(at: At, key: VersionKey): Promise<ItemRow[]> {
  const found = await sql<ItemRow>`
    select item_no, kind, text, options, rights, explanation from course_item
    where course_id = ${key.course_id} and version = ${key.version} order by item_no`.execute(at.tx);
  return found.rows;
}

export async function selectDeterminations(at: At, key: VersionKey): Promise<DeterminationRow[]> {
  const found = await sql<DeterminationRow>`
    select d.org_id, o.name as org_name, d.account_id, d.actor_name, d.at
    from course_determination d left join org_public o on o.org_id = d.org_id
    where d.course_id = ${key.course_id} and d.version = ${key.version} order by d.at, d.org_id`.execute(at.tx);
  return found.rows;
}

export async function selectMedia(at: At, mediaId: string): Promise<{ type: string; content: Buffer } | null> {
  const found = await sql<{ type: string; content: Buffer }>`
    select type, content from course_media where media_id = ${mediaId}`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** False when this version stands already. */
export async function insertCourse(at: At, row: NewCourseRow): Promise<boolean> {
  const added = await sql`
    insert into course_version (course_id, version, title, subject, sector, year, centihours, teacher, organiser, outline, max_rate,
      pass_mark, questions, attempt_minutes, pause_minutes, registered_by, sample, published_at)
    values (${row.course_id}, ${row.version}, ${row.title}, ${row.subject}, ${row.sector}, ${row.year}, ${row.centihours}, ${row.teacher},
      ${row.organiser}, ${row.outline}, ${row.max_rate}, ${row.pass_mark}, ${row.questions}, ${row.attempt_minutes}, ${row.pause_minutes},
      ${row.registered_by}, ${row.sample}, ${row.published_at})
    on conflict do nothing returning 1`.execute(at.tx);
  return added.rows.length > 0;
}

export async function insertMedia(at: At, row: { media_id: string; type: string; content: Buffer }): Promise<void> {
  await sql`
    insert into course_media (media_id, type, content) values (${row.media_id}, ${row.type}, ${row.content})
    on conflict do nothing`.execute(at.tx);
}

export async function insertLesson(at: At, key: VersionKey, lessonNo: number, row: LessonRow): Promise<void> {
  await sql`
    insert into course_lesson (lesson_id, course_id, version, lesson_no, title, kind, seconds, chapters, blocks, media_id, subtitles)
    values (${row.lesson_id}, ${key.course_id}, ${key.version}, ${lessonNo}, ${row.title}, ${row.kind}, ${row.seconds},
      ${JSON.stringify(row.chapters)}::jsonb, ${JSON.stringify(row.blocks)}::jsonb, ${row.media_id}, ${row.subtitles})`.execute(at.tx);
}

export async function insertItem(at: At, key: VersionKey, row: ItemRow): Promise<void> {
  await sql`
    insert into course_item (course_id, version, item_no, kind, text, options, rights, explanation)
    values (${key.course_id}, ${key.version}, ${row.item_no}, ${row.kind}, ${row.text}, ${JSON.stringify(row.options)}::jsonb,
      ${row.rights}::int[], ${row.explanation})`.execute(at.tx);
}

export async function insertDetermination(at: At, key: VersionKey, row: Omit<DeterminationRow, 'org_name'>): Promise<void> {
  await sql`
    insert into course_determination (course_id, version, org_id, account_id, actor_name, at)
    values (${key.course_id}, ${key.version}, ${row.org_id}, ${row.account_id}, ${row.actor_name}, ${row.at})`.execute(at.tx);
}

/** False when there is no such version, or it is retired already. */
export async function updateRetired(at: At, key: VersionKey, why: { at: Date; byName: string; reason: string }): Promise<boolean> {
  const changed = await sql`
    update course_version set retired_at = ${why.at}, retired_by_name = ${why.byName}, retired_reason = ${why.reason}
    where course_id = ${key.course_id} and version = ${key.version} and retired_at is null returning 1`.execute(at.tx);
  return changed.rows.length > 0;
}
