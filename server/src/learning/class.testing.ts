// For the tests of learning: a course that stands, learners, a clock that is moved by hand.
import { type NewCourse, publishCourse } from '#catalog';
import { createOrgs } from '#orgs';
import { type AccountActor, type Actor, type Context, inTransaction, newUuid, type Tx } from '#platform';
import { contextFor } from '#testing';

export const seconds = 600;
export const begun = Date.parse('2026-06-15T10:00:00+08:00');

export function learner(personId: number): Actor {
  return { kind: 'account', accountId: newUuid(), personId, name: `学员${personId}`, grants: [], sessionId: 's' };
}

export function official(role: string, orgId: number, sector: string): AccountActor {
  return {
    kind: 'account',
    accountId: newUuid(),
    personId: null,
    name: role,
    grants: [{ role, orgId, division: null, sector }],
    sessionId: 's',
  };
}

export const bureau = official('city', 1, 'general');
export const authority = official('sector', 201, 'health');

export function at(tx: Tx, actor: Actor, secondsLater = 0): Context {
  return contextFor(tx, { actor, now: new Date(begun + secondsLater * 1000) });
}

/** Two article lessons of ten minutes, ten items whose right answer is 对. */
export function course(rest: Partial<NewCourse> = {}): NewCourse {
  return {
    courseId: newUuid(),
    version: 1,
    title: '示范课程',
    subject: 'general_public',
    sector: null,
    year: 2026,
    centihours: 200,
    teacher: '教师',
    organiser: '学习网',
    outline: '',
    maxRate: 1.5,
    passMark: 60,
    questions: 5,
    attemptMinutes: 20,
    pauseMinutes: 10,
    sample: true,
    lessons: ['一', '二'].map((title) => ({ kind: 'article', title, seconds, blocks: [{ kind: 'paragraph', text: title }] })),
    items: Array.from({ length: 10 }, (_, i) => ({
      kind: 'single',
      text: `第${i}题`,
      options: ['对', '错', '都不是'],
      rights: [0],
      explanation: `解析${i}`,
    })),
    ...rest,
  };
}

export async function publish(tx: Tx, one: NewCourse): Promise<NewCourse> {
  await createOrgs(at(tx, bureau), []);
  const determined = [authority, bureau].map((by) => ({ by, at: new Date(begun) }));
  await inTransaction(tx, (inside) => publishCourse(at(inside, bureau), one, determined));
  return one;
}

export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );
