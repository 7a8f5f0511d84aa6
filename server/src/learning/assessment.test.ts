// 课程考核：学完才开，限时，答案随存，合格即登记一次；两次交卷、迟交、别人的卷子、停用的版本、新的年度版本（第七条、口径 17、39、55）。
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retireCourse } from '#catalog';
import { listMyEntries } from '#ledger';
import { type Actor, type Context, inTransaction } from '#platform';
import { type TestDatabase, testDatabase } from '#testing';
import { getAttempt, openAttempt, saveAnswer } from './attempt.ts';
import { at, bureau, course, learner, publish, refusal, seconds } from './class.testing.ts';
import { enrolInCourse } from './enrol.ts';
import { sendHeartbeat } from './heartbeat.ts';
import { getMyCourse, listMyCourses } from './my-courses.ts';
import { settleOverdueAttempts } from './settle.ts';
import { submitAttempt } from './submit.ts';

let city: TestDatabase;
let people = 5000;
beforeAll(async () => {
  city = await testDatabase();
});
afterAll(() => city.drop());

const inside = <T>(context: Context, work: (at: Context) => Promise<T>) => inTransaction(context.tx, (tx) => work({ ...context, tx }));

async function learn(who: Actor, courseId: string, start = 0): Promise<void> {
  const mine = await inside(at(city.db, who, start), (tx) => enrolInCourse(tx, { courseId }));
  let now = start;
  for (const { lessonId } of mine.lessons) {
    for (let from = 0; from < seconds; from += 50) {
      now += 50;
      const beat = {
        laneId: 'laptop-1',
        lessonId,
        intervals: [[from, from + 50]] as [number, number][],
        position: 0,
        seq: now,
        start: false,
      };
      await sendHeartbeat(at(city.db, who, now), beat);
    }
  }
}
const later = 2000;
async function finished(rest = {}) {
  const who = learner(people++);
  const one = await publish(city.db, course(rest));
  await learn(who, one.courseId);
  const open = (after = later) => inside(at(city.db, who, after), (tx) => openAttempt(tx, { courseId: one.courseId }));
  const answer = async (attemptId: string, text: string, after = later) => {
    for (const item of (await getAttempt(at(city.db, who), { attemptId })).items) {
      const choice = item.options.filter((option) => option.text === text).map((option) => option.key);
      await inside(at(city.db, who, after), (tx) => saveAnswer(tx, { attemptId, itemNo: item.itemNo, choice }));
    }
  };
  const submit = (attemptId: string, after = later) => inside(at(city.db, who, after), (tx) => submitAttempt(tx, { attemptId }));
  const entries = async () => (await listMyEntries(at(city.db, who), { limit: 50 })).items;
  return { who, one, courseId: one.courseId, open, answer, submit, entries };
}

describe('开考', () => {
  it('没有学完不开；学完了，两个页面同时开的是同一份，题目不重复，不露答案', async () => {
    const { courseId } = await publish(city.db, course());
    const who = learner(people++);
    await enrolInCourse(at(city.db, who), { courseId });
    expect(await refusal(openAttempt(at(city.db, who), { courseId }))).toBe('409 lessons-unfinished');
    await learn(who, courseId);
    const open = () => inside(at(city.db, who, later), (tx) => openAttempt(tx, { courseId }));
    const [one, other] = await Promise.all([open(), open()]);
    expect(other.attemptId).toBe(one.attemptId);
    expect(new Set(one.items.map((item) => item.text)).size).toBe(5);
    expect(one.items.every((item) => item.right === null && item.explanation === null && item.correct === null)).toBe(true);
    expect(one.endsAt > one.serverTime).toBe(true);
  });
});

describe('合格', () => {
  it('学时当即登记，只登记一次；再交一次结果相同；解析这时才有；不能再考', async () => {
    const { open, answer, submit, entries, who, courseId } = await finished();
    const { attemptId } = await open();
    await answer(attemptId, '对');
    const results = await Promise.all([submit(attemptId), submit(attemptId), submit(attemptId)]);
    for (const result of results) expect(result).toMatchObject({ state: 'submitted', score: 100, passed: true, hours: 2 });
    expect(results[0]?.items[0]).toMatchObject({ correct: true, explanation: expect.stringContaining('解析') });
    const registered = await entries();
    expect(registered).toMatchObject([{ hours: 2, subject: 'general_public', way: '7', year: 2026, source: 'course', title: '示范课程' }]);
    expect(registered[0]?.entryId).toBe(results[0]?.entryId);
    expect(await refusal(open(later + 3600))).toBe('409 course-passed');
    expect((await getMyCourse(at(city.db, who), { courseId })).assessment).toMatchObject({ state: 'passed', hours: 2, bestScore: 100 });
  });
  it('专业科目按第八条（四）登记', async () => {
    const { open, answer, submit, entries } = await finished({ subject: 'professional', sector: 'health' });
    const { attemptId } = await open();
    await answer(attemptId, '对');
    await submit(attemptId);
    expect(await entries()).toMatchObject([{ way: '8-4', subject: 'professional', recognisedBy: { orgId: '201' } }]);
  });
});

