// 工作账户由市局统一分配：初始密码限期更改，角色有起止，收回即时；停用；两人重置动态口令；审核委托有文件、可终止（第十、十五条，口径 41）。

import { idCheckDigit } from '@xueshi/contract';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount, createOwnAccount, registerPeople, resolveActor, takeCustody } from '#accounts';
import { beginTotp, confirmTotp, hasFactor } from '#factors';
import { createOrgs, findOrg } from '#orgs';
import type { Actor } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { allocateAccount, endRole, giveRole, renewFirstPassword, resetOfficialFactor, setOfficialDisabled } from './allocate.ts';
import { delegateReview, endDelegation, listDelegations } from './delegations.ts';
import { changePassword, signIn } from './doors.testing.ts';
import { getOfficial, listOfficials } from './list.ts';

let city: TestDatabase;
let chief: Actor;
let deputy: Actor;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.init?.status} ${error.init?.type}`,
  );
const as = (actor: Actor, now?: string) => contextFor(city.db, { actor, ...(now ? { now } : {}) });
const grant = (role: string, orgId: number, part = {}) => ({ role, orgId, division: null, sector: null, ...part });
const asked = (login: string, part = {}) => ({
  login,
  name: '经办人',
  orgId: '201',
  role: 'sector' as const,
  from: '2026-01-01',
  to: null,
  reason: '温人社函〔2026〕1 号',
  ...part,
});

async function chiefOf(login: string): Promise<Actor> {
  const made = await createAccount(contextFor(city.db), {
    login,
    name: login,
    personId: null,
    password: '江心屿的塔影 2026',
    grants: [{ role: 'city', orgId: 1, from: '2020-01-01', to: null }],
    demo: false,
    createdBy: 'test',
  });
  return { kind: 'account', ...made, personId: null, name: login, sessionId: 's', grants: [grant('city', 1)] };
}

beforeAll(async () => {
  city = await testDatabase();
  chief = await chiefOf('chief');
  deputy = await chiefOf('deputy');
});
afterAll(() => city.drop());

describe('分配', () => {
  test('初始密码只答复一次；未更改以前没有工作权限，更改以后才有', async () => {
    const first = await allocateAccount(as(chief), asked('health-1'));
    expect(first.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(JSON.stringify(await getOfficial(as(chief), first))).not.toContain(first.password);
    const { token } = await signIn(as({ kind: 'anonymous' }), { login: 'health-1', password: first.password });
    const actor = async () => resolveActor(city.db, { token, bearer: null }, new Date('2026-06-15T10:00:00+08:00'));
    expect(await actor()).toMatchObject({ grants: [], passwordNeeded: true, factorNeeded: true });
    await changePassword(as(await actor()), { currentPassword: first.password, newPassword: '自己的新密码 2027' });
    expect(await actor()).not.toHaveProperty('passwordNeeded');
    expect((await getOfficial(as(chief), first)).firstPasswordUntil).toBeNull();
  });

  test('初始密码三天后失效，须重新发放', async () => {
    const first = await allocateAccount(as(chief), asked('health-2'));
    const late = '2026-06-18T10:00:01+08:00';
    const input = { login: 'health-2', password: first.password };
    expect(await refusal(signIn(as({ kind: 'anonymous' }, late), input))).toBe('403 first-password-expired');
    const again = await renewFirstPassword(as(deputy, late), { accountId: first.accountId, reason: '逾期未登录' });
    expect(await refusal(signIn(as({ kind: 'anonymous' }, late), input))).toBe('401 wrong-login');
    await signIn(as({ kind: 'anonymous' }, late), { login: 'health-2', password: again.password });
  });

  test('角色须与单位相称；重名、倒置的日期说明怎样改', async () => {
    expect(await refusal(allocateAccount(as(chief), asked('x-1', { orgId: '101' })))).toBe('422 invalid-input');
    expect(await refusal(allocateAccount(as(chief), asked('x-1', { orgId: '99999' })))).toBe('404 not-found');
    expect(await refusal(allocateAccount(as(chief), asked('x-1', { to: '2025-01-01' })))).toBe('422 invalid-input');
    expect(await refusal(allocateAccount(as(chief), asked('chief')))).toBe('409 login-taken');
    expect((await listOfficials(as(chief), { q: 'x-1', limit: 10 })).items).toEqual([]);
  });

  test('增加、收回角色即时生效；办理本人的账户不行；每一步都有记录', async () => {
    const { accountId } = await allocateAccount(as(chief), asked('lucheng-1', { orgId: '101', role: 'district' }));
    const more = await giveRole(as(deputy, '2026-06-15T11:00:00+08:00'), {
      accountId,
      orgId: '1',
      role: 'auditor',
      from: '2026-06-01',
      to: '2026-12-31',
      reason: '兼任',
    });
    expect(more.roles.map(({ role, to }) => [role, to])).toEqual([
      ['auditor', '2026-12-31'],
      ['district', null],
    ]);
    const less = await endRole(as(chief, '2026-06-15T12:00:00+08:00'), { accountId, orgId: '101', role: 'district', reason: '调离' });
    expect(less.roles.find(({ role }) => role === 'district')).toMatchObject({ ended: true, to: '2026-06-15' });
    expect(await refusal(endRole(as(chief), { accountId, orgId: '101', role: 'district', reason: '再来' }))).toBe('404 not-found');
    const own = (chief as { accountId: string }).accountId;
    expect(await refusal(giveRole(as(chief), { accountId: own, ...asked('', { orgId: '1', role: 'auditor' }) }))).toBe('403 own-case');
    const { acts } = await getOfficial(as(chief), { accountId });
    expect(acts.map(({ text, by }) => `${by} ${text}`)).toEqual([
      'chief 收回角色：鹿城区人力资源和社会保障局 县（市、区）人力社保局',
      'deputy 增加角色：温州市人力资源和社会保障局 审计，2026-06-01 至 2026-12-31',
      'chief 分配账户：鹿城区人力资源和社会保障局 县（市、区）人力社保局，自 2026-01-01 起',
    ]);
  });

  test('停用：登录全部结束，不能再登录；恢复后可以', async () => {
    const first = await allocateAccount(as(chief), asked('leaving'));
    const { token } = await signIn(as({ kind: 'anonymous' }), { login: 'leaving', password: first.password });
    const { accountId } = first;
    expect((await setOfficialDisabled(as(chief), { accountId, disabled: true, reason: '退休' })).disabled).toBe(true);
    expect(await resolveActor(city.db, { token, bearer: null }, new Date('2026-06-15T10:00:00+08:00'))).toEqual({ kind: 'anonymous' });
    const again = () => refusal(signIn(as({ kind: 'anonymous' }), { login: 'leaving', password: first.password }));
    expect(await again()).toBe('401 wrong-login');
    await setOfficialDisabled(as(deputy), { accountId, disabled: false, reason: '返聘' });
    expect(await again()).toBe('done');
  });
});

describe('兼任管理人的个人账户', () => {
  test('不能由他人设密码或停用；管理人的角色在单位页面收回', async () => {
    const head = '33030219850619101';
    const known = { phone: null, ethnicity: null, series: null, title: null, titleSince: null, division: '330302' };
    await registerPeople(as({ kind: 'system', name: '测试' }), [
      { personId: 9901, name: '管理人', idNumber: head + idCheckDigit(head), ...known },
    ]);
    const { accountId } = await createOwnAccount(as(chief), { personId: 9901, password: '江心屿的塔影 2026' });
    const org = { orgId: 8001, kind: 'employer' as const, name: '某公司', uscc: null, division: '330302', sector: null, parentId: null };
    await createOrgs(as(chief), [org]);
    await takeCustody(as(chief), { orgId: 8001, accountId, name: '管理人', role: 'employer', reason: '登记' });
    expect((await listOfficials(as(chief), { q: '某公司', limit: 5 })).items).toMatchObject([{ accountId, name: '管理人' }]);
    expect(await refusal(renewFirstPassword(as(chief), { accountId, reason: '试' }))).toBe('409 own-account');
    expect(await refusal(setOfficialDisabled(as(chief), { accountId, disabled: true, reason: '试' }))).toBe('409 own-account');
    expect(await refusal(endRole(as(chief), { accountId, orgId: '8001', role: 'employer', reason: '试' }))).toBe('409 custodian-role');
  });
});

describe('遗失动态口令', () => {
  test('一人申请、另一人办理才重置；同一人两次不算；七天后须重新申请', async () => {
    const { accountId } = await allocateAccount(as(chief), asked('lost'));
    const reset = (actor: Actor, now?: string) => resetOfficialFactor(as(actor, now), { accountId, reason: '手机遗失，已当面核实' });
    expect(await refusal(reset(chief))).toBe('409 no-factor');
    const { secret } = await beginTotp(as(chief), { accountId, label: '经办人' });
    const at = as(chief);
    await confirmTotp(at, accountId, new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.clock.now().getTime() }));
    expect((await reset(chief)).factorResetAskedBy).toBe('chief');
    expect(await refusal(reset(chief))).toBe('409 second-person-needed');
    const late = '2026-06-23T10:00:00+08:00';
    expect((await reset(deputy, late)).factorResetAskedBy).toBe('deputy');
    expect(await hasFactor(at, accountId)).toBe(true);
    expect(await reset(chief, late)).toMatchObject({ factor: false, factorResetAskedBy: null });
    expect(await hasFactor(at, accountId)).toBe(false);
  });
});

describe('审核委托', () => {
  const health: Actor = {
    kind: 'account',
    accountId: '0199b5a0-0000-7000-8000-0000000000cc',
    personId: null,
    name: '卫健委经办人',
    sessionId: 's',
    grants: [grant('sector', 201, { sector: 'health' })],
  };
  const input = { fromOrgId: '201', toOrgId: '106', division: null, fromDay: '2026-01-01', toDay: null, act: '温卫发〔2026〕3 号' };

  test('行业主管部门只能委托自己的；受托方看得到，终止后写明到哪天', async () => {
    expect(await refusal(delegateReview(as(health), { ...input, fromOrgId: '202' }))).toBe('403 out-of-jurisdiction');
    const { delegationId } = await delegateReview(as(health), input);
    const ruian = { ...health, grants: [grant('sector', 106, { sector: 'health', division: '330381' })] } as Actor;
    expect((await listDelegations(as(ruian), { limit: 10 })).items).toMatchObject([{ delegationId, current: true, mayEnd: false }]);
    expect(await refusal(endDelegation(as(ruian), { delegationId, lastDay: '2026-06-15', reason: '越权' }))).toBe(
      '403 out-of-jurisdiction',
    );
    await endDelegation(as(health), { delegationId, lastDay: '2026-06-14', reason: '机构调整' });
    const [after] = (await listDelegations(as(chief), { limit: 10 })).items;
    expect(after).toMatchObject({ toDay: '2026-06-14', current: false, mayEnd: false, division: { name: '瑞安市' } });
    expect(await refusal(endDelegation(as(health), { delegationId, lastDay: '2026-06-14', reason: '再次' }))).toBe('409 delegation-ended');
    expect(await refusal(endDelegation(as(health), { delegationId: 'x', lastDay: '2026-06-14', reason: '没有' }))).toBe('404 not-found');
    expect((await findOrg(as(chief), 106)).name).toBe('瑞安市人力资源和社会保障局');
  });
});
