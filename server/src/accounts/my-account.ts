// One's own account: who one is, profile, password, the places where one is signed in (第十、十五条).
import type { Employment, PersonCard as PersonCardView, Role, RoleHeld, Session, SessionItem, SignedIn } from '@xueshi/contract';
import { hashPassword, verifyPassword, weaknessOf } from '#accounts/passwords';
import { employmentsOf, findPerson, personCardView } from '#accounts/people';
import { permissionsOf } from '#accounts/rights';
import { findOrg, listDivisions, listSectors } from '#orgs';
import { type AccountActor, type Context, inTransaction, notFound, Problem, timeText } from '#platform';
import { accountOf, idleSince, sessionLimits } from './actor.ts';

import { endSessions, selectAccount, selectSessionEnd, selectSessions, updatePassword } from './store.ts';
import { admitAttempt, forgive } from './throttle.ts';

export async function whoAmI(at: Context): Promise<Session> {
  return at.actor.kind === 'account' ? signedIn(at, at.actor) : { signedIn: false };
}

export async function signedIn(at: Context, actor: AccountActor): Promise<SignedIn> {
  const account = await selectAccount(at, actor.accountId);
  if (!account) throw new Error('登录所属的账户不存在');
  const idleEnd = new Date(at.clock.now().getTime() + sessionLimits.idleMs);
  const lastEnd = await selectSessionEnd(at, actor.sessionId);
  return {
    signedIn: true,
    login: account.login,
    name: account.name,
    roles: await rolesOf(at, actor),
    person: actor.personId === null ? null : personCardView(await findPerson(at, actor.personId)),
    permissions: permissionsOf(actor),
    expiresAt: timeText(lastEnd !== null && lastEnd < idleEnd ? lastEnd : idleEnd),
    demo: account.demo,
    factorNeeded: actor.factorNeeded ?? false,
    passwordNeeded: actor.passwordNeeded ?? false,
  };
}

const roleNames: Readonly<Record<Role, string>> = {
  person: '专业技术人员',
  employer: '用人单位',
  provider: '培训机构',
  sector: '行业主管部门',
  district: '县（市、区）人力社保局',
  city: '市人力社保局',
  auditor: '审计',
  admin: '系统管理员',
};

export function roleName(role: Role): string {
  return roleNames[role];
}

async function rolesOf(at: Context, actor: AccountActor): Promise<RoleHeld[]> {
  const held: RoleHeld[] =
    actor.personId === null ? [] : [{ role: 'person', roleName: roleNames.person, org: null, division: null, sector: null }];
  if (actor.grants.length === 0) return held;
  const divisions = new Map((await listDivisions(at)).items.map((one) => [one.code, one]));
  const sectors = new Map((await listSectors(at)).items.map(({ code, name }) => [code, { code, name }]));
  for (const grant of actor.grants) {
    const org = await findOrg(at, grant.orgId);
    const role = grant.role as Role;
    held.push({
      role,
      roleName: roleNames[role],
      org: { orgId: String(org.orgId), name: org.name },
      division: grant.division === null ? null : (divisions.get(grant.division) ?? null),
      sector: grant.sector === null ? null : (sectors.get(grant.sector) ?? null),
    });
  }
  return held;
}

export async function getMyProfile(at: Context): Promise<PersonCardView & { login: string; employments: Employment[] }> {
  const actor = accountOf(at);
  const account = await selectAccount(at, actor.accountId);
  if (!account || actor.personId === null) {
    throw new Problem({
      type: 'no-person',
      status: 404,
      title: '此账户没有个人学时档案',
      detail: '这是单位或主管部门的工作账户。查看个人学时请用本人的账户登录。',
    });
  }
  const employments = (await employmentsOf(at, actor.personId)).map((one) => ({
    org: { orgId: String(one.org_id), name: one.org_name },
    from: one.from_day,
    to: one.to_day,
    main: one.main,
  }));
  return { ...personCardView(await findPerson(at, actor.personId)), login: account.login, employments };
}

/** The current password is asked for again, because a session may have been left open; all other sessions end. Outside any transaction, as sign-in. */
export async function changePassword(at: Context, input: { currentPassword: string; newPassword: string }): Promise<void> {
  const actor = accountOf(at);
  const account = await selectAccount(at, actor.accountId);
  if (!account) throw notFound('此账户');
  const weakness =
    input.newPassword === input.currentPassword ? '新密码与当前密码相同。' : weaknessOf(input.newPassword, [account.login, account.name]);
  if (weakness) {
    const errors = [{ path: 'newPassword', message: weakness }];
    throw new Problem({ type: 'weak-password', status: 422, title: '新密码不合适', detail: '密码没有改动，请换一个新密码。', errors });
  }
  const counted = await admitAttempt(at, `password:${actor.accountId}`);
  if (!(await verifyPassword(account.password_hash, input.currentPassword))) {
    throw new Problem({
      type: 'wrong-password',
      status: 422,
      title: '当前密码不对',
      detail: '密码没有改动。请核对当前密码，注意大小写和输入法。',
      errors: [{ path: 'currentPassword', message: '当前密码不对' }],
    });
  }
  const hash = await hashPassword(input.newPassword);
  await inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    await forgive(inside, counted);
    await updatePassword(inside, actor.accountId, hash, at.clock.now());
    const ended = await endSessions(inside, { ...ending(at), except: actor.sessionId, reason: 'password-changed' });
    at.log.info({ accountId: actor.accountId, ended }, 'password changed');
  });
}

export async function listMySessions(at: Context): Promise<{ items: SessionItem[] }> {
  const actor = accountOf(at);
  const now = at.clock.now();
  const sessions = await selectSessions(at, actor.accountId, now, idleSince(now));
  const items = sessions.map((one) => ({
    sessionId: one.session_id,
    device: one.device,
    address: one.address,
    signedInAt: timeText(one.created_at),
    lastSeenAt: timeText(one.last_seen_at),
    current: one.session_id === actor.sessionId,
  }));
  return { items };
}

export async function endMyOtherSessions(at: Context): Promise<void> {
  await endSessions(at, { ...ending(at), except: accountOf(at).sessionId, reason: 'ended-by-owner' });
}

/** Somebody else's session is not found, like one that never was. */
export async function endMySession(at: Context, input: { sessionId: string }): Promise<void> {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const ended = uuid.test(input.sessionId) ? await endSessions(at, { ...ending(at), only: input.sessionId, reason: 'ended-by-owner' }) : 0;
  if (ended === 0) throw notFound('这次登录');
}

function ending(at: Context): { accountId: string; now: Date } {
  return { accountId: accountOf(at).accountId, now: at.clock.now() };
}
