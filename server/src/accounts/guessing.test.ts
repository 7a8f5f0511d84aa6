// 猜密码、改密码、各处的登录；日志里没有秘密（第十条）。
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, idNumber, openBrowser, password } from './browser.testing.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('猜密码', () => {
  const wrong = (address: string, login = 'linyi') => browser.signIn(login, { password: 'guess', address });

  it('同一处五次不对就要等，等的时间越来越长；等的时候对的密码也不看', async () => {
    for (let i = 0; i < 5; i++) expect((await wrong('10.4.0.1')).statusCode).toBe(401);
    expect((await wrong('10.4.0.1')).statusCode).toBe(401);
    const blocked = await browser.signIn('linyi', { address: '10.4.0.1' });
    expect(blocked.json()).toMatchObject({ type: 'too-many-attempts', status: 429, retryAfterS: 30 });
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      browser.later(20);
      await wrong('10.4.0.1');
      waits.push((await wrong('10.4.0.1')).json().retryAfterS);
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900, 900]);
    browser.later(20);
    expect((await browser.signIn('linyi', { address: '10.4.0.1' })).statusCode).toBe(200);
    expect((await wrong('10.4.0.1')).statusCode).toBe(401);
  });

  it('一处被拦，本人在别处照常登录；IPv6 换后半段不算换地方', async () => {
    for (let i = 0; i < 7; i++) await wrong(`2001:db8:1:2::${i + 1}`);
    expect((await browser.signIn('linyi', { address: '2001:db8:1:2:ffff::9' })).statusCode).toBe(429);
    expect((await browser.signIn('linyi', { address: '2001:db8:1:3::9' })).statusCode).toBe(200);
    expect((await browser.signIn('linyi', { address: '10.4.9.9' })).statusCode).toBe(200);
  });

  it('同时发来的一批猜测不能都溜过去', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => wrong('10.5.0.1')));
    const looked = replies.filter((one) => one.statusCode === 401).length;
    expect(looked).toBeLessThanOrEqual(6);
    expect(replies.filter((one) => one.statusCode === 429).length).toBe(20 - looked);
  });

  it('一处换着账号撒网：超过一百次整处要等，但在此处登录过的人不受牵连', async () => {
    expect((await browser.signIn('linyi', { address: '10.6.0.1' })).statusCode).toBe(200);
    for (let i = 0; i < 101; i++) {
      await wrong('10.6.0.1', `victim-${i}`);
    }
    expect((await wrong('10.6.0.1', 'victim-last')).statusCode).toBe(429);
    expect((await browser.signIn('weijian', { address: '10.6.0.1' })).statusCode).toBe(429);
    expect((await browser.signIn('linyi', { address: '10.6.0.1' })).statusCode).toBe(200);
  });
});

