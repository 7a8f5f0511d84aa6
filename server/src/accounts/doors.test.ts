// 账户与人员的每扇门：谁进得去、写错了怎么说、回答里有什么没有什么（第二、十、十五条）。
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes, recordEmployments, sessionRoutes, tidyAccounts } from '#accounts';
import { createOrgs } from '#orgs';
import { contextFor } from '#testing';
import { cookieOf, idNumber, openBrowser } from './browser.testing.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let person: string;
let official: string;
beforeAll(async () => {
  browser = await openBrowser();
  const at = contextFor(browser.city.db, { now: browser.now() });
  const unit = { kind: 'employer' as const, uscc: null, parentId: null, division: '330302', sector: 'health' };
  await createOrgs(at, [
    { ...unit, orgId: 5001, name: '瓯江医院' },
    { ...unit, orgId: 5002, name: '白鹿医院' },
  ]);
  const employments = [
    { personId: 7001, orgId: 5002, from: '2012-08-01', to: '2019-06-30', main: true },
    { personId: 7001, orgId: 5001, from: '2019-07-01', to: null, main: true },
  ];
  await recordEmployments(at, employments, 'test');
  person = cookieOf(await browser.signIn());
  official = cookieOf(await browser.signIn('weijian'));
});
afterAll(() => browser.close());

describe('没有登录', () => {
  it('除了登录本身，每扇门都请先登录', async () => {
    for (const { endpoint } of accountRoutes) {
      const url = endpoint.path.replace(/\{\w+\}/g, '7001');
      const reply = await browser.send(endpoint.method as 'GET', url, endpoint.method === 'POST' ? { body: {} } : {});
      expect([endpoint.id, reply.statusCode, reply.json().type]).toEqual([endpoint.id, 401, 'not-signed-in']);
    }
    expect(new Set(sessionRoutes.map(({ who }) => who))).toEqual(new Set(['public']));
  });
});

describe('我的资料', () => {
  it('本人看得到自己的任职经历，号码依然遮盖', async () => {
    const reply = await browser.send('GET', '/api/me/profile', { cookie: person });
    expect(reply.json()).toMatchObject({
      login: 'linyi',
      name: '林𬱖',
      employer: { orgId: '5001', name: '瓯江医院' },
      employments: [
        { org: { name: '瓯江医院' }, from: '2019-07-01', to: null, main: true },
        { org: { name: '白鹿医院' }, from: '2012-08-01', to: '2019-06-30', main: true },
      ],
    });
    expect(reply.body).not.toContain(idNumber);
    expect(reply.headers['cache-control']).toBe('no-store');
  });
  it('工作账户没有个人档案：说明缘由', async () => {
    const reply = await browser.send('GET', '/api/me/profile', { cookie: official });
    expect([reply.statusCode, reply.json().type]).toEqual([404, 'no-person']);
  });
});

