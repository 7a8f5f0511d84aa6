// 交卷: graded by what was saved in time; a pass registers the hours in the same transaction, once a version (第七条, readings 17, 39, 55).
import { courseCredit, DOCUMENT_NUMBER, IN_FORCE_FROM, WAYS } from '@xueshi/policy';
import { type Course, findCourse } from '#catalog';
import { scoreOf } from '#learning/rules';
import { append, type NewEntry } from '#ledger';
import { type Context, dayOf, inTransaction } from '#platform';
import { rulesInForce } from '#rulebooks';
import { type AttemptRow, lockAttempt, selectAnswers, selectAttempt, selectOverdue, updateResult } from './attempt-store.ts';
import { type EnrolmentRow, lockEnrolment, updatePassed } from './store.ts';

/** The attempt graded; one that is graded already stays as it is. The enrolment is locked before the attempt, by everybody. */
export async function settle(at: Context, asked: AttemptRow): Promise<AttemptRow> {
  const enrolment = await lockEnrolment(at, asked);
  const row = await lockAttempt(at, asked);
  if (!enrolment || !row) throw new Error(`attempt ${asked.attempt_id} has no enrolment`);
  if (row.submitted_at !== null) return row;
  const course = await findCourse(at, row.course_id, row.version);
  const answers = await selectAnswers(at, row);
  const questions = row.items.map(({ itemNo }, i) => ({
    rights: course.items.find((one) => one.itemNo === itemNo)?.rights ?? [],
    choice: answers.get(i + 1) ?? [],
  }));
  const now = at.clock.now();
  const submitted_at = now < row.ends_at ? now : row.ends_at;
  const score = scoreOf(questions);
  const passed = score >= course.row.pass_mark;
  const explanation = passed ? await registerPass(at, { enrolment, course, score, passedAt: submitted_at }) : failure(course, score);
  const result = { submitted_at, score, passed, explanation };
  await updateResult(at, row, result);
  return { ...row, ...result };
}

function failure({ row }: Course, score: number): string[] {
  const pause = row.pause_minutes > 0 ? `间隔 ${row.pause_minutes} 分钟后可以再考，次数不限（口径55）。` : '可以再考，次数不限（口径55）。';
  return [`考核 ${score} 分，满分 100 分，${row.pass_mark} 分合格：不合格。`, pause];
}

type Pass = { enrolment: EnrolmentRow; course: Course; score: number; passedAt: Date };

async function registerPass(at: Context, pass: Pass): Promise<string[]> {
  const { enrolment, course, score, passedAt } = pass;
  const { subject, centihours, pass_mark } = course.row;
  const { readings } = await rulesInForce(at);
  const alreadyCredited = enrolment.passed_at !== null;
  const credit = courseCredit({ kind: 'course', subject, centihours, score, passedOn: dayOf(passedAt), alreadyCredited, readings });
  const explanation = [...credit.explanation, ...(pass_mark > 60 ? [`本课程定为 ${pass_mark} 分合格。`] : [])];
  if (credit.centihours === 0) return explanation;
  const [registered] = await append(at, [entryOf(pass, credit, explanation)]);
  if (registered) await updatePassed(at, enrolment, { at: passedAt, entryId: registered.entryId, centihours: credit.centihours });
  return explanation;
}

/** A professional course is network learning of the sector's authority (第八条（四）), a public one stands on 第七条. */
function entryOf(pass: Pass, credit: ReturnType<typeof courseCredit>, explanation: readonly string[]): NewEntry {
  const { enrolment, course, passedAt } = pass;
  const { subject, centihours, title, organiser, registered_by, course_id, version } = course.row;
  const online = subject === 'professional' ? WAYS.find((way) => way.id === '8-4') : undefined;
  const day = dayOf(passedAt);
  return {
    personId: enrolment.person_id,
    source: 'course',
    sourceKey: `${enrolment.person_id}:${course_id}#${version}`,
    year: credit.year,
    subject,
    centihours: credit.centihours,
    byExam: credit.byExam,
    way: online?.id ?? '7',
    rule: { document: DOCUMENT_NUMBER, article: online?.article ?? '第七条', edition: IN_FORCE_FROM.value },
    facts: online ? { courseHours: centihours / 100, completedOn: day, platformListed: true } : undefined,
    explanation,
    title,
    organiser,
    heldFrom: dayOf(enrolment.enrolled_at) < day ? dayOf(enrolment.enrolled_at) : day,
    heldTo: day,
    evidence: [],
    recognisedBy: registered_by,
  };
}

const settledAtOnce = 100;

/** Papers whose time is over and that nobody handed in, each in a transaction of its own. */
export async function settleOverdueAttempts(at: Context): Promise<void> {
  for (const key of await selectOverdue(at, at.clock.now(), settledAtOnce)) {
    await inTransaction(at.tx, async (tx) => {
      const inside = { ...at, tx };
      const row = await selectAttempt(inside, key);
      if (row) await settle(inside, row);
    });
  }
}
