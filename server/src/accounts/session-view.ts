// Who is signed in, as the web's shell needs it: name, roles with organisations, own card, what may be done (第十、十五条).
import type { Role, RoleHeld, Session, SignedIn } from '@xueshi/contract';
import { findOrg, listDivisions, listSectors } from '#orgs';
import { type AccountActor, type Context, timeText } from '#platform';
import { sessionLimits } from './actor.ts';
import { findPerson, personCardView } from './people.ts';
import { permissionsOf } from './permissions.ts';
import { selectAccount, selectSessionEnd } from './store.ts';

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
  };
}

export const roleNames: Readonly<Record<Role, string>> = {
  person: '专业技术人员',
  employer: '用人单位',
  provider: '培训机构',
  sector: '行业主管部门',
  district: '县（市、区）人力社保局',
  city: '市人力社保局',
  auditor: '审计',
  admin: '系统管理员',
};

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
