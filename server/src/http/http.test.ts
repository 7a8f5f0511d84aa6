// The binder against a real database: who may, what is wrong, what happens twice, what is kept when something fails.

import { endpoint } from '@xueshi/contract/kit';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Actor, clockAt, createLog, Problem } from '#platform';
import { contextFor, testDatabase } from '#testing';
import { createHttp, fileReply, on } from './index.ts';

const addNote = endpoint({
  id: 'addNote',
  method: 'POST',
  path: '/api/notes/{board}',
  tag: '测试',
  summary: '写一条',
  access: 'signed-in',
  params: z.object({ board: z.string().regex(/^[a-z]+$/, '栏目只能是小写字母') }),
  body: z.object({ text: z.string('请填写内容').min(1, '请填写内容').max(20, '内容不超过 20 字'), times: z.number().optional() }),
  reply: z.object({ text: z.string(), count: z.number() }),
  status: 201,
  problems: [],
});
const getFile = endpoint({
  id: 'getFile',
  method: 'GET',
  path: '/api/file',
  tag: '测试',
  summary: '取文件',
  access: 'public',
  reply: 'file',
  status: 200,
  problems: [],
});
const explode = endpoint({
  id: 'explode',
  method: 'GET',
  path: '/api/explode',
  tag: '测试',
  summary: '出错',
  access: 'public',
  reply: z.object({}),
  status: 200,
  problems: [],
});

const alice: Actor = {
  kind: 'account',
  accountId: '01890000-0000-7000-8000-000000000001',
  personId: 1,
  name: '甲',
  sessionId: 's',
  grants: [],
};
const lines: string[] = [];
let city: Awaited<ReturnType<typeof testDatabase>>;
let app: FastifyInstance;

beforeAll(async () => {
  city = await testDatabase();
  await sql`create table note (board text, text text)`.execute(city.owner);
  await sql`grant select, insert on note to xueshi_app`.execute(city.owner);
  const log = createLog('info', { write: (line) => void lines.push(line) });
  app = await createHttp({
    db: city.db,
    clock: clockAt(() => new Date('2026-06-01T00:00:00Z')),
    logger: log,
    secure: true,
    openApi: {},
    webRoot: null,
    trustProxy: null,
    resolveActor: async (_db, { token }) => (token === 'good' ? alice : { kind: 'anonymous' }),
    permits: (_actor, action) => action === 'note.own',
    routes: [
      on(addNote, 'note.own', async (at, input) => {
        await sql`insert into note values (${input.board}, ${input.text})`.execute(at.tx);
        if (input.text === 'fail') throw new Problem({ type: 'refused', status: 409, title: '不收这一条' });
        const rows = await sql<{ count: number }>`select count(*) as count from note where board = ${input.board}`.execute(at.tx);
        return { text: input.text, count: rows.rows[0]?.count ?? 0, secret: '不在约定里' };
      }),
      on({ ...addNote, id: 'forbiddenNote', path: '/api/forbidden/{board}' }, 'note.any', async () => ({ text: '', count: 0 })),
      on(getFile, 'public', async () =>
        fileReply({ body: Buffer.from('x'), type: 'image/png', name: '证明\r\nset-cookie: a=b"材料.png', inline: true }),
      ),
      on(explode, 'public', async () => {
        throw new Error('select * from secret_table at /root/x.ts');
      }),
    ],
  });
});
afterAll(async () => {
  await app.close();
  await city.drop();
});

function post(board: string, payload: unknown, headers: Record<string, string> = {}) {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return app.inject({
    method: 'POST',
    url: `/api/notes/${board}`,
    payload: text,
    headers: { 'content-type': 'application/json', cookie: '__Host-xueshi=good', ...headers },
  });
}

test('登录的人写入成功；约定之外的内容不外传', async () => {
  const reply = await post('plain', { text: '你好' });
  expect(reply.statusCode).toBe(201);
  expect(reply.json()).toEqual({ text: '你好', count: 1 });
  expect(reply.headers['cache-control']).toBe('no-store');
});

test('未登录 401，无权限 403，都是中文说明', async () => {
  const anonymous = await post('plain', { text: 'x' }, { cookie: '' });
  expect(anonymous.statusCode).toBe(401);
  expect(anonymous.headers['content-type']).toContain('application/problem+json');
  expect(anonymous.json()).toMatchObject({ type: 'not-signed-in', title: '请先登录' });
  const refused = await app.inject({ method: 'POST', url: '/api/forbidden/a', payload: {}, headers: { cookie: '__Host-xueshi=good' } });
  expect(refused.json()).toMatchObject({ type: 'forbidden', status: 403 });
});

test('每个填错的地方各有一行', async () => {
  const reply = await post('ABC', { text: '', times: 'x' });
  expect(reply.statusCode).toBe(422);
  expect(reply.json().errors).toEqual([
    { path: 'board', message: '栏目只能是小写字母' },
    { path: 'text', message: '请填写内容' },
    { path: 'times', message: '此项的格式不对' },
  ]);
});

