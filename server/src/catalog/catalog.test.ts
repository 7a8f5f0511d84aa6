// 课程目录：由第七条所列的单位确定后才能发布，发布后不改；查找、翻页；停用的不再列出。
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrgs } from '#orgs';
import { type AccountActor, inTransaction, newUuid } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { type NewCourse, publishCourse, retireCourse } from './publish.ts';
import { getCourse, listCourses } from './read.ts';

let city: TestDatabase;
const official = (role: string, orgId: number, sector: string): AccountActor => ({
  kind: 'account',
  accountId: newUuid(),
  personId: null,
  name: `${role}${orgId}`,
  grants: [{ role, orgId, division: null, sector }],
  sessionId: 's',
});
const bureau = official('city', 1, 'general');
const health = official('sector', 201, 'health');
const construction = official('sector', 203, 'construction');
const at = (day = '2026-06-15') => contextFor(city.db, { actor: bureau, now: `${day}T10:00:00+08:00` });
const course = (rest: Partial<NewCourse> = {}): NewCourse => ({
  courseId: newUuid(),
  version: 1,
  title: '课程',
  subject: 'general_public',
  sector: null,
  year: 2026,
  centihours: 150,
  teacher: '教师',
  organiser: '学习网',
  outline: '介绍',
  maxRate: 1.5,
  passMark: 60,
  questions: 1,
  attemptMinutes: 10,
  pauseMinutes: 0,
  sample: false,
  lessons: [{ kind: 'article', title: '一', seconds: 61, blocks: [] }],
  items: [{ kind: 'judgement', text: '题', options: ['正确', '错误'], rights: [0], explanation: '' }],
  ...rest,
});
const publish = (one: NewCourse, by: readonly AccountActor[], day?: string) =>
  inTransaction(city.db, (tx) =>
    publishCourse(
      { ...at(day), tx },
      one,
      by.map((who) => ({ by: who, at: new Date() })),
    ),
  );
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );

beforeAll(async () => {
  city = await testDatabase();
  await createOrgs(at(), []);
});
afterAll(() => city.drop());

describe('确定', () => {
  const sectorPublic = { subject: 'sector_public', sector: 'health' } as const;
  it.each([
    ['一般公需由市人社局', {}, [bureau], 'done'],
    ['一般公需，行业确定的不算', {}, [health], '422 course-undetermined'],
    ['行业公需须两家', sectorPublic, [health, bureau], 'done'],
    ['行业公需只有市人社局', sectorPublic, [bureau], '422 course-undetermined'],
    ['行业公需只有行业', sectorPublic, [health], '422 course-undetermined'],
    ['行业公需由别的行业', sectorPublic, [construction, bureau], '422 course-undetermined'],
    ['专业由行业', { subject: 'professional', sector: 'health' }, [health], 'done'],
    ['专业没有人确定', { subject: 'professional', sector: 'health' }, [], '422 course-undetermined'],
  ] as [string, Partial<NewCourse>, AccountActor[], string][])('%s', async (_name, rest, by, expected) => {
    expect(await refusal(publish(course(rest), by))).toBe(expected);
  });
  it('内容有误的一次说全；同一版本不能再发布', async () => {
    const wrong = course({ title: ' ', sector: 'health', centihours: 0, maxRate: 3, passMark: 59, questions: 2, lessons: [] });
    const error = await publish(wrong, [bureau]).catch((one) => one);
    expect(error.init.errors.map((one: { path: string }) => one.path)).toEqual([
      'title',
      'sector',
      'hours',
      'maxRate',
      'passMark',
      'lessons',
      'questions',
    ]);
    const item = { kind: 'single', text: '题', options: ['甲', '乙'], rights: [0, 1], explanation: '' } as const;
    expect(await refusal(publish(course({ items: [item] }), [bureau]))).toBe('422 invalid-input');
    const one = course();
    await publish(one, [bureau]);
    expect(await refusal(publish(one, [bureau]))).toBe('409 course-exists');
  });
});

describe('目录', () => {
  it('按科目、行业、年度、文字查找；文字里的百分号只是文字；新的在前，翻页不重不漏', async () => {
    for (let i = 1; i <= 5; i += 1) await publish(course({ title: `检索${i}`, year: 2030 }), [bureau], `2026-07-0${i}`);
    await publish(course({ title: '检索行业', year: 2030, subject: 'professional', sector: 'health' }), [health], '2026-07-09');
    const titles = async (asked: object) => (await listCourses(at(), { limit: 50, ...asked })).items.map((one) => one.title);
    expect(await titles({ year: 2030, subject: 'general_public' })).toEqual(['检索5', '检索4', '检索3', '检索2', '检索1']);
    expect(await titles({ year: 2030, sector: 'construction' })).toHaveLength(5);
    expect(await titles({ year: 2030, sector: 'health' })).toHaveLength(6);
    expect(await titles({ q: '检索3' })).toEqual(['检索3']);
    expect(await titles({ q: '%' })).toEqual([]);
    const first = await listCourses(at(), { year: 2030, limit: 4 });
    const second = await listCourses(at(), { year: 2030, limit: 4, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map((one) => one.title)).toEqual(['检索行业', '检索5', '检索4', '检索3', '检索2', '检索1']);
    expect(second.nextCursor).toBeNull();
    expect((await listCourses(at(), { limit: 1, cursor: '胡写' })).items).toHaveLength(1);
  });
  it('一门课程：由谁确定、依据、分钟向上取整；停用的不再列出，仍可查看；没有的 404', async () => {
    const one = course({ title: '停用的', year: 2031 });
    await publish(one, [bureau]);
    const view = await getCourse(at(), { courseId: one.courseId });
    expect(view).toMatchObject({ hours: 1.5, minutes: 2, lessonCount: 1, determined: [{ byName: 'city1' }], state: 'published' });
    expect(view.citations.map((each) => each.article)).toEqual(['第七条', '第七条']);
    await retireCourse(at(), { courseId: one.courseId, version: 1, reason: '更新' });
    expect(await listCourses(at(), { year: 2031, limit: 5 })).toMatchObject({ items: [] });
    expect(await getCourse(at(), { courseId: one.courseId })).toMatchObject({ state: 'retired' });
    expect(await refusal(retireCourse(at(), { courseId: one.courseId, version: 1, reason: '再次' }))).toBe('404 not-found');
    expect(await refusal(getCourse(at(), { courseId: "x' or 1" }))).toBe('404 not-found');
    expect(await refusal(getCourse(at(), { courseId: newUuid() }))).toBe('404 not-found');
  });
});
