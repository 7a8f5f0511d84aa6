// 我的课程: what was begun, how far it is, whether the assessment is open.
import type { MyCourse, MyCourseLine, MyLesson } from '@xueshi/contract';
import { type Course, courseLineOf, findCourse, type Lesson, newestVersions } from '#catalog';
import { lengthOf, parseSpans, percentOf } from '#learning/rules';
import { type Context, notFound, timeText } from '#platform';
import { assessmentOf } from './assessment.ts';
import { learnerOf } from './learner.ts';
import { type EnrolmentRow, type ProgressRow, selectEnrolment, selectEnrolments, selectProgress } from './store.ts';

const progressNames = { learning: '学习中', assessing: '可以考核', passed: '已合格' } as const;

export async function listMyCourses(at: Context): Promise<{ items: MyCourseLine[] }> {
  const personId = learnerOf(at);
  const enrolments = await selectEnrolments(at, personId);
  const progress = await selectProgress(at, personId);
  const newest = await newestVersions(
    at,
    enrolments.map((one) => one.course_id),
  );
  const items: MyCourseLine[] = [];
  for (const enrolment of enrolments) {
    const course = await findCourse(at, enrolment.course_id, enrolment.version);
    items.push(lineOf({ enrolment, course, progress, newest: newest.get(enrolment.course_id) ?? 0 }));
  }
  return { items };
}

export async function getMyCourse(at: Context, input: { courseId: string; version?: number | undefined }): Promise<MyCourse> {
  return myCourseOf(at, { personId: learnerOf(at), courseId: input.courseId, version: input.version ?? null });
}

/** Throws `not-found` for a course that was not begun. */
export async function myCourseOf(at: Context, asked: { personId: number; courseId: string; version: number | null }): Promise<MyCourse> {
  const enrolment = await selectEnrolment(at, asked.personId, asked.courseId, asked.version);
  if (!enrolment) throw notFound('您报名的这门课程');
  const course = await findCourse(at, enrolment.course_id, enrolment.version);
  const progress = await selectProgress(at, asked.personId);
  const newest = (await newestVersions(at, [enrolment.course_id])).get(enrolment.course_id) ?? 0;
  const line = lineOf({ enrolment, course, progress, newest });
  const { row } = course;
  return {
    ...line,
    lessons: course.lessons.map((one) => lessonOf(one, progress)),
    maxRate: row.max_rate,
    passMark: row.pass_mark,
    questions: row.questions,
    attemptMinutes: row.attempt_minutes,
    attemptPauseMinutes: row.pause_minutes,
    assessment: await assessmentOf(at, enrolment, { pauseMinutes: row.pause_minutes, unfinished: line.lessonCount - line.lessonsDone }),
  };
}

type Parts = { enrolment: EnrolmentRow; course: Course; progress: readonly ProgressRow[]; newest: number };

function lineOf({ enrolment, course, progress, newest }: Parts): MyCourseLine {
  const mine = course.lessons.map((one) => lessonOf(one, progress));
  const lessonsDone = mine.filter((one) => one.done).length;
  const state = enrolment.passed_at !== null ? 'passed' : lessonsDone === mine.length ? 'assessing' : 'learning';
  const watched = mine.reduce((sum, one) => sum + one.watchedSeconds, 0);
  return {
    ...courseLineOf(course.row),
    percent: percentOf(watched, course.row.seconds),
    lessonsDone,
    progress: state,
    progressName: progressNames[state],
    enrolledAt: timeText(enrolment.enrolled_at),
    newerVersion: newest > enrolment.version ? newest : null,
  };
}

function lessonOf(lesson: Lesson, progress: readonly ProgressRow[]): MyLesson {
  const row = progress.find((one) => one.lesson_id === lesson.lessonId);
  const watched = parseSpans(row?.watched ?? '');
  const watchedSeconds = lengthOf(watched);
  const { lessonId, title, kind, seconds, chapters, subtitles } = lesson;
  return {
    lessonId,
    title,
    kind,
    seconds,
    chapters: [...chapters],
    subtitles: subtitles !== null,
    watched: watched.map(([from, to]) => [from, to]),
    watchedSeconds,
    percent: percentOf(watchedSeconds, seconds),
    position: row?.position ?? 0,
    done: row !== undefined && row.done_at !== null,
  };
}
