// 年度情况的接口：本人看自己的，主管部门看管辖的，别人看不到。
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { permits } from '#accounts';
import { createHttp } from '#http';
import { type AccountActor, clockAt, newUuid } from '#platform';
import { type TestDatabase, testLog } from '#testing';
import { enough, hospital, hours, openCity, openClaim, person, school } from './city.testing.ts';
import { eligibilityRoutes } from './index.ts';

let city: TestDatabase;
let app: FastifyInstance;
let id: number;
const actors: Record<string, AccountActor> = {};
const account = (key: string, personId: number | null, grant?: AccountActor['grants'][number]) => {
  actors[key] = { kind: 'account', accountId: newUuid(), personId, name: key, sessionId: key, grants: grant ? [grant] : [] };
};
beforeAll(async () => {
  city = await openCity();
  id = await person();
  await hours(id, { centihours: 1800 }, { centihours: 450, subject: 'general_public' }, ...enough(2025));
  await openClaim(id, { 2026: 600 });
  account('self', id);
  account('stranger', await person());
  account('health', null, { role: 'sector', orgId: 201, division: null, sector: 'health' });
  account('education', null, { role: 'sector', orgId: 202, division: null, sector: 'education' });
  account('lucheng', null, { role: 'district', orgId: 101, division: '330302', sector: null });
  account('ruian', null, { role: 'district', orgId: 106, division: '330381', sector: null });
  account('hospital', null, { role: 'employer', orgId: hospital, division: '330302', sector: null });
  account('school', null, { role: 'employer', orgId: school, division: '330381', sector: null });
  account('provider', null, { role: 'provider', orgId: 5003, division: null, sector: null });
  account('city', null, { role: 'city', orgId: 1, division: null, sector: 'general' });
  account('auditor', null, { role: 'auditor', orgId: 1, division: null, sector: 'general' });
  account('admin', null, { role: 'admin', orgId: 1, division: null, sector: 'general' });
  app = await createHttp({
    db: city.db,
    clock: clockAt(() => new Date('2026-06-15T10:00:00+08:00')),
    logger: testLog,
    secure: false,
    openApi: {},
    webRoot: null,
    trustProxy: null,
    resolveActor: async (_db, { token }) => actors[token ?? ''] ?? { kind: 'anonymous' },
    permits,
    routes: eligibilityRoutes,
  });
});
afterAll(async () => {
  await app.close();
  await city.drop();
});
const get = (who: string | null, url: string) =>
  app.inject({ method: 'GET', url, headers: who === null ? {} : { cookie: `xueshi=${who}` } });

it('本人今年：结论、差多少、怎么补、审核中的申请、近五年', async () => {
  const reply = await get('self', '/api/me/standing');
  expect(reply.statusCode).toBe(200);
  const standing = reply.json();
  expect(standing).toMatchObject({
    personId: String(id),
    year: 2026,
    asOf: '2026-06-15',
    verdict: 'in_progress',
    verdictName: '进行中',
    sector: 'health',
    totals: { total: 22.5, professional: 18, public: 4.5, byExam: 0 },
    required: { total: 90, professional: 60, public: 18, byExam: '>0' },
    openClaims: { count: 1, hours: 6, professional: 6, public: 0 },
    registrationUntil: '2027-03-31',
    surplus: { total: 0, professional: 0, public: 0 },
  });
  expect(standing.shortfalls).toContainEqual(expect.objectContaining({ of: 'professional', hours: 42, article: '第六条' }));
  expect(standing.citations[0]).toMatchObject({ document: '温人社发〔2017〕264号', quote: expect.stringContaining('90学时') });
  expect(standing.plans.length).toBeGreaterThan(0);
  expect(standing.plans[0]).toMatchObject({
    title: expect.any(String),
    steps: [expect.objectContaining({ hours: expect.any(Number) }), expect.anything()],
  });
  expect(
    standing.years.map((one: { year: number; verdictName: string; total: number; entries: number }) => [
      one.year,
      one.verdictName,
      one.total,
      one.entries,
    ]),
  ).toEqual([
    [2026, '进行中', 22.5, 2],
    [2025, '达标', 90, 4],
    [2024, '未达标', 0, 0],
    [2023, '未达标', 0, 0],
    [2022, '未达标', 0, 0],
  ]);
});

it('往年、施行前的年度', async () => {
  expect((await get('self', '/api/me/standing?year=2025')).json()).toMatchObject({
    year: 2025,
    verdict: 'met',
    plans: [],
    shortfalls: [],
  });
  const early = await get('self', '/api/me/standing?year=2017');
  expect(early.json()).toMatchObject({ status: 422, type: 'no-rule-in-force', detail: expect.stringMatching(/[\u4e00-\u9fff]/) });
  const years = (await get('self', '/api/me/standing?year=2019')).json().years;
  expect(years.map((one: { verdict: string | null }) => one.verdict)).toEqual(['not_met', 'not_met', null, null, null]);
});

it.each(['year=去年', 'year=26', 'year=2026.5', 'year=99999'])('%s：422', async (query) => {
  const reply = await get('self', `/api/me/standing?${encodeURI(query)}`);
  expect(reply.statusCode).toBe(422);
  expect(reply.json().errors[0].path).toBe('year');
});

it.each<[string | null, number]>([
  [null, 401],
  ['self', 403],
  ['stranger', 403],
  ['health', 200],
  ['education', 403],
  ['lucheng', 200],
  ['ruian', 403],
  ['hospital', 200],
  ['school', 403],
  ['provider', 403],
  ['city', 200],
  ['auditor', 200],
  ['admin', 403],
])('%s 看此人的年度情况：%i', async (who, status) => {
  const reply = await get(who, `/api/people/${id}/standing?year=2026`);
  expect(reply.statusCode).toBe(status);
  if (status !== 200) expect(reply.json()).not.toHaveProperty('totals');
});

it('没有个人记录的账号看“本人”：403；编号不成样子：404', async () => {
  expect((await get('city', '/api/me/standing')).statusCode).toBe(403);
  expect((await get('city', '/api/people/abc/standing')).statusCode).toBe(404);
  expect((await get('city', '/api/people/123456/standing')).statusCode).toBe(404);
});
