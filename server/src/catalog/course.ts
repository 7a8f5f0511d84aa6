// A published version as everybody reads it: frozen, so that it is read from the database once in a process; only its retirement is asked each time.
import type { CourseLine } from '@xueshi/contract';
import { SUBJECTS, type Subject, toHours } from '@xueshi/policy';
import { type Context, notFound } from '#platform';
import {
  type Block,
  type Chapter,
  type CourseRow,
  type DeterminationRow,
  type ItemKind,
  selectCourse,
  selectDeterminations,
  selectItems,
  selectLessonPlace,
  selectLessons,
  selectMedia,
  selectNewest,
} from './store.ts';

type At = Pick<Context, 'tx'>;

export type Lesson = {
  readonly lessonId: string;
  readonly title: string;
  readonly kind: 'video' | 'article';
  readonly seconds: number;
  readonly chapters: readonly Chapter[];
  readonly blocks: readonly Block[];
  readonly mediaId: string | null;
  /** WebVTT. */
  readonly subtitles: string | null;
};

type Item = {
  readonly itemNo: number;
  readonly kind: ItemKind;
  readonly text: string;
  readonly options: readonly string[];
  /** Places of the right options. */
  readonly rights: readonly number[];
  readonly explanation: string;
};

export type Course = {
  readonly row: CourseRow;
  readonly lessons: readonly Lesson[];
  readonly items: readonly Item[];
  readonly determinations: readonly DeterminationRow[];
};

export type LessonPlace = { readonly course: Course; readonly lesson: Lesson };

type Frozen = Omit<Course, 'row'>;
const mostKept = 500;
const frozen = new Map<string, Frozen>();

/** The newest version unless one is named. Throws `not-found`. */
export async function findCourse(at: At, courseId: string, version?: number): Promise<Course> {
  const row = isUuid(courseId) ? await selectCourse(at, courseId, version ?? null) : null;
  if (!row) throw notFound('这门课程');
  return { row, ...(await frozenOf(at, row)) };
}

export async function findLesson(at: At, lessonId: string): Promise<LessonPlace> {
  const place = isUuid(lessonId) ? await selectLessonPlace(at, lessonId) : null;
  if (!place) throw notFound('这个课时');
  const course = await findCourse(at, place.course_id, place.version);
  const lesson = course.lessons.find((one) => one.lessonId === lessonId);
  if (!lesson) throw notFound('这个课时');
  return { course, lesson };
}

async function frozenOf(at: At, row: CourseRow): Promise<Frozen> {
  const key = `${row.course_id}#${row.version}`;
  const kept = frozen.get(key);
  if (kept) return kept;
  const lessons = await selectLessons(at, row);
  const items = await selectItems(at, row);
  const determinations = await selectDeterminations(at, row);
  const read: Frozen = {
    determinations,
    lessons: lessons.map(({ lesson_id, media_id, ...rest }) => ({ ...rest, lessonId: lesson_id, mediaId: media_id })),
    items: items.map(({ item_no, ...rest }) => ({ ...rest, itemNo: item_no })),
  };
  // The oldest makes room: a catalogue of a city is far smaller than this.
  const [oldest] = frozen.keys();
  if (frozen.size >= mostKept && oldest !== undefined) frozen.delete(oldest);
  frozen.set(key, read);
  return read;
}

/** The newest version that can be begun, of each of these courses. */
export function newestVersions(at: At, courseIds: readonly string[]): Promise<Map<string, number>> {
  return selectNewest(at, courseIds);
}

/** The bytes of a lesson's clip; null for a lesson without one. */
export async function mediaOf(at: At, lesson: Lesson): Promise<{ type: string; content: Buffer } | null> {
  return lesson.mediaId === null ? null : selectMedia(at, lesson.mediaId);
}

export function courseLineOf(row: CourseRow): CourseLine {
  return {
    courseId: row.course_id,
    version: row.version,
    title: row.title,
    subject: row.subject,
    subjectName: subjectName(row.subject),
    sector: row.sector,
    sectorName: row.sector_name,
    year: row.year,
    hours: toHours(row.centihours),
    teacher: row.teacher,
    minutes: Math.ceil(row.seconds / 60),
    lessonCount: row.lesson_count,
    state: row.retired_at === null ? 'published' : 'retired',
    sample: row.sample,
  };
}

function subjectName(subject: Subject): string {
  return SUBJECTS.find((one) => one.id === subject)?.title ?? subject;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
