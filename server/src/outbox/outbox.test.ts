// 发件箱：随事务写入、加密保存、经接口发出、失败再试、演示环境只显示。
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { deliverMessages, installGateway, outboxRoutes, removeOldMessages, sendMessage } from './index.ts';

let database: TestDatabase;
let provider: Server;
let received: { body: string; signature: string | undefined }[] = [];
let answer = 200;
const secret = 'provider-secret';
const message = { phone: '13800001111', purpose: 'register', text: '验证码 123456' };
const at = (now = '2026-06-15T10:00:00+08:00') => contextFor(database.db, { now });
const states = async () =>
  (await sql<{ state: string; attempts: number }>`select state, attempts from outbox_message order by created_at`.execute(database.owner))
    .rows;

beforeAll(async () => {
  database = await testDatabase();
  provider = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ body: Buffer.concat(chunks).toString(), signature: request.headers['x-xueshi-signature']?.toString() });
      reply.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  received = [];
  answer = 200;
  await sql`delete from outbox_message`.execute(database.owner);
});
afterAll(async () => {
  installGateway(null);
  await new Promise((resolve) => provider.close(resolve));
  await database.drop();
});

function useProvider(): void {
  installGateway({ kind: 'http', url: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/sms`, secret });
}

test('没有接通短信：写入时就说清楚，什么也没有留下', async () => {
  installGateway(null);
  await expect(sendMessage(at(), message)).rejects.toMatchObject({ init: { type: 'messages-unavailable', status: 503 } });
  expect(await states()).toEqual([]);
  expect(await deliverMessages(at())).toBe(0);
});

test('号码和内容加密保存；经接口发出，带签名；事务撤销的不会发出', async () => {
  useProvider();
  await sendMessage(at(), message);
  await inTransaction(database.db, async (tx) => {
    await sendMessage({ ...at(), tx }, { ...message, text: '不该发出' });
    throw new Error('undone');
  }).catch(() => undefined);
  const [row] = (
    await sql<{ all: string }>`select encode(phone_sealed, 'escape') || encode(text_sealed, 'escape') as all from outbox_message`.execute(
      database.owner,
    )
  ).rows;
  expect(row?.all).not.toContain('13800001111');
  expect(await deliverMessages(at())).toBe(1);
  expect(received).toHaveLength(1);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject(message);
  expect(received[0]?.signature).toBe(
    createHmac('sha256', secret)
      .update(received[0]?.body ?? '')
      .digest('hex'),
  );
  expect(await deliverMessages(at())).toBe(0);
  expect(await states()).toEqual([{ state: 'sent', attempts: 1 }]);
});

test('接口不通：稍后再试，不丢不重；一直不通就记为失败', async () => {
  useProvider();
  answer = 500;
  await sendMessage(at(), message);
  expect(await deliverMessages(at())).toBe(0);
  expect(await deliverMessages(at('2026-06-15T10:00:01+08:00'))).toBe(0);
  expect(received).toHaveLength(1);
  answer = 200;
  expect(await deliverMessages(at('2026-06-15T10:00:06+08:00'))).toBe(1);
  answer = 500;
  await sendMessage(at('2026-06-16T10:00:00+08:00'), message);
  for (let hour = 0; hour < 8; hour += 1) await deliverMessages(at(`2026-07-${10 + hour}T10:00:00+08:00`));
  expect(await states()).toEqual([
    { state: 'sent', attempts: 2 },
    { state: 'failed', attempts: 8 },
  ]);
});

test('两个进程同时发送：每条只发一次', async () => {
  useProvider();
  for (let i = 0; i < 10; i += 1) await sendMessage(at(), message);
  const counts = await Promise.all([deliverMessages(at()), deliverMessages(at())]);
  expect(counts[0] + counts[1]).toBe(10);
  expect(new Set(received.map(({ body }) => JSON.parse(body).messageId)).size).toBe(10);
});

test('演示环境显示在页面上，号码遮盖；正式环境没有这个页面；一个月后清除', async () => {
  installGateway({ kind: 'page' });
  await sendMessage(at(), message);
  const [route] = outboxRoutes;
  const list = () => route?.verb(at(), {} as never);
  expect(await list()).toMatchObject({ items: [{ phone: '138****1111', text: '验证码 123456' }] });
  useProvider();
  await expect(list()).rejects.toMatchObject({ init: { status: 404 } });
  await removeOldMessages(at('2026-07-16T10:00:00+08:00'));
  expect(await states()).toEqual([]);
});
