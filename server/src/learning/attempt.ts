// 课程考核: opening one, looking at it, saving answers as they are given.

import { randomBytes } from 'node:crypto';
import type { AttemptView } from '@xueshi/contract';
import { toHours } from '@xueshi/policy';
import { findCourse } from '#catalog';
import { drawItems, isRight, keysOf, placesOf } from '#learning/rules';
import { type Context, joinId, newUuid, notFound, Problem, timeText } from '#platform';
import { nextAttemptAt } from './assessment.ts';
import {
  type AttemptRow,
  insertAttempt,
  lockAttempt,
  selectAnswers,
  selectAttempt,
  selectAttempts,
  upsertAnswer,
} from './attempt-store.ts';
import { learnerOf, ownAttempt } from './learner.ts';
import { settle } from './settle.ts';
import { type EnrolmentRow, lockEnrolment, selectEnrolment, selectProgress } from './store.ts';

const minuteMs = 60_000;

/** The one that runs, or a new one. Throws `lessons-unfinished`, `attempt-pause`, `course-passed`. */
export async function openAttempt(at: Context, input: { courseId: string; version?: number | undefined }): Promise<AttemptView> {
  const found = await selectEnrolment(at, learnerOf(at), input.courseId, input.version ?? null);
  const before = found && (await lockEnrolment(at, found));
  if (!before) throw notFound('您报名的这门课程');
  const [latest] = await selectAttempts(at, before);
  const running = latest && latest.submitted_at === null ? latest : null;
  if (running && running.ends_at > at.clock.now()) return viewOf(at, running);
  // Its time ran out unseen: it is graded by what was saved, and may well have been a pass.
  const last = running ? await settle(at, running) : latest;
  const enrolment = (await lockEnrolment(at, before)) ?? before;
  await refuseUnready(at, enrolment, last ?? null);
  const { row, items } = await findCourse(at, enrolment.course_id, enrolment.version);
  const now = at.clock.now();
  const seed = randomBytes(16).toString('hex');
  const attempt = {
    person_id: enrolment.person_id,
    attempt_id: newUuid(now.getTime()),
    course_id: enrolment.course_id,
    version: enrolment.version,
    opened_at: now,
    ends_at: new Date(now.getTime() + row.attempt_minutes * minuteMs),
    seed,
    items: drawItems(items, row.questions, seed),
  };
  await insertAttempt(at, attempt);
  return viewOf(at, { ...attempt, submitted_at: null, score: null, passed: null, explanation: null });
}

async function refuseUnready(at: Context, enrolment: EnrolmentRow, last: AttemptRow | null): Promise<void> {
  if (enrolment.passed_at !== null) {
    const detail = '同一版本合格一次、登记一次学时；新的年度版本可以再学（口径39）。';
    throw new Problem({ type: 'course-passed', status: 409, title: '这门课程已经合格', detail });
  }
  const progress = (await selectProgress(at, enrolment.person_id)).filter(
    (one) => one.course_id === enrolment.course_id && one.version === enrolment.version,
  );
  const unfinished = progress.filter((one) => one.done_at === null).length;
  if (unfinished > 0) {
    const detail = `还有 ${unfinished} 个课时没有学完，学完后可以考核。`;
    throw new Problem({ type: 'lessons-unfinished', status: 409, title: '课时还没有学完', detail });
  }
  const { row } = await findCourse(at, enrolment.course_id, enrolment.version);
  const opensAt = last && nextAttemptAt(last, row.pause_minutes);
  if (!opensAt || opensAt <= at.clock.now()) return;
  const detail = `两次考核之间须间隔 ${row.pause_minutes} 分钟，${timeText(opensAt).slice(11, 16)} 以后可以再考（口径55）。`;
  throw new Problem({ type: 'attempt-pause', status: 409, title: '请稍后再考', detail, extras: { opensAt: timeText(opensAt) } });
}

export async function getAttempt(at: Context, input: { attemptId: string }): Promise<AttemptView> {
  const row = await selectAttempt(at, ownAttempt(at, input.attemptId));
  if (!row) throw notFound('这次考核');
  return viewOf(at, row);
}

type Answer = { attemptId: string; itemNo: number; choice: readonly string[] };
type Saved = { itemNo: number; choice: string[]; savedAt: string; answered: number };

/** Throws `attempt-over` once it is handed in or its time is up, `item-unknown` for what was not asked. */
export async function saveAnswer(at: Context, input: Answer): Promise<Saved> {
  const row = await lockAttempt(at, ownAttempt(at, input.attemptId));
  if (!row) throw notFound('这次考核');
  const now = at.clock.now();
  if (row.submitted_at !== null || row.ends_at <= now) {
    const detail = row.submitted_at === null ? '时间已到，以此前保存的答案为准。' : '已经交卷，答案不再改动。';
    throw new Problem({ type: 'attempt-over', status: 409, title: '这次考核已经结束', detail });
  }
  const drawn = row.items[input.itemNo - 1];
  const choice = drawn ? placesOf(drawn.order, input.choice) : null;
  if (!drawn || !choice) {
    const detail = drawn
      ? '选择里有本题没有的选项，或者同一项选了两次。'
      : `本次考核共 ${row.items.length} 题，没有第 ${input.itemNo} 题。`;
    throw new Problem({ type: 'item-unknown', status: 422, title: '答案没有保存', detail });
  }
  await upsertAnswer(at, row, { itemNo: input.itemNo, choice, now });
  const answers = await selectAnswers(at, row);
  const answered = [...answers.values()].filter((one) => one.length > 0).length;
  return { itemNo: input.itemNo, choice: keysOf(drawn.order, choice), savedAt: timeText(now), answered };
}

/** What is right is shown after a pass alone: before it, it would be the answers to the next attempt. */
export async function viewOf(at: Context, row: AttemptRow): Promise<AttemptView> {
  const course = await findCourse(at, row.course_id, row.version);
  const answers = await selectAnswers(at, row);
  const enrolment = row.passed ? await selectEnrolment(at, row.person_id, row.course_id, row.version) : null;
  const next = nextAttemptAt(row, course.row.pause_minutes);
  const { submitted_at: submittedAt, score, passed } = row;
  return {
    attemptId: joinId(row.person_id, row.attempt_id),
    courseId: row.course_id,
    version: row.version,
    courseTitle: course.row.title,
    state: submittedAt === null ? 'open' : 'submitted',
    openedAt: timeText(row.opened_at),
    endsAt: timeText(row.ends_at),
    serverTime: timeText(at.clock.now()),
    submittedAt: submittedAt && timeText(submittedAt),
    passMark: course.row.pass_mark,
    items: row.items.flatMap(({ itemNo, order }, i) => {
      const item = course.items.find((one) => one.itemNo === itemNo);
      if (!item) return [];
      const choice = answers.get(i + 1) ?? [];
      return [
        {
          itemNo: i + 1,
          kind: item.kind,
          text: item.text,
          options: order.map((place) => ({ key: keysOf(order, [place])[0] ?? '', text: item.options[place] ?? '' })),
          choice: keysOf(order, choice),
          correct: submittedAt === null ? null : isRight({ rights: item.rights, choice }),
          right: passed ? keysOf(order, item.rights) : null,
          explanation: passed ? item.explanation : null,
        },
      ];
    }),
    score,
    passed,
    hours: enrolment?.centihours == null ? null : toHours(enrolment.centihours),
    entryId: enrolment?.entry_id == null ? null : joinId(row.person_id, enrolment.entry_id),
    explanation: row.explanation ?? [],
    nextAttemptAt: next && timeText(next),
  };
}
