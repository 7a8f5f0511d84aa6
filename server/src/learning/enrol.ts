// 报名: progress binds to the version that stands when one begins; a new yearly batch is begun anew (reading 39).
import type { MyCourse } from '@xueshi/contract';
import { findCourse } from '#catalog';
import { type Context, Problem } from '#platform';
import { learnerOf } from './learner.ts';
import { myCourseOf } from './my-courses.ts';
import { insertEnrolment, insertLane, insertProgress, selectEnrolment } from './store.ts';

/** Throws `course-retired` for a version that may no longer be begun; who has begun it gets their course. */
export async function enrolInCourse(at: Context, input: { courseId: string }): Promise<MyCourse> {
  const personId = learnerOf(at);
  const course = await findCourse(at, input.courseId);
  const { course_id, version, retired_at, max_rate } = course.row;
  const key = { person_id: personId, course_id, version };
  const before = await selectEnrolment(at, personId, course_id, version);
  if (!before && retired_at !== null) {
    const detail = '这门课程已停用，不再接受报名；已经报名的可以学完。请在课程目录中另选。';
    throw new Problem({ type: 'course-retired', status: 409, title: '课程已停用', detail });
  }
  if (!before) {
    const now = at.clock.now();
    await insertEnrolment(at, key, now);
    await insertLane(at, personId, now);
    const lessons = course.lessons.map(({ lessonId, seconds }) => ({ lessonId, seconds, maxRate: max_rate }));
    await insertProgress(at, key, lessons);
  }
  return myCourseOf(at, { personId, courseId: course_id, version });
}
