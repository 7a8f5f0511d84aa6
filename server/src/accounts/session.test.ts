// 登录、退出、过期、被盗：从请求头到数据库，整条路（第十条）。
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, idNumber, openBrowser, password } from './browser.testing.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('登录与身份', () => {
  it('没有登录：200，signedIn 为 false', async () => {
    const reply = await browser.send('GET', '/api/session');
    expect([reply.statusCode, reply.json()]).toEqual([200, { signedIn: false }]);
  });

  it('登录后知道是谁、在哪、可以办什么；证件号码和手机号已遮盖', async () => {
    const reply = await browser.signIn(' LinYi ');
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({
      signedIn: true,
      login: 'linyi',
      name: '林𬱖',
      roles: [{ role: 'person', roleName: '专业技术人员', org: null }],
      permissions: ['record.own', 'claim.own', 'print.own'],
      person: {
        personId: '7001',
        idNumber: `330302********${idNumber.slice(-4)}`,
        phone: '138****8000',
        sector: { code: 'health', name: '卫生健康' },
        division: { name: '鹿城区' },
      },
      demo: false,
    });
    expect(reply.json().expiresAt).toBe('2026-06-15T12:00:00.000+08:00');
    expect(JSON.stringify(reply.json())).not.toContain(cookieOf(reply));
    const who = await browser.send('GET', '/api/session', { cookie: cookieOf(reply) });
    expect(who.json()).toEqual(reply.json());
  });

  it('主管部门的账户带着单位名称与行业', async () => {
    const { roles, person } = (await browser.signIn('weijian')).json();
    expect(person).toBeNull();
    expect(roles).toEqual([
      {
        role: 'sector',
        roleName: '行业主管部门',
        org: { orgId: '201', name: '温州市卫生健康委员会' },
        division: null,
        sector: { code: 'health', name: '卫生健康' },
      },
    ]);
  });

  it('Cookie：HttpOnly、SameSite=Lax、整站；数据库里只有令牌的摘要', async () => {
    const reply = await browser.signIn();
    expect(reply.cookies[0]).toMatchObject({ name: 'xueshi', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 12 * 3600 });
    expect(cookieOf(reply)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const held = await sql<{ text: string }>`select string_agg(s::text, ' ') as text from account_session s`.execute(browser.city.owner);
    expect(held.rows[0]?.text).not.toContain(cookieOf(reply));
  });

  it('账号不存在与密码不对，回答完全一样', async () => {
    const answers = await Promise.all([
      browser.signIn('linyi', { password: 'wrong password', address: '10.1.0.1' }),
      browser.signIn('nobody-at-all', { address: '10.1.0.2' }),
      browser.signIn("' or 1=1 --", { address: '10.1.0.3' }),
      browser.signIn('<script>alert(1)</script>', { address: '10.1.0.4' }),
    ]);
    const bodies = answers.map((one) => ({ ...one.json(), requestId: '' }));
    expect(new Set(bodies.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ type: 'wrong-login', status: 401, title: '账号或密码不对' });
    expect(answers.every((one) => one.cookies.length === 0)).toBe(true);
  });

  it('账号不存在时花的时间，与密码不对时相当', async () => {
    const times: Record<string, number[]> = { linyi: [], ghost: [] };
    for (let round = 0; round < 8; round++) {
      for (const login of ['linyi', 'ghost']) {
        const start = performance.now();
        await browser.signIn(login, { password: 'wrong password', address: `10.2.${round}.${login.length}` });
        times[login]?.push(performance.now() - start);
      }
    }
    const fastest = (list: number[] = []) => Math.min(...list);
    // Without a hash to compare with, a missing account would answer in a tenth of the time.
    expect(fastest(times['ghost']) / fastest(times['linyi'])).toBeGreaterThan(0.33);
    expect(fastest(times['ghost']) / fastest(times['linyi'])).toBeLessThan(3);
  });

  it.each([
    ['缺密码', { login: 'linyi' }, 422],
    ['空账号', { login: '', password }, 422],
    ['账号是数组', { login: ['linyi'], password }, 422],
    ['密码是对象', { login: 'linyi', password: { $ne: '' } }, 422],
    ['密码过长', { login: 'linyi', password: 'x'.repeat(1001) }, 422],
    ['空字符', { login: 'lin\u0000yi', password }, 422],
  ])('%s：说清是哪一项', async (_, body, status) => {
    const reply = await browser.send('POST', '/api/session', { body });
    expect(reply.statusCode).toBe(status);
    expect(reply.json().type).toBe('invalid-input');
  });
});