describe('修改密码与各处登录', () => {
  const change = (cookie: string, currentPassword: string, newPassword: string, address = '10.7.0.1') =>
    browser.send('POST', '/api/me/password', { cookie, address, body: { currentPassword, newPassword } });

  it.each([
    ['太短', 'a1b2c3', 'invalid-input'],
    ['太长', 'x1'.repeat(65), 'invalid-input'],
    ['常用', 'Password123', 'weak-password'],
    ['常用（拼音）', 'woaini1314', 'weak-password'],
    ['连续', 'cdefghijk', 'weak-password'],
    ['重复', 'abababababab', 'weak-password'],
    ['手机号', '13912345678', 'weak-password'],
    ['出生日期', '19900101', 'weak-password'],
    ['账号加两位', 'linyi2026', 'weak-password'],
    ['与当前相同', password, 'weak-password'],
  ])('新密码%s：不收，并说明', async (_, newPassword, type) => {
    const cookie = cookieOf(await browser.signIn());
    const reply = await change(cookie, password, newPassword);
    expect([reply.statusCode, reply.json().type]).toEqual([422, type]);
    expect(reply.json().errors[0].message).toMatch(/[\u4e00-\u9fff]/);
    expect((await browser.signIn()).statusCode).toBe(200);
  });

  it('当前密码不对：不改，并同样受限', async () => {
    const cookie = cookieOf(await browser.signIn());
    for (let i = 0; i < 6; i++) expect((await change(cookie, 'guess', '新的 好 密码 88', '10.7.0.2')).json().type).toBe('wrong-password');
    expect((await change(cookie, 'guess', '新的 好 密码 88', '10.7.0.2')).json().type).toBe('too-many-attempts');
    expect((await browser.signIn()).statusCode).toBe(200);
  });

  it('带着防重复编号重发：错的再错一次，登录不留下可猜的摘要和令牌', async () => {
    const cookie = cookieOf(await browser.signIn());
    const headers = { 'idempotency-key': 'same-key-twice' };
    const body = { currentPassword: 'guess', newPassword: '新的 好 密码 88' };
    for (let i = 0; i < 2; i++) {
      const reply = await browser.send('POST', '/api/me/password', { cookie, address: '10.7.0.3', headers, body });
      expect([reply.statusCode, reply.json().type]).toEqual([422, 'wrong-password']);
    }
    const tokens = [cookieOf(await browser.signIn('linyi', { cookie, headers: { 'idempotency-key': 'sign-in-key' } }))];
    tokens.push(cookieOf(await browser.signIn('linyi', { cookie: tokens[0] ?? '', headers: { 'idempotency-key': 'sign-in-key' } })));
    expect(tokens[1]).toMatch(/^.{43}$/);
    expect(tokens[1]).not.toBe(tokens[0]);
    expect((await sql`select * from idempotent_reply`.execute(browser.city.owner)).rows).toEqual([]);
  });

  it('改了之后：本处还在，别处都失效，旧密码不能用，六十四个汉字的密码可以用', async () => {
    const [here, there] = [cookieOf(await browser.signIn()), cookieOf(await browser.signIn())];
    const long = '温州学时'.repeat(16);
    expect((await change(here, password, long)).statusCode).toBe(204);
    expect([await browser.signedIn(here), await browser.signedIn(there)]).toEqual([true, false]);
    expect((await browser.signIn()).statusCode).toBe(401);
    expect((await browser.signIn('linyi', { password: long })).statusCode).toBe(200);
    expect((await change(here, long, password)).statusCode).toBe(204);
  });

  it('看得到各处登录，可以结束一处或其余各处；别人的登录看不到也结束不了', async () => {
    const other = cookieOf(await browser.signIn('weijian'));
    const [here, there, elsewhere] = [cookieOf(await browser.signIn()), cookieOf(await browser.signIn()), cookieOf(await browser.signIn())];
    const { items } = (await browser.send('GET', '/api/me/sessions', { cookie: here })).json();
    const mine = items.filter((one: { current: boolean }) => one.current);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ device: 'Firefox · Linux', address: '10.0.0.1' });
    const whose = (await browser.send('GET', '/api/me/sessions', { cookie: there }))
      .json()
      .items.find((one: { current: boolean }) => one.current);
    const theirs = (await browser.send('GET', '/api/me/sessions', { cookie: other })).json().items[0];
    expect((await browser.send('DELETE', `/api/me/sessions/${theirs.sessionId}`, { cookie: here })).statusCode).toBe(404);
    expect((await browser.send('DELETE', "/api/me/sessions/x'--", { cookie: here })).statusCode).toBe(404);
    expect((await browser.send('DELETE', `/api/me/sessions/${whose.sessionId}`, { cookie: here })).statusCode).toBe(204);
    expect([await browser.signedIn(there), await browser.signedIn(elsewhere), await browser.signedIn(other)]).toEqual([false, true, true]);
    expect((await browser.send('DELETE', '/api/me/sessions', { cookie: here })).statusCode).toBe(204);
    expect([await browser.signedIn(here), await browser.signedIn(elsewhere), await browser.signedIn(other)]).toEqual([true, false, true]);
  });
});

describe('日志与审计', () => {
  it('日志和审计里没有密码、令牌、账号原文、证件号码', async () => {
    const token = cookieOf(await browser.signIn());
    await browser.signIn('linyi', { password: 'wrong secret 42', address: '10.8.0.1' });
    const official = cookieOf(await browser.signIn('weijian'));
    expect((await browser.send('GET', `/api/people?q=${idNumber}`, { cookie: official })).json().type).toBe('identity-in-url');
    const found = await browser.send('POST', '/api/people/search', { cookie: official, body: { idNumber } });
    expect(found.json().items).toMatchObject([{ name: '林𬱖' }]);
    expect((await browser.send('POST', '/api/people/search', { cookie: official, body: { idNumber: `${idNumber}0` } })).statusCode).toBe(
      422,
    );
    const audit = await sql<{ text: string }>`select coalesce(string_agg(a::text, ' '), '') as text from audit_event a`.execute(
      browser.city.owner,
    );
    const written = browser.lines.join('\n') + (audit.rows[0]?.text ?? '');
    expect(browser.lines.join('')).toContain('signed in');
    expect(audit.rows[0]?.text).toContain('signIn');
    for (const secret of [password, 'wrong secret 42', token, idNumber, idNumber.slice(6, 14), 'linyi', '13800138000']) {
      expect(written).not.toContain(secret);
    }
  });
});
