// The public calculator over HTTP: the examples of the stable interface, and a clear problem for everything else.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from '#http';
import { clockAt } from '#platform';
import { testDatabase, testLog } from '#testing';
import { assessRoutes } from './assess-routes.ts';

let city: Awaited<ReturnType<typeof testDatabase>>;
let app: FastifyInstance;

beforeAll(async () => {
  city = await testDatabase();
  app = await createHttp({
    db: city.db,
    clock: clockAt(() => new Date('2026-11-23T10:00:00+08:00')),
    logger: testLog,
    secure: false,
    openApi: {},
    webRoot: null,
    trustProxy: null,
    resolveActor: async () => ({ kind: 'anonymous' }),
    permits: () => false,
    routes: assessRoutes,
  });
});

afterAll(async () => {
  await app.close();
  await city.drop();
});

async function ask(path: string, body: unknown) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const reply = await app.inject({ method: 'POST', url: path, payload, headers: { 'content-type': 'application/json' } });
  return { status: reply.statusCode, type: String(reply.headers['content-type']), body: reply.json() };
}

const recognition = (body: unknown) => ask('/api/recognition/assess', body);
const standing = (body: unknown) => ask('/api/standing/assess', body);

describe('一项活动值多少学时', () => {
  test('第二作者的论文：9 学时，连同条款、引文、步骤、材料、口径', async () => {
    const facts = { kind: 'paper', tier: 'provincial_or_above', publishedOn: '2026-03-01', authorRank: 2 };
    const { status, body } = await recognition({ way: '8-8', sector: null, facts });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      hours: 9,
      subject: 'professional',
      byExam: false,
      byYear: { 2026: 9 },
      rule: { document: '温人社发〔2017〕264号', article: '第八条第（八）项', edition: '2018-01-01' },
      readings: [30],
    });
    expect(body.citations[0]).toEqual({
      document: '温人社发〔2017〕264号',
      article: '第八条第（八）项',
      quote: '每篇论文（译文）、每万字著作（译作）可认定登记10个学时',
    });
    expect(body.explanation).toContain('作者排名第二，依标准递减 1 学时：10 − 1 = 9 学时（口径30）。');
    expect(body.evidence).toEqual(['公开发行的刊物或著作（封面、版权页、目录、正文）']);
  });

  test('小数学时、跨年、每天的学时', async () => {
    const days = [
      { on: '2026-12-31', part: 'half' },
      { on: '2027-01-01', part: { minutes: 100 } },
    ];
    const { body } = await recognition({ way: '8-3', facts: { days } });
    expect(body).toMatchObject({ hours: 5.22, byYear: { 2026: 3, 2027: 2.22 }, perDay: [{ hours: 3 }, { hours: 2.22 }] });
  });

  test('不是必须的材料注明“如有”；不按天的途径没有每天的学时', async () => {
    const { body } = await recognition({ way: '8-9', facts: { courses: [{ name: '统计学', passedOn: '2026-06-30' }], matching: true } });
    expect(body.evidence).toEqual(['相关教育部门出具的有效证明（课程成绩单）', '在读或毕业证明（如有）']);
    expect(body).not.toHaveProperty('perDay');
  });

  test('第四作者：200，0 学时，有说明', async () => {
    const facts = { kind: 'paper', tier: 'other', publishedOn: '2026-03-01', authorRank: 4 };
    const { status, body } = await recognition({ way: '8-8', facts });
    expect([status, body.hours]).toEqual([200, 0]);
    expect(body.explanation[1]).toContain('其后作者不计学时');
  });

  test('2018 年以前：422 no-rule-in-force，不是 0', async () => {
    const { status, type, body } = await recognition({ way: '8-1', facts: { exam: 'qualification', passedOn: '2017-06-01' } });
    expect(status).toBe(422);
    expect(type).toContain('application/problem+json');
    expect(body).toMatchObject({ type: 'no-rule-in-force', title: '当日没有可用的规定', errors: [{ path: 'facts.passedOn' }] });
    expect(body.detail).toContain('交审核人处理');
  });

  test.each([
    [
      '事实有误',
      {
        way: '8-3',
        facts: {
          days: [
            { on: '2026-03-02', part: 'full' },
            { on: '2026-03-02', part: 'x' },
          ],
        },
      },
      ['facts.days[1].part', 'facts.days[1].on'],
    ],
    ['没有事实', { way: '8-3' }, ['facts']],
    ['事实不是对象', { way: '8-3', facts: 'days' }, ['facts']],
    ['没有这个途径', { way: '8-11', facts: {} }, ['way']],
    ['行业文件没有备案', { way: '8-10', sector: 'health', facts: {} }, ['facts.rule']],
    ['截至日期以后的活动', { way: '8-3', asOf: '2026-11-23', facts: { days: [{ on: '2026-11-24', part: 'full' }] } }, ['facts.days[0].on']],
  ])('%s：422 invalid-facts，指出位置', async (_, question, paths) => {
    const { status, body } = await recognition(question);
    expect([status, body.type]).toEqual([422, 'invalid-facts']);
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual(paths);
  });

  test('不存在的截至日期，是填写的问题', async () => {
    const { status, body } = await recognition({ way: '8-3', asOf: '2026-02-30', facts: { days: [{ on: '2026-02-01', part: 'full' }] } });
    expect([status, body.type, body.errors[0].path]).toEqual([422, 'invalid-facts', 'asOf']);
  });

  test('标签和数据库语句只是文字', async () => {
    const name = `<script>alert(1)</script>'; drop table person;--`;
    const { status, body } = await recognition({ way: '8-9', facts: { courses: [{ name, passedOn: '2026-06-30' }], matching: true } });
    expect([status, body.hours]).toEqual([200, 3]);
  });

  test('残缺的 JSON、不是对象的内容', async () => {
    expect((await recognition('{"way":')).status).toBe(400);
    expect((await recognition('[]')).status).toBe(422);
    expect((await recognition({ facts: {} })).body.errors[0]).toEqual({ path: 'way', message: '请选择认定途径' });
  });
});

