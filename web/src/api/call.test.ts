// A session that ends in the middle: the request waits for the sign-in and goes out once more, the same to the letter.
import { afterEach, expect, test, vi } from 'vitest';
import { call } from './call.ts';
import { settleSignIn } from './expired.ts';

type Sent = { url: string; body: unknown; key: string | null };

const ENDED = { type: 'not-signed-in', title: '请先登录', status: 401 };

/** Answers in turn, and notes what was sent; stands for the network. */
function network(...answers: (() => Response)[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    sent.push({ url, body: init?.body ?? null, key: new Headers(init?.headers).get('idempotency-key') });
    return (answers.length > 1 ? answers.shift() : answers[0])?.() ?? Response.error();
  });
  return sent;
}

const answer = (status: number, body: unknown) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** Lets the request reach the network and come back. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
  settleSignIn(false);
  vi.unstubAllGlobals();
});

test('登录过期：重新登录后，同一请求原样再发一次', async () => {
  const sent = network(answer(401, ENDED), answer(200, { items: [] }));
  const reply = call('listTranscripts', {}, { idempotencyKey: 'k1' });
  await settled();
  expect(sent).toHaveLength(1);
  settleSignIn(true);
  expect(await reply).toEqual({ items: [] });
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
});

test('不再登录：请求以“请先登录”告终，不再发送', async () => {
  const sent = network(answer(401, ENDED));
  const reply = call('listTranscripts', {}).catch((problem: unknown) => problem);
  await settled();
  settleSignIn(false);
  expect(await reply).toMatchObject({ type: 'not-signed-in', status: 401, errors: [] });
  expect(sent).toHaveLength(1);
});

test('几个请求同时遇到过期，一次登录全部继续', async () => {
  const sent = network(answer(401, ENDED), answer(401, ENDED), answer(200, { items: [] }));
  const both = Promise.all([call('listTranscripts', {}), call('listTranscripts', {})]);
  await settled();
  settleSignIn(true);
  expect(await both).toEqual([{ items: [] }, { items: [] }]);
  expect(sent).toHaveLength(4);
});

test('登录本身被拒绝，直接说明，不再要求登录', async () => {
  network(answer(401, { type: 'wrong-login', title: '账号或密码不对', status: 401 }));
  await expect(call('signIn', { login: 'person', password: 'x' })).rejects.toMatchObject({ type: 'wrong-login' });
});

test('代理返回的网页也变成看得懂的问题', async () => {
  network(() => new Response('<html>502</html>', { status: 502 }));
  await expect(call('listTranscripts', {})).rejects.toMatchObject({ type: 'unreadable-answer', status: 502 });
});
