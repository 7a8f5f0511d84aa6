// 打印与查验经过 HTTP: status, headers, repeated requests, limits, strangers.
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permits } from '#accounts';
import { createHttp } from '#http';
import type { Actor } from '#platform';
import { testLog } from '#testing';
import { healthAuthority, officialActor, personActor, type TestCity, testCity } from './city.testing.ts';
import { transcriptRoutes } from './index.ts';

const actors: Readonly<Record<string, Actor>> = {
  lin: personActor(2001),
  amat: personActor(2002),
  health: officialActor('sector', healthAuthority, null, 'health'),
};

let city: TestCity;
let app: FastifyInstance;
beforeAll(async () => {
  city = await testCity();
  await city.register([{ title: '心血管病学新进展研修班', centihours: 3600 }]);
  app = await createHttp({
    db: city.db,
    clock: city.at().clock,
    logger: testLog as never,
    secure: true,
    openApi: {},
    webRoot: null,
    trustProxy: null,
    resolveActor: async (_db, { token }) => actors[token ?? ''] ?? { kind: 'anonymous' },
    permits,
    routes: transcriptRoutes,
  });
});
afterAll(async () => {
  await app.close();
  await city.end();
});

const as = (who: string) => ({ cookie: `__Host-xueshi=${who}` });
const post = (payload: unknown, headers: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url: '/api/transcripts',
    payload: JSON.stringify(payload),
    headers: { 'content-type': 'application/json', ...headers },
  });
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

describe('打印', () => {
  it('201；同一请求重发只打印一份；换内容重用请求编号被拒', async () => {
    const first = await post({ years: [2026] }, { ...as('lin'), 'idempotency-key': 'k1' });
    expect(first.statusCode).toBe(201);
    const again = await post({ years: [2026] }, { ...as('lin'), 'idempotency-key': 'k1' });
    expect(again.json()).toEqual(first.json());
    expect((await get('/api/transcripts', as('lin'))).json().items).toHaveLength(1);
    const reused = await post({ years: [2025] }, { ...as('lin'), 'idempotency-key': 'k1' });
    expect(reused.json()).toMatchObject({ status: 422, type: 'idempotency-key-reused' });
  });

  it.each([
    ['年度写成文字', { years: ['二〇二六'] }],
    ['年度是小数', { years: [2026.5] }],
    ['没有选年度', { years: [] }],
    ['六个年度', { years: [2021, 2022, 2023, 2024, 2025, 2026] }],
    ['年度不是列表', { years: 2026 }],
  ])('%s：422，说明在 years', async (_, body) => {
    const reply = await post(body, as('lin'));
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors[0].path).toMatch(/^years/);
    expect(reply.json().errors[0].message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('没登录 401；主管部门账号没有个人记录 403', async () => {
    expect((await post({}, {})).statusCode).toBe(401);
    expect((await post({}, as('health'))).statusCode).toBe(403);
  });

  it('预览可只给一个年度，也可给几个', async () => {
    const one = await get('/api/transcripts/preview?years=2026', as('lin'));
    expect(one.json().years).toHaveLength(1);
    const two = await get('/api/transcripts/preview?years=2025&years=2026', as('lin'));
    expect(two.json().years).toHaveLength(2);
    expect((await get('/api/transcripts/preview', as('lin'))).json().years).toHaveLength(4);
  });
});

describe('下载', () => {
  it('PDF、不缓存、文件名含编号；每次取用都留痕', async () => {
    const { serial } = (await post({ years: [2026] }, as('lin'))).json();
    const reply = await get(`/api/transcripts/${serial}/pdf`, as('health'));
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('application/pdf');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain(`学时登记情况表-${serial}.pdf`);
    expect(reply.rawPayload.toString('latin1', 0, 5)).toBe('%PDF-');
    const stranger = await get(`/api/transcripts/${serial}/pdf`, as('amat'));
    expect(stranger.statusCode).toBe(404);
    const rows = await sql<{ n: number }>`select count(*)::int as n from audit_event where target ->> 'serial' = ${serial}`.execute(
      city.owner,
    );
    expect(rows.rows[0]?.n).toBe(2);
  });

  it('没登录 401', async () => {
    expect((await get('/api/transcripts/WZXS-2026-0000000-00/pdf')).statusCode).toBe(401);
  });
});

describe('查验', () => {
  it('不用登录；错码、别的编号得到一字不差的 404', async () => {
    const { serial, code, verifyUrl } = (await post({ years: [2026] }, as('lin'))).json();
    const path = `/api${new URL(verifyUrl).pathname}`;
    const good = await get(`${path}?code=${code}`);
    expect(good.statusCode).toBe(200);
    expect(good.json()).toMatchObject({ state: 'unchanged', paper: { serial, person: { name: '林𬱖' } } });
    expect(good.json().now).not.toHaveProperty('person');
    const { serial: other } = (await post({ years: [2026] }, as('amat'))).json();
    const answers = await Promise.all([
      get(`/api/verify/${serial}?code=0000-0000-0000`),
      get(`/api/verify/${other}?code=${code}`),
      get(`/api/verify/WZXS-2026-0000000-00?code=${code}`),
    ]);
    const [first] = answers.map((reply) => reply.json());
    for (const reply of answers.slice(0, 2)) expect({ ...reply.json(), requestId: '' }).toEqual({ ...first, requestId: '' });
    expect(answers.map((reply) => reply.statusCode)).toEqual([404, 404, 404]);
    expect((await get(`/api/verify/${serial}`)).statusCode).toBe(422);
  });

  it('试个不停的人会被拦下', async () => {
    const replies = [];
    for (let i = 0; i < 70; i++) replies.push((await get(`/api/verify/WZXS-2026-0000000-00?code=${i}`)).statusCode);
    expect(replies.at(-1)).toBe(429);
  });
});

describe('上传查验', () => {
  const upload = (body: Buffer, type = 'application/pdf') =>
    app.inject({ method: 'POST', url: '/api/verify/file', payload: body, headers: { 'content-type': type } });

  it('不用登录；原文件、超过 5 MB 的、不是 PDF 类型的', async () => {
    const { serial } = (await post({ years: [2026] }, as('lin'))).json();
    const pdf = (await get(`/api/transcripts/${serial}/pdf`, as('lin'))).rawPayload;
    expect((await upload(pdf)).json()).toMatchObject({ state: 'genuine', serial });
    expect((await upload(Buffer.alloc(6 * 1024 * 1024))).statusCode).toBe(413);
    expect((await upload(Buffer.from('x'), 'application/zip')).statusCode).toBe(415);
  });

  it('证书可下载，供他人用自己的软件验证', async () => {
    const reply = await get('/api/transcripts/certificates');
    expect(reply.statusCode).toBe(200);
    expect(reply.body.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(reply.body).not.toContain('PRIVATE');
  });
});