describe('这一年够不够', () => {
  const entries = [
    { subject: 'professional', hours: 36, byExam: true },
    { subject: 'general_public', hours: 18 },
  ];

  test('公开接口的例子', async () => {
    const { status, body } = await standing({ year: 2026, sector: null, asOf: '2027-01-15', entries });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      verdict: 'not_met',
      totals: { total: 54, professional: 36, public: 18, byExam: 36 },
      required: { total: 90, professional: 60, public: 18, byExam: '>0' },
    });
    expect(body.shortfalls[0]).toMatchObject({ of: 'professional', hours: 24, article: '第六条' });
    expect(body.shortfalls.map((one: { of: string }) => one.of)).toEqual(['professional', 'total']);
    expect(body.citations.every((one: { article: string }) => one.article === '第六条')).toBe(true);
  });

  test('不填截至日期，就是今天：进行中，并给出补齐的办法', async () => {
    const { body } = await standing({ year: 2026, entries: [{ subject: 'professional', hours: 36.5 }] });
    expect(body.verdict).toBe('in_progress');
    expect(body.plans[0].steps[0]).toMatchObject({ by: '8-1', hours: 36 });
    expect(body.shortfalls.map((one: { of: string; hours: number }) => [one.of, one.hours])).toEqual([
      ['professional', 23.5],
      ['public', 18],
      ['byExam', 0.01],
      ['total', 53.5],
    ]);
  });

  test('审核中的申请可以补齐：待定', async () => {
    const openClaims = [{ subject: 'professional', hours: 36 }];
    expect((await standing({ year: 2025, entries, openClaims })).body.verdict).toBe('pending');
  });

  test('2018 年以前：422 no-rule-in-force', async () => {
    const { status, body } = await standing({ year: 2017, entries });
    expect([status, body.type, body.errors[0].path]).toEqual([422, 'no-rule-in-force', 'year']);
  });

  test.each([
    ['三位小数', { year: 2026, entries: [{ subject: 'professional', hours: 1.005 }] }, 'entries[0].hours', '学时至多两位小数'],
    ['负数', { year: 2026, entries: [{ subject: 'professional', hours: -1 }] }, 'entries[0].hours', '学时不能为负'],
    [
      '不认识的科目',
      { year: 2026, entries: [{ subject: 'art', hours: 1 }] },
      'entries[0].subject',
      '科目只能是 professional、sector_public 或 general_public',
    ],
    [
      '申请里的三位小数',
      { year: 2026, entries: [], openClaims: [{ subject: 'professional', hours: 0.001 }] },
      'openClaims[0].hours',
      '学时至多两位小数',
    ],
    ['不存在的日期', { year: 2026, asOf: '2026-02-30', entries: [] }, 'asOf', '应为真实存在的日期，写作 年-月-日'],
    ['没有年度', { entries: [] }, 'year', '年度应为四位数字'],
  ])('%s', async (_, question, path, message) => {
    const { status, body } = await standing(question);
    expect(status).toBe(422);
    expect(body.errors[0]).toEqual({ path, message });
  });
});