describe('不合格与迟交', () => {
  it('不登记，不给答案，间隔未到不能再考，到了可以', async () => {
    const { open, answer, submit, entries } = await finished();
    const { attemptId } = await open();
    await answer(attemptId, '错');
    const result = await submit(attemptId);
    expect(result).toMatchObject({ score: 0, passed: false, hours: null, entryId: null });
    expect(result.items.every((item) => item.right === null && item.explanation === null)).toBe(true);
    expect(await entries()).toEqual([]);
    expect(await refusal(open(later + 599))).toBe('409 attempt-pause');
    expect((await open(later + 600)).attemptId).not.toBe(attemptId);
  });
  it('过了时间：答案不再收，交卷以此前保存的为准', async () => {
    const { open, answer, submit, who } = await finished();
    const { attemptId, endsAt } = await open();
    await answer(attemptId, '对');
    const over = later + 20 * 60;
    const late = saveAnswer(at(city.db, who, over), { attemptId, itemNo: 1, choice: ['B'] });
    expect(await refusal(late)).toBe('409 attempt-over');
    expect(await submit(attemptId, over + 5000)).toMatchObject({ passed: true, score: 100, submittedAt: endsAt });
  });
  it('没有交的，到时由系统交卷；合格的照样登记', async () => {
    const { open, answer, entries, who } = await finished();
    const { attemptId } = await open();
    await answer(attemptId, '对');
    await settleOverdueAttempts(at(city.db, { kind: 'system', name: '后台任务' }, later + 20 * 60));
    expect(await getAttempt(at(city.db, who), { attemptId })).toMatchObject({ state: 'submitted', passed: true });
    expect(await entries()).toHaveLength(1);
  });
  it('没有这道题、没有这个选项、别人的卷子', async () => {
    const { open, who } = await finished();
    const { attemptId } = await open();
    const save = (actor: Actor, itemNo: number, choice: string[]) =>
      refusal(saveAnswer(at(city.db, actor, later), { attemptId, itemNo, choice }));
    expect(await save(who, 6, ['A'])).toBe('422 item-unknown');
    expect(await save(who, 1, ['J'])).toBe('422 item-unknown');
    expect(await save(who, 1, ['A', 'A'])).toBe('422 item-unknown');
    const stranger = learner(people++);
    expect(await save(stranger, 1, ['A'])).toBe('404 not-found');
    expect(await refusal(getAttempt(at(city.db, stranger), { attemptId }))).toBe('404 not-found');
    expect(await refusal(submitAttempt(at(city.db, stranger), { attemptId }))).toBe('404 not-found');
  });
});

describe('版本', () => {
  it('中途停用：已报名的学完、考完、登记；新来的不能报名', async () => {
    const { open, answer, submit, entries, courseId } = await finished();
    await retireCourse(at(city.db, bureau, 1900), { courseId, version: 1, reason: '内容更新' });
    const { attemptId } = await open();
    await answer(attemptId, '对');
    await submit(attemptId);
    expect(await entries()).toHaveLength(1);
    expect(await refusal(enrolInCourse(at(city.db, learner(people++)), { courseId }))).toBe('409 course-retired');
  });
  it('新的年度版本另外报名，再计一次', async () => {
    const { who, one, open, answer, submit, entries, courseId } = await finished();
    const first = (await open()).attemptId;
    await answer(first, '对');
    await submit(first);
    await publish(city.db, { ...one, version: 2, year: 2027 });
    expect((await listMyCourses(at(city.db, who))).items).toMatchObject([{ version: 1, newerVersion: 2 }]);
    const nextYear = 210 * 24 * 3600;
    await learn(who, courseId, nextYear);
    const second = (await open(nextYear + later)).attemptId;
    await answer(second, '对', nextYear + later);
    await submit(second, nextYear + later);
    expect((await entries()).map((entry) => entry.year).sort()).toEqual([2026, 2027]);
  });
});