test.each([
  ['不是 JSON', '{"text": ', {}, 400, 'malformed-json'],
  ['10 MB 的内容', JSON.stringify({ text: 'x'.repeat(10_000_000) }), {}, 413, 'too-large'],
  ['不认识的格式', '<a/>', { 'content-type': 'application/xml' }, 415, 'unsupported-media-type'],
  ['空字符', '{"text":"a\\u0000b"}', {}, 422, 'invalid-input'],
  ['层层嵌套', `{"text":${'['.repeat(9000)}${']'.repeat(9000)}}`, {}, 422, 'invalid-input'],
  ['半个字符', '{"text":"a\\ud83d"}', {}, 422, 'invalid-input'],
  ['别的网站发来的', '{"text":"x"}', { 'sec-fetch-site': 'cross-site' }, 403, 'foreign-origin'],
  ['别的来源', '{"text":"x"}', { origin: 'https://evil.example' }, 403, 'foreign-origin'],
])('坏请求：%s', async (_name, body, headers, status, type) => {
  const reply = await post('bad', body, headers as Record<string, string>);
  expect(reply.statusCode).toBe(status);
  expect(reply.json()).toMatchObject({ type, title: expect.stringMatching(/[\u4e00-\u9fff]/) });
  const rows = await sql<{ n: number }>`select count(*) as n from note where board = 'bad'`.execute(city.db);
  expect(rows.rows[0]?.n).toBe(0);
});

test.each([`'); drop table--<b>`, '\\u0000 是字面的', '𬱖 \ud83d\ude00'])('SQL、HTML、转义写法和生僻字只是文字：%s', async (text) => {
  expect((await post('sql', { text })).json().text).toBe(text);
});

test('中途拒绝，什么都不留下', async () => {
  expect((await post('rollback', { text: 'fail' })).statusCode).toBe(409);
  const rows = await sql<{ n: number }>`select count(*) as n from note where board = 'rollback'`.execute(city.db);
  expect(rows.rows[0]?.n).toBe(0);
});

test('同一请求编号：办一次，答一样；内容不同则拒绝；失败的可以重试', async () => {
  const key = { 'idempotency-key': 'k-1' };
  const [first, twin] = await Promise.all([post('once', { text: 'a' }, key), post('once', { text: 'a' }, key)]);
  const again = await post('once', { text: 'a' }, key);
  expect([first.json(), twin.json(), again.json()]).toEqual(Array(3).fill({ text: 'a', count: 1 }));
  expect((await post('once', { text: 'b' }, key)).json()).toMatchObject({ type: 'idempotency-key-reused', status: 422 });
  const retry = { 'idempotency-key': 'k-2' };
  expect((await post('once', { text: 'fail' }, retry)).statusCode).toBe(409);
  expect((await post('once', { text: 'fail' }, retry)).statusCode).toBe(409);
});

test('写入和被拒绝的写入都留下审计，且不可改', async () => {
  await post('audit', { text: 'ok' });
  await post('audit', { text: 'fail' });
  const rows = await sql<{ status: number; problem: string | null }>`
    select status, problem from audit_event where endpoint = 'addNote' and target ->> 'board' = 'audit' order by status`.execute(city.db);
  expect(rows.rows).toEqual([
    { status: 201, problem: null },
    { status: 409, problem: 'refused' },
  ]);
  await expect(sql`delete from audit_event`.execute(city.db)).rejects.toThrow(/permission denied/);
  await expect(sql`update audit_event set status = 1`.execute(city.db)).rejects.toThrow(/permission denied/);
});

test('意外错误只说一句平静的话，细节只进日志', async () => {
  const reply = await app.inject({ url: '/api/explode' });
  expect(reply.statusCode).toBe(500);
  expect(reply.body).not.toMatch(/secret_table|x\.ts|stack/);
  expect(lines.join('')).toContain('secret_table');
});

test('文件名带中文和换行：标头安全', async () => {
  const reply = await app.inject({ url: '/api/file' });
  expect(reply.headers['set-cookie']).toBeUndefined();
  expect(reply.headers['content-disposition']).toContain("filename*=UTF-8''%E8%AF%81%E6%98%8E");
  expect(reply.headers['content-security-policy']).toContain('sandbox');
  expect(reply.headers['x-content-type-options']).toBe('nosniff');
});

test('不存在的地址是 404 问题说明；安全标头齐全', async () => {
  const reply = await app.inject({ url: '/api/none' });
  expect(reply.json()).toMatchObject({ type: 'not-found', status: 404 });
  expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
  expect(reply.headers['strict-transport-security']).toContain('max-age=31536000');
});

test('数据库断开：503，不假装成功', async () => {
  const broken = await testDatabase();
  const at = contextFor(broken.db, { actor: alice, now: '2026-06-01T00:00:00Z' });
  await broken.drop();
  await expect(sql`select 1`.execute(at.tx)).rejects.toThrow();
});
