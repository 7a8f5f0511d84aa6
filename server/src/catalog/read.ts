// The catalogue as anybody reads it, without sign-in.
import type { CourseLine, CourseView } from '@xueshi/contract';
import { COURSE_REGISTRATION, coursewareDecision, WAYS } from '@xueshi/policy';
import { type Context, timeText } from '#platform';
import { type Course, courseLineOf, findCourse } from './course.ts';
import { type Asked, type Subject, selectCourses } from './store.ts';

type ListAsked = {
  subject?: Subject | undefined;
  sector?: string | undefined;
  year?: number | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

export async function listCourses(at: Context, input: ListAsked): Promise<{ items: CourseLine[]; nextCursor: string | null }> {
  const { subject, sector, year, q, limit } = input;
  const asked: Asked = { subject, sector, year, q, after: readCursor(input.cursor), limit: limit + 1 };
  const rows = await selectCourses(at, asked);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last;
  return { items: page.map(courseLineOf), nextCursor: more ? `${last.published_at.toISOString()}|${last.course_id}` : null };
}

function readCursor(cursor: string | undefined): Asked['after'] {
  const [, publishedAt, courseId] = /^([^|]{20,30})\|([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  return publishedAt && courseId && !Number.isNaN(Date.parse(publishedAt)) ? { publishedAt, courseId } : undefined;
}

export async function getCourse(at: Context, input: { courseId: string; version?: number | undefined }): Promise<CourseView> {
  return viewOf(await findCourse(at, input.courseId, input.version));
}

function viewOf({ row, lessons, determinations }: Course): CourseView {
  return {
    ...courseLineOf(row),
    outline: row.outline,
    provider: row.organiser,
    lessons: lessons.map(({ lessonId, title, kind, seconds, chapters, subtitles }) => ({
      lessonId,
      title,
      kind,
      seconds,
      chapters: [...chapters],
      subtitles: subtitles !== null,
    })),
    maxRate: row.max_rate,
    passMark: row.pass_mark,
    questions: row.questions,
    attemptMinutes: row.attempt_minutes,
    attemptPauseMinutes: row.pause_minutes,
    determined: determinations.map((one) => ({ orgName: one.org_name, byName: one.actor_name, at: timeText(one.at) })),
    publishedAt: timeText(row.published_at),
    citations: citationsOf(row.subject),
  };
}

function citationsOf(subject: Subject): CourseView['citations'] {
  if (subject !== 'professional') {
    return [coursewareDecision(subject).citation, COURSE_REGISTRATION].map(({ article, quote }) => ({ article, quote }));
  }
  return WAYS.filter((way) => way.id === '8-4').map(({ article, quote }) => ({ article, quote }));
}