describe('查人', () => {
  it('个人不能查别人，连自己的卡片也要走“我的资料”', async () => {
    for (const url of ['/api/people', '/api/people/7001', '/api/people/1']) {
      expect((await browser.send('GET', url, { cookie: person })).json()).toMatchObject({ type: 'forbidden', status: 403 });
    }
    expect((await browser.send('POST', '/api/people/search', { cookie: person, body: { idNumber } })).statusCode).toBe(403);
  });
  it('主管部门按姓名、单位、号码都能找到', async () => {
    const names = async (query: string) =>
      (await browser.send('GET', `/api/people?${query}`, { cookie: official })).json().items.map((one: { name: string }) => one.name);
    expect(await names(`q=${encodeURIComponent('𬱖')}`)).toEqual(['林𬱖']);
    expect(await names('employerId=5001&division=330302&sector=health')).toEqual(['林𬱖']);
    expect(await names('employerId=5002')).toEqual([]);
    expect((await browser.send('GET', '/api/people/7001', { cookie: official })).json().name).toBe('林𬱖');
  });
  it.each([
    ['GET', '/api/people?limit=0', undefined, 'limit'],
    ['GET', '/api/people?limit=abc', undefined, 'limit'],
    ['GET', '/api/people?limit=1000', undefined, 'limit'],
    ['GET', `/api/people?q=${'长'.repeat(51)}`, undefined, 'q'],
    ['GET', '/api/people?q=a&q=b', undefined, 'q'],
    ['POST', '/api/people/search', {}, 'idNumber'],
    ['POST', '/api/people/search', { idNumber: '' }, 'idNumber'],
    ['POST', '/api/people/search', { idNumber: 330302 }, 'idNumber'],
    ['POST', '/api/people/search', { idNumber: "' or 1=1 --" }, 'idNumber'],
    ['POST', '/api/people/search', { idNumber: `${idNumber.slice(0, 17)}${idNumber.endsWith('0') ? '1' : '0'}` }, 'idNumber'],
  ] as const)('%s %s：指出哪一项，说中文', async (method, url, body, field) => {
    const reply = await browser.send(method, url, { cookie: official, ...(body ? { body } : {}) });
    expect([reply.statusCode, reply.json().errors[0].path]).toEqual([422, field]);
    expect(reply.json().errors[0].message).toMatch(/[\u4e00-\u9fff]/);
  });
  it('每次查看都有一条审计：谁、何事、看了谁；被拒绝的也有', async () => {
    const { rows } = await sql<{ actor_name: string; endpoint: string; target: object; status: number }>`
      select actor_name, endpoint, target, status from audit_event where endpoint in ('getPerson', 'searchPeople')`.execute(
      browser.city.owner,
    );
    expect(rows).toContainEqual({ actor_name: '卫健审核员', endpoint: 'getPerson', target: { personId: '7001' }, status: 200 });
    expect(rows).toContainEqual({ actor_name: '林𬱖', endpoint: 'getPerson', target: { personId: '7001' }, status: 403 });
    expect(rows.some((row) => row.endpoint === 'searchPeople' && row.status === 422)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(idNumber);
  });
});

describe('坏掉的请求', () => {
  it('不是 JSON、太大、不是 JSON 类型：各有说法', async () => {
    const post = (payload: string, type = 'application/json') =>
      browser.send('POST', '/api/session', { headers: { 'content-type': type }, raw: payload });
    expect((await post('{"login":')).json()).toMatchObject({ type: 'malformed-json', status: 400 });
    expect((await post(`{"login":"${'x'.repeat(300_000)}"}`)).json()).toMatchObject({ type: 'too-large', status: 413 });
    expect((await post('<login/>', 'application/xml')).json()).toMatchObject({ type: 'unsupported-media-type', status: 415 });
  });
  it('JSON 里藏着 __proto__：当它不存在', async () => {
    const reply = await browser.send('POST', '/api/session', {
      headers: { 'content-type': 'application/json' },
      raw: '{"login":"ghost","password":"x1","__proto__":{"admin":true}}',
    });
    expect([400, 401]).toContain(reply.statusCode);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('收拾', () => {
  it('活动时刻至多一分钟记一次；半年前的登录记录清走，近的留下', async () => {
    const seen = async () => {
      const { rows } = await sql<{ seen: Date }>`select max(last_seen_at) as seen from account_session`.execute(browser.city.owner);
      return rows[0]?.seen.getTime() ?? 0;
    };
    const before = await seen();
    await browser.signedIn(person);
    expect(await seen()).toBe(before);
    browser.later(1);
    await browser.signedIn(person);
    expect(await seen()).toBe(before + 60_000);
    const count = async () => (await sql<{ n: number }>`select count(*) as n from account_session`.execute(browser.city.owner)).rows[0]?.n;
    const kept = await count();
    await tidyAccounts(contextFor(browser.city.db, { now: new Date(before + 150 * 86_400_000) }));
    expect(await count()).toBe(kept);
    await tidyAccounts(contextFor(browser.city.db, { now: new Date(before + 200 * 86_400_000) }));
    expect(await count()).toBe(0);
  });
});
