// 坏请求，经真实 HTTP：每种都得到清楚的中文说明，什么也没办一半，什么也没丢。
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, draftOf, openService, prepared, problem, type Service, training } from './applicants.testing.ts';
import { createClaim } from './draft.ts';

let service: Service;
let city: City;
beforeAll(async () => {
  service = await openService();
  city = service.city;
});
afterAll(() => service.close());
const send: Service['send'] = (...call) => service.send(...call);

describe('请求本身有误', () => {
  it('未登录：401，登录后可接着办', async () => {
    expect(await problem(send(null, 'POST', '/api/claims', { body: draftOf() }))).toMatchObject({ type: 'not-signed-in', status: 401 });
  });

  it('不是 JSON：400', async () => {
    expect(await problem(send('chen', 'POST', '/api/claims', { raw: '{"way":"8-3"' }))).toMatchObject({
      type: 'malformed-json',
      status: 400,
    });
  });

  it('10 MB 的正文：413，草稿没有变', async () => {
    const claim = await city.run('chen', createClaim, draftOf({ title: '原来的' }));
    const sent = send('chen', 'PUT', `/api/claims/${claim.claimId}`, { body: { ...draftOf(), revision: 0, note: 'x'.repeat(10_000_000) } });
    expect(await problem(sent)).toMatchObject({ type: 'too-large', status: 413 });
    expect(await (await send('chen', 'GET', `/api/claims/${claim.claimId}`)).json()).toMatchObject({ title: '原来的', revision: 0 });
  });

  it('字段不对：逐项指出', async () => {
    const body = { way: '9-9', title: 'x'.repeat(201), organiser: 5, facts: [] };
    const found = await problem(send('chen', 'POST', '/api/claims', { body }));
    expect(found).toMatchObject({ type: 'invalid-input', status: 422 });
    expect(found.errors?.map((one) => one.path).sort()).toEqual(['facts', 'organiser', 'title', 'way']);
    for (const error of found.errors ?? []) expect(error.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('事实是嵌套很深或很长的 JSON：拒绝或列为有误，不出错', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`);
    const created = await send('chen', 'POST', '/api/claims', { body: draftOf({ facts: { ...deep, days: 'x', constructor: 1 } }) });
    expect(created.status).toBe(201);
    expect(((await created.json()) as { assessmentProblem: { type: string } }).assessmentProblem.type).toBe('invalid-facts');
    const long = { days: Array.from({ length: 5000 }, () => ({ on: '2026-01-01', part: 'full' })) };
    expect((await problem(send('chen', 'POST', '/api/claims', { body: draftOf({ facts: long }) }))).errors?.[0]?.message).toContain('过长');
  });

  it('同一个 Idempotency-Key 重发：同样的回答，只有一份草稿', async () => {
    const key = { headers: { 'idempotency-key': 'draft-1' } };
    const body = draftOf({ title: '重发的新建' });
    const first = (await (await send('lin', 'POST', '/api/claims', { body, ...key })).json()) as { claimId: string };
    const second = (await (await send('lin', 'POST', '/api/claims', { body, ...key })).json()) as { claimId: string };
    expect(second.claimId).toBe(first.claimId);
    const list = (await (await send('lin', 'GET', '/api/me/claims')).json()) as { items: unknown[] };
    expect(list.items).toHaveLength(1);
    expect(await problem(send('lin', 'POST', '/api/claims', { body: draftOf({ title: '别的' }), ...key }))).toMatchObject({
      type: 'idempotency-key-reused',
    });
  });

  it('残缺的字符（半个代理对）：拒绝，不出错', async () => {
    const half = draftOf({ facts: { ...training('2026-05-05'), x: '\ud86c' } });
    expect(await problem(send('chen', 'POST', '/api/claims', { body: half }))).toMatchObject({ type: 'invalid-input', status: 422 });
  });

  it('SQL 与 HTML 写进每个文字栏：原样保存、原样返回', async () => {
    const nasty = `'); drop table claim; -- <script>alert("1")</script> <img src=x onerror=alert(1)> \${7*7} {{x}} %00 𬱖`;
    const facts = { ...training('2026-05-05'), [nasty.slice(0, 50)]: nasty };
    const draft = draftOf({ title: nasty, organiser: nasty, reference: nasty.slice(0, 90), note: nasty, facts });
    const created = (await (await send('wu', 'POST', '/api/claims', { body: draft })).json()) as { claimId: string };
    const read = await (await send('wu', 'GET', `/api/claims/${created.claimId}`)).json();
    expect(read).toMatchObject(draft);
    const tables = await sql<{ count: number }>`select count(*) as count from claim`.execute(city.db);
    expect(tables.rows[0]?.count).toBeGreaterThan(0);
    const clean = await prepared(city, 'wu', { title: nasty, organiser: nasty, reference: '<b>1</b>', note: nasty });
    await send('wu', 'POST', `/api/claims/${clean.claimId}/submission`, { body: { revision: clean.revision, promise: true } });
    const withdrawn = await send('wu', 'POST', `/api/claims/${clean.claimId}/withdrawal`, { body: { text: nasty } });
    expect(((await withdrawn.json()) as { steps: { text: string }[] }).steps.at(-1)?.text).toBe(nasty);
    const queue = await send('teacher', 'GET', `/api/review/claims?q=${encodeURIComponent(`'); drop table claim; -- %_\\`)}`);
    expect(queue.status).toBe(200);
  });
});
