// 示范课程：写一次、确定有据、题库够抽；经接口真能播放，按字节区间取用，有字幕；没有报名的取不到。
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCourse, listCourses } from '#catalog';
import { createHttp } from '#http';
import { learningRoutes } from '#learning';
import { createOrgs } from '#orgs';
import { type Actor, systemClock } from '#platform';
import { contextFor, type TestDatabase, testDatabase, testLog } from '#testing';
import { seedCourses } from './index.ts';

let city: TestDatabase;
let http: FastifyInstance;
let who: Actor;
const at = () => contextFor(city.db, { now: '2026-11-23T18:00:00+08:00' });
const learner = (personId: number): Actor => ({
  kind: 'account',
  accountId: randomUUID(),
  personId,
  name: '学员',
  grants: [],
  sessionId: 's',
});

beforeAll(async () => {
  city = await testDatabase();
  await createOrgs(at(), []);
  await seedCourses(at());
  who = learner(71);
  http = await createHttp({
    db: city.db,
    clock: systemClock,
    secure: false,
    resolveActor: async () => who,
    permits: () => true,
    logger: testLog as never,
    routes: learningRoutes,
    openApi: {},
    webRoot: null,
    trustProxy: null,
  });
});
afterAll(async () => {
  await http.close();
  await city.drop();
});
const get = (url: string, headers: Record<string, string> = {}) =>
  http.inject({ method: 'GET', url, headers: { authorization: 'Bearer k', ...headers } });

it('两门课程，题库不少于所抽；再写一次什么都不变', async () => {
  const { items } = await listCourses(at(), { limit: 20 });
  await seedCourses(at());
  expect((await listCourses(at(), { limit: 20 })).items).toEqual(items);
  expect(items.map((one) => [one.subject, one.sample]).sort()).toEqual([
    ['general_public', true],
    ['sector_public', true],
  ]);
  const banks = await Promise.all(items.map(async (one) => (await findCourse(at(), one.courseId)).items.length));
  expect(Math.max(...banks)).toBeGreaterThanOrEqual(12);
});

it('报名后能取内容、视频的任一段、字幕；没有报名的取不到', async () => {
  const course = (await listCourses(at(), { limit: 20, subject: 'general_public' })).items[0];
  const enrolled = await http.inject({
    method: 'POST',
    url: `/api/courses/${course?.courseId}/enrolment`,
    headers: { authorization: 'Bearer k' },
  });
  expect(enrolled.statusCode).toBe(200);
  const [article, video] = enrolled.json().lessons;
  expect((await get(`/api/lessons/${article.lessonId}/content`)).json().blocks.length).toBeGreaterThan(20);
  const { media, subtitles } = (await get(`/api/lessons/${video.lessonId}/content`)).json();
  const whole = await get(media);
  expect([whole.statusCode, whole.headers['content-type'], whole.headers['accept-ranges']]).toEqual([200, 'video/webm', 'bytes']);
  const part = await get(media, { range: 'bytes=100-199' });
  expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 100-199/${whole.rawPayload.length}`]);
  expect(part.rawPayload.equals(whole.rawPayload.subarray(100, 200))).toBe(true);
  expect((await get(media, { range: 'bytes=-50' })).rawPayload.equals(whole.rawPayload.subarray(-50))).toBe(true);
  expect((await get(media, { range: 'bytes=99999999-' })).statusCode).toBe(416);
  expect((await get(media, { range: 'bytes=5-1,7-9' })).statusCode).toBe(200);
  expect((await get(subtitles)).body.startsWith('WEBVTT')).toBe(true);
  who = learner(72);
  for (const url of [media, subtitles]) expect((await get(url)).statusCode).toBe(404);
});
