// 动态口令：设置、确认、登录第二步、用过不再有效、备用码、停用；猜不出来，也锁不住本人（第十五条）。
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor, Context } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { createAccount, resolveActor } from './index.ts';
import { beginMyTotp, confirmMyTotp, finishSignIn, getMyFactors, removeMyTotp } from './my-factors.ts';
import { signIn } from './sign-in.ts';

const password = '江心屿的塔影 2026';
let database: TestDatabase;
let accountId: string;
let login: string;
let seconds = 0;
let order = 0;

const at = (more: { actor?: Actor; address?: string } = {}): Context =>
  contextFor(database.db, { ...more, now: new Date(Date.parse('2026-06-15T08:00:00+08:00') + seconds * 1000) });
const owner = (): Actor => ({ kind: 'account', accountId, personId: null, name: '林晓燕', grants: [], sessionId: 's' });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );
const codeOf = (secret: string, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at().clock.now().getTime() + later * 1000 });

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  order += 1;
  login = `official-${order}`;
  const made = await createAccount(at(), { login, name: '林晓燕', personId: null, password, grants: [], demo: false, createdBy: 'test' });
  accountId = made.accountId;
});
afterAll(() => database.drop());

/** Set up, and a step of time later. */
async function enrolled(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await beginMyTotp(at({ actor: owner() }));
  const { recoveryCodes } = await confirmMyTotp(at({ actor: owner() }), { code: codeOf(secret) });
  seconds += 60;
  return { secret, recoveryCodes };
}

async function challenged(): Promise<string> {
  const error = await signIn(at(), { login, password }).catch((thrown) => thrown);
  expect(error.init).toMatchObject({ type: 'factor-asked', status: 401 });
  return error.init.extras.challenge;
}

test('没有确认以前，密码照常登录；确认以后，只有密码不够', async () => {
  const { secret, qr } = await beginMyTotp(at({ actor: owner() }));
  expect(qr).toContain('<svg');
  expect(await refusal(signIn(at(), { login, password }))).toBe('done');
  expect(await refusal(confirmMyTotp(at({ actor: owner() }), { code: '000000' }))).toBe('422 wrong-code');
  const { recoveryCodes } = await confirmMyTotp(at({ actor: owner() }), { code: codeOf(secret) });
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await getMyFactors(at({ actor: owner() }))).toMatchObject({ totpSince: expect.any(String), recoveryCodesLeft: 10, offered: true });
  expect(await refusal(beginMyTotp(at({ actor: owner() })))).toBe('409 factor-there');
  seconds += 60;
  const challenge = await challenged();
  expect(await finishSignIn(at(), { challenge, code: codeOf(secret) })).toMatchObject({ signedIn: true, name: '林晓燕' });
});

test('同一个口令只开一次门，前后一步的误差可以；凭据也只用一次', async () => {
  const { secret } = await enrolled();
  const code = codeOf(secret, -30);
  const challenge = await challenged();
  expect(await refusal(finishSignIn(at(), { challenge, code: codeOf(secret, -90) }))).toBe('422 wrong-code');
  expect(await refusal(finishSignIn(at(), { challenge, code }))).toBe('done');
  expect(await refusal(finishSignIn(at(), { challenge, code: codeOf(secret) }))).toBe('401 factor-expired');
  expect(await refusal(finishSignIn(at(), { challenge: await challenged(), code }))).toBe('422 wrong-code');
});

test('备用码每个只用一次', async () => {
  const { recoveryCodes } = await enrolled();
  const [first = ''] = recoveryCodes;
  expect(await refusal(finishSignIn(at(), { challenge: await challenged(), code: first.toUpperCase() }))).toBe('done');
  expect(await refusal(finishSignIn(at(), { challenge: await challenged(), code: first }))).toBe('422 wrong-code');
  expect((await getMyFactors(at({ actor: owner() }))).recoveryCodesLeft).toBe(9);
});

test('猜口令：五次后凭据作废，连对的也不行；重新输入密码才能再来，本人不受影响', async () => {
  const { secret } = await enrolled();
  const challenge = await challenged();
  const answers = await Promise.all(Array.from({ length: 20 }, () => refusal(finishSignIn(at(), { challenge, code: '123123' }))));
  expect(answers.filter((one) => one === '422 wrong-code')).toHaveLength(5);
  expect(await refusal(finishSignIn(at(), { challenge, code: codeOf(secret) }))).toBe('401 factor-expired');
  expect(await refusal(finishSignIn(at(), { challenge: 'x'.repeat(43), code: codeOf(secret) }))).toBe('401 factor-expired');
  expect(await refusal(finishSignIn(at({ address: '10.1.1.1' }), { challenge: await challenged(), code: codeOf(secret) }))).toBe('done');
});

test('五分钟后凭据失效', async () => {
  const { secret } = await enrolled();
  const challenge = await challenged();
  seconds += 301;
  expect(await refusal(finishSignIn(at(), { challenge, code: codeOf(secret) }))).toBe('401 factor-expired');
});

test('停用须再次输入密码；停用后又只凭密码；密钥在库里看不到', async () => {
  const { secret } = await enrolled();
  const stored = await sql<{ secret_sealed: Buffer }>`select secret_sealed from totp where account_id = ${accountId}`.execute(
    database.owner,
  );
  expect(stored.rows[0]?.secret_sealed.toString('latin1')).not.toContain(secret);
  expect(await refusal(removeMyTotp(at({ actor: owner() }), { password: 'wrong' }))).toBe('422 wrong-password');
  expect(await refusal(removeMyTotp(at({ actor: owner() }), { password }))).toBe('done');
  expect(await refusal(signIn(at(), { login, password }))).toBe('done');
});

test('工作账户没有动态口令：登录后权限暂不可用，设置后随即恢复；个人账户不强制', async () => {
  const grants = [{ role: 'sector', orgId: 201, from: '2026-01-01', to: null }];
  const made = await createAccount(at(), {
    login: `work-${order}`,
    name: '郑文静',
    personId: null,
    password,
    grants,
    demo: false,
    createdBy: 'test',
  });
  accountId = made.accountId;
  const outcome = await signIn(at(), { login: `work-${order}`, password });
  expect(outcome).toMatchObject({ factorNeeded: true, permissions: [], roles: [] });
  const who = () => resolveActor(database.db, { token: outcome.token, bearer: null }, at().clock.now());
  expect(await who()).toMatchObject({ factorNeeded: true, grants: [] });
  await enrolled();
  expect(await who()).toMatchObject({ grants: [{ role: 'sector', orgId: 201 }] });
  accountId = (
    await createAccount(at(), { login: `own-${order}`, name: '个人', personId: null, password, grants: [], demo: false, createdBy: 'test' })
  ).accountId;
  expect(await signIn(at(), { login: `own-${order}`, password })).toMatchObject({ factorNeeded: false });
});

test('演示账户人人共用，不能设置', async () => {
  const made = await createAccount(at(), {
    login: `demo-${order}`,
    name: '演示',
    personId: null,
    password,
    grants: [],
    demo: true,
    createdBy: 'test',
  });
  accountId = made.accountId;
  expect(await refusal(beginMyTotp(at({ actor: owner() })))).toBe('409 demo-account');
  expect(await getMyFactors(at({ actor: owner() }))).toMatchObject({ offered: false });
});
