// 接口密钥：只显示一次，只能读、不超出角色，到期、停用、收回角色即失效；更换后旧的再用一天（第十五条）。

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount, endRoles, permits } from '#accounts';
import type { AccountActor, Actor } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { changeKey, createKey, endKey, listKeys } from './keys.ts';
import { resolveKey } from './resolve.ts';

let city: TestDatabase;
let health: AccountActor;
const noon = '2026-06-15T12:00:00+08:00';
const as = (actor: Actor, now = noon) => contextFor(city.db, { actor, now });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );
const input = { orgId: '201', role: 'sector' as const, name: '卫健委人事系统', scopes: ['people.read' as const], expiresOn: '2026-12-31' };
const shown = (bearer: string, now = noon) => resolveKey(city.db, { bearer, address: '10.1.2.3' }, new Date(now));

async function official(login: string, role: string, orgId: number, part: object): Promise<AccountActor> {
  const grants = [{ role, orgId, from: '2020-01-01', to: null }];
  const account = { login, name: login, personId: null, password: '江心屿的塔影 2026', grants, demo: false, createdBy: 'test' };
  const { accountId } = await createAccount(contextFor(city.db), account);
  const held = [{ role, orgId, division: null, sector: null, ...part }];
  return { kind: 'account', accountId, personId: null, name: login, sessionId: 's', grants: held };
}

beforeAll(async () => {
  city = await testDatabase();
  health = await official('health', 'sector', 201, { sector: 'health' });
});
afterAll(() => city.drop());

describe('密钥', () => {
  test('答复一次，库里只有摘要；持有者只能做被给予的事', async () => {
    const { secret, keyId } = await createKey(as(health), input);
    expect(secret).toMatch(/^xsk_/);
    expect(JSON.stringify((await listKeys(as(health))).items)).not.toContain(secret);
    const stored = await sql<{ text: string }>`select api_key::text as text from api_key`.execute(city.owner);
    expect(stored.rows[0]?.text).not.toContain(secret.slice(4, 20));
    const actor = await shown(secret);
    expect(actor).toMatchObject({ accountId: keyId, personId: null, grants: [{ role: 'sector', orgId: 201, sector: 'health' }] });
    expect(permits(actor, 'people.read')).toBe(true);
    for (const action of ['claim.review', 'record.read', 'entry.reverse', 'people.reveal', 'unit.review'])
      expect(permits(actor, action)).toBe(false);
    expect((await listKeys(as(health))).items[0]).toMatchObject({ lastAddress: '10.1.2.3', state: 'current' });
    expect(await shown('xsk_'.padEnd(47, 'A'))).toEqual({ kind: 'anonymous' });
    expect(await shown('nonsense')).toEqual({ kind: 'anonymous' });
  });

  test('不能超出角色，不能替别的单位建，不能超过一年', async () => {
    const create = (part: object) => refusal(createKey(as(health), { ...input, ...part }));
    expect(await create({ scopes: ['audit.read'] })).toBe('422 invalid-input');
    expect(await create({ orgId: '202' })).toBe('403 forbidden');
    expect(await create({ role: 'city' })).toBe('403 forbidden');
    expect(await create({ expiresOn: '2028-01-01' })).toBe('422 invalid-input');
    expect(await create({ expiresOn: '2026-06-14' })).toBe('422 invalid-input');
    const person: Actor = { ...health, grants: [], personId: 5 };
    expect(await refusal(listKeys(as(person)))).toBe('403 forbidden');
  });

  test('更换：新旧并用一天，之后只有新的；停用立即生效；别人的密钥不存在', async () => {
    const first = await createKey(as(health), input);
    const second = await changeKey(as(health), first);
    expect((await shown(first.secret)).kind).toBe('account');
    expect((await shown(first.secret, '2026-06-16T12:00:01+08:00')).kind).toBe('anonymous');
    expect((await shown(second.secret, '2026-06-16T12:00:01+08:00')).kind).toBe('account');
    const education = await official('education', 'sector', 202, { sector: 'education' });
    expect(await refusal(endKey(as(education), first))).toBe('404 not-found');
    await endKey(as(health), first);
    expect((await shown(second.secret)).kind).toBe('anonymous');
    expect(await refusal(changeKey(as(health), first))).toBe('409 key-ended');
  });

  test('到期失效；建密钥的人失去角色，密钥同时失效', async () => {
    const leaving = await official('leaving', 'sector', 201, { sector: 'health' });
    const { secret } = await createKey(as(leaving), input);
    expect((await shown(secret, '2026-12-31T23:00:00+08:00')).kind).toBe('account');
    expect((await shown(secret, '2027-01-01T00:00:00+08:00')).kind).toBe('anonymous');
    await endRoles(as(health), { accountId: leaving.accountId, orgId: 201, roles: ['sector'] });
    expect((await shown(secret)).kind).toBe('anonymous');
  });
});
