// Learning over HTTP: everybody their own record, nobody another's.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { getAttempt, openAttempt, saveAnswer } from './attempt.ts';
import { enrolInCourse } from './enrol.ts';
import { sendHeartbeat } from './heartbeat.ts';
import { getLessonContent, getLessonMedia, getLessonSubtitles } from './lesson.ts';
import { getMyCourse, listMyCourses } from './my-courses.ts';
import { submitAttempt } from './submit.ts';

const own = 'record.own';

export const learningRoutes = routes([
  on(contract.enrolInCourse, own, enrolInCourse),
  on(contract.listMyCourses, own, listMyCourses),
  on(contract.getMyCourse, own, getMyCourse),
  on(contract.getLessonContent, own, getLessonContent),
  on(contract.getLessonMedia, own, getLessonMedia),
  on(contract.getLessonSubtitles, own, getLessonSubtitles),
  on(contract.sendHeartbeat, own, sendHeartbeat, { ownTransactions: true, unaudited: true }),
  on(contract.openAttempt, own, openAttempt),
  on(contract.getAttempt, own, getAttempt),
  on(contract.saveAnswer, own, saveAnswer, { unaudited: true }),
  on(contract.submitAttempt, own, submitAttempt),
]);