describe('一次登录的始终', () => {
  it('固定会话：登录必得新令牌，带来的旧令牌随即失效', async () => {
    const first = cookieOf(await browser.signIn());
    const planted = 'A'.repeat(43);
    expect(cookieOf(await browser.signIn('linyi', { cookie: planted }))).not.toBe(planted);
    expect(await browser.signedIn(planted)).toBe(false);
    const second = cookieOf(await browser.signIn('linyi', { cookie: first }));
    expect(second).not.toBe(first);
    expect([await browser.signedIn(first), await browser.signedIn(second)]).toEqual([false, true]);
  });

  it('退出后，被人抄走的令牌也没有用', async () => {
    const stolen = cookieOf(await browser.signIn());
    const reply = await browser.send('DELETE', '/api/session', { cookie: stolen });
    expect(reply.statusCode).toBe(204);
    expect(reply.cookies[0]).toMatchObject({ name: 'xueshi', value: '', maxAge: 0 });
    expect(await browser.signedIn(stolen)).toBe(false);
    expect((await browser.send('GET', '/api/me/profile', { cookie: stolen })).statusCode).toBe(401);
    expect((await browser.send('DELETE', '/api/session', { cookie: stolen })).statusCode).toBe(204);
    expect((await browser.send('DELETE', '/api/session')).statusCode).toBe(204);
  });

  it('两小时不动即失效；一直在用，满十二小时也失效', async () => {
    const idle = cookieOf(await browser.signIn());
    browser.later(119);
    expect(await browser.signedIn(idle)).toBe(true);
    browser.later(121);
    expect(await browser.signedIn(idle)).toBe(false);
    const busy = cookieOf(await browser.signIn());
    for (let hour = 1; hour <= 11; hour++) {
      browser.later(60);
      expect(await browser.signedIn(busy)).toBe(true);
    }
    const last = await browser.send('GET', '/api/session', { cookie: busy });
    browser.later(59);
    expect(await browser.signedIn(busy)).toBe(true);
    expect(new Date(last.json().expiresAt).getTime()).toBeLessThanOrEqual(browser.now().getTime() + 60_000);
    browser.later(1);
    expect(await browser.signedIn(busy)).toBe(false);
  });

  it('账户停用，立即出局；授权到期，次日失权', async () => {
    const cookie = cookieOf(await browser.signIn('weijian'));
    const people = () => browser.send('GET', '/api/people', { cookie });
    expect((await people()).statusCode).toBe(200);
    const kept = browser.now();
    browser.turnTo(new Date('2026-06-20T23:59:00+08:00'));
    const onLastDay = cookieOf(await browser.signIn('weijian'));
    expect((await browser.send('GET', '/api/people', { cookie: onLastDay })).statusCode).toBe(200);
    browser.turnTo(new Date('2026-06-21T00:00:30+08:00'));
    expect((await browser.send('GET', '/api/people', { cookie: onLastDay })).statusCode).toBe(403);
    await sql`update account set disabled_at = ${browser.now()} where login = 'weijian'`.execute(browser.city.db);
    expect(await browser.signedIn(onLastDay)).toBe(false);
    expect((await browser.signIn('weijian', { address: '10.3.0.1' })).statusCode).toBe(401);
    await sql`update account set disabled_at = null where login = 'weijian'`.execute(browser.city.db);
    browser.turnTo(kept);
  });

  it('乱写的、过长的、形似而不存在的令牌都是未登录', async () => {
    for (const token of ['x', 'A'.repeat(42), 'A'.repeat(44), '%27%20or%201=1', 'B'.repeat(43), 'z'.repeat(5000)]) {
      expect(await browser.signedIn(token)).toBe(false);
    }
    expect((await browser.send('GET', '/api/me/profile', { headers: { authorization: 'Bearer abc' } })).statusCode).toBe(401);
  });

  it('别的网站发来的登录、退出请求被拒绝', async () => {
    const reply = await browser.signIn('linyi', { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } });
    expect([reply.statusCode, reply.json().type]).toEqual([403, 'foreign-origin']);
  });
});
