// The city bureau allocates work accounts, gives and ends roles, stops accounts; a lost factor is taken away by two people (第十、十五条).
import type { AllocatedRole, allocateAccount as AllocateEndpoint, OfficialAccount, Role } from '@xueshi/contract';
import type { ReplyOf } from '@xueshi/contract/kit';
import { accountOf, createOfficialAccount, endRoles, type FirstPassword, giveRoles, renewPassword, roleName, setDisabled } from '#accounts';
import { removeFactors } from '#factors';
import { findOrg, readOrgId } from '#orgs';
import { type Context, type Day, inTransaction, invalidInput, newUuid, notFound, Problem, timeText } from '#platform';
import { askingOf, openOfficial, viewOf } from './list.ts';
import { type ActKind, insertAct, lockActs, type OfficialRow } from './store.ts';

type RoleAsked = { orgId: string; role: AllocatedRole; from: Day; to: Day | null; reason: string };
type Handed = ReplyOf<typeof AllocateEndpoint>;

export async function allocateAccount(at: Context, input: RoleAsked & { login: string; name: string }): Promise<Handed> {
  return inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    const { grant, text } = await checkedRole(inside, input);
    const first = await createOfficialAccount(inside, { login: input.login, name: input.name, grant, createdBy: byOf(at) });
    await write(inside, first.accountId, 'allocate', input.reason, text);
    return handed(first, input.login);
  });
}

export async function renewFirstPassword(at: Context, input: { accountId: string; reason: string }): Promise<Handed> {
  return inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    const row = await openOthers(inside, input.accountId);
    refuseOwn(row);
    const first = await renewPassword(inside, row.account_id);
    await write(inside, row.account_id, 'password', input.reason, '');
    return handed(first, row.login);
  });
}

export async function giveRole(at: Context, input: RoleAsked & { accountId: string }): Promise<OfficialAccount> {
  const row = await openOthers(at, input.accountId);
  const { grant, text } = await checkedRole(at, input);
  await giveRoles(at, row.account_id, [grant], byOf(at));
  await write(at, row.account_id, 'role', input.reason, text);
  return viewOf(at, row.account_id);
}

export async function endRole(
  at: Context,
  input: { accountId: string; orgId: string; role: Role; reason: string },
): Promise<OfficialAccount> {
  const row = await openOthers(at, input.accountId);
  const org = await findOrg(at, readOrgId(input.orgId) ?? 0);
  if (input.role === 'employer' || input.role === 'provider') {
    const detail = '单位管理人的离任、移交在该单位的页面办理，以便同时转交等待中的申请。';
    throw new Problem({ type: 'custodian-role', status: 409, title: '请在单位页面办理', detail });
  }
  const ended = await endRoles(at, { accountId: row.account_id, orgId: org.orgId, roles: [input.role] });
  if (!ended) throw notFound('这个角色');
  await write(at, row.account_id, 'end-role', input.reason, `${org.name} ${roleName(input.role)}`);
  return viewOf(at, row.account_id);
}

export async function setOfficialDisabled(
  at: Context,
  input: { accountId: string; disabled: boolean; reason: string },
): Promise<OfficialAccount> {
  const row = await openOthers(at, input.accountId);
  refuseOwn(row);
  await setDisabled(at, row.account_id, input.disabled);
  await write(at, row.account_id, input.disabled ? 'disable' : 'enable', input.reason, '');
  return viewOf(at, row.account_id);
}

/** The first who asks only asks; another one does it. Throws `second-person-needed` (409) for the same person again. */
export async function resetOfficialFactor(at: Context, input: { accountId: string; reason: string }): Promise<OfficialAccount> {
  const row = await openOthers(at, input.accountId);
  await lockActs(at, row.account_id);
  if (!row.has_factor) {
    const detail = '此账户没有动态口令，登录后会被引导设置。';
    throw new Problem({ type: 'no-factor', status: 409, title: '没有可以重置的动态口令', detail });
  }
  const asking = await askingOf(at, row.account_id);
  if (!asking) {
    await write(at, row.account_id, 'factor-ask', input.reason, '');
    return viewOf(at, row.account_id);
  }
  if (asking.by_account === accountOf(at).accountId) {
    const detail = '您已经提出申请，须由另一名工作人员核实本人身份后办理。';
    throw new Problem({ type: 'second-person-needed', status: 409, title: '须由第二人办理', detail });
  }
  await removeFactors(at, row.account_id);
  await write(at, row.account_id, 'factor-reset', input.reason, `由${asking.by_name}申请`);
  return viewOf(at, row.account_id);
}

const kindsOf: Readonly<Record<AllocatedRole, readonly string[]>> = {
  provider: ['provider'],
  sector: ['sector_authority', 'city_bureau'],
  district: ['district_bureau'],
  city: ['city_bureau'],
  auditor: ['city_bureau'],
};

async function checkedRole(at: Context, asked: RoleAsked) {
  const org = await findOrg(at, readOrgId(asked.orgId) ?? 0);
  if (!kindsOf[asked.role].includes(org.kind)) {
    throw invalidInput([{ path: 'role', message: `“${roleName(asked.role)}”角色不能分配给${org.name}` }]);
  }
  if (asked.to !== null && asked.to < asked.from) throw invalidInput([{ path: 'to', message: '截止日期早于起始日期' }]);
  const span = asked.to === null ? `自 ${asked.from} 起` : `${asked.from} 至 ${asked.to}`;
  const grant = { role: asked.role, orgId: org.orgId, from: asked.from, to: asked.to };
  return { grant, text: `${org.name} ${roleName(asked.role)}，${span}` };
}

/** Nobody changes one's own account here: a role or a password given to oneself would be seen by no second person. */
async function openOthers(at: Context, accountId: string): Promise<OfficialRow> {
  const row = await openOfficial(at, accountId);
  if (row.account_id !== accountOf(at).accountId) return row;
  const detail = '请由市人力社保局的另一名工作人员办理。本人的密码和动态口令在“账户安全”中更改。';
  throw new Problem({ type: 'own-case', status: 403, title: '不能办理本人的账户', detail });
}

/** A person's own account is the person's: an official who set its password could sign in as somebody else. */
function refuseOwn(row: OfficialRow): void {
  if (row.person_id === null) return;
  const detail = '这是本人的账户，兼任单位管理人。密码由本人用“找回账户”设置；不再管理单位的，收回其角色即可。';
  throw new Problem({ type: 'own-account', status: 409, title: '个人账户不能这样办理', detail });
}

function handed({ accountId, password, expiresAt }: FirstPassword, login: string): Handed {
  return { accountId, login, password, expiresAt: timeText(expiresAt) };
}

function byOf(at: Context): string {
  return `account:${accountOf(at).accountId}`;
}

async function write(at: Context, accountId: string, kind: ActKind, reason: string, details: string): Promise<void> {
  const now = at.clock.now();
  const { accountId: by_account, name: by_name } = accountOf(at);
  await insertAct(at, { account_id: accountId, act_id: newUuid(now.getTime()), kind, reason, details, at: now, by_account, by_name });
}
