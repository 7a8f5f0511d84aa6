// Work accounts as the city bureau reads them: roles with dates, second factor, last use, and everything done to them.
import type { getOfficial as GetOfficialEndpoint, OfficialAccount } from '@xueshi/contract';
import type { ReplyOf } from '@xueshi/contract/kit';
import { accountOf, roleName } from '#accounts';
import { type Context, notFound, timeText } from '#platform';
import {
  type ActKind,
  type ActRow,
  type OfficialRow,
  type RoleRow,
  selectActs,
  selectAskings,
  selectOfficial,
  selectOfficials,
  selectRoles,
} from './store.ts';

/** How long an asking for a new factor waits for the second person. */
export const askingMs = 7 * 24 * 3600 * 1000;

type Asked = { q?: string | undefined; cursor?: string | undefined; limit: number };

export async function listOfficials(at: Context, asked: Asked): Promise<{ items: OfficialAccount[]; nextCursor: string | null }> {
  const rows = await selectOfficials(at, { q: asked.q?.trim(), after: asked.cursor, limit: asked.limit + 1 });
  const shown = rows.slice(0, asked.limit);
  return { items: await viewsOf(at, shown), nextCursor: rows.length > asked.limit ? (shown.at(-1)?.login ?? null) : null };
}

export async function getOfficial(at: Context, input: { accountId: string }): Promise<ReplyOf<typeof GetOfficialEndpoint>> {
  const row = await openOfficial(at, input.accountId);
  const acts = (await selectActs(at, row.account_id)).map((act) => ({
    text: actTexts[act.kind] + (act.details ? `：${act.details}` : ''),
    reason: act.reason,
    at: timeText(act.at),
    by: act.by_name,
  }));
  return { ...(await viewOf(at, row.account_id)), acts };
}

const actTexts: Readonly<Record<ActKind, string>> = {
  allocate: '分配账户',
  role: '增加角色',
  'end-role': '收回角色',
  password: '重新发放初始密码',
  disable: '停用',
  enable: '恢复使用',
  'factor-ask': '申请重置动态口令',
  'factor-reset': '重置动态口令',
};

/** Throws `not-found` for what is no work account. */
export async function openOfficial(at: Context, accountId: string): Promise<OfficialRow> {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const row = uuid.test(accountId) ? await selectOfficial(at, accountId) : null;
  if (!row) throw notFound('这个工作账户');
  return row;
}

export async function viewOf(at: Context, accountId: string): Promise<OfficialAccount> {
  const [view] = await viewsOf(at, [await openOfficial(at, accountId)]);
  if (!view) throw notFound('这个工作账户');
  return view;
}

/** The asking of somebody else that the actor could answer now; null where there is none. */
export async function askingOf(at: Context, accountId: string): Promise<ActRow | null> {
  const [asking] = await selectAskings(at, [accountId], new Date(at.clock.now().getTime() - askingMs));
  return asking ?? null;
}

async function viewsOf(at: Context, rows: readonly OfficialRow[]): Promise<OfficialAccount[]> {
  const ids = rows.map((row) => row.account_id);
  const roles = await selectRoles(at, ids);
  const since = new Date(at.clock.now().getTime() - askingMs);
  const askings = new Map((await selectAskings(at, ids, since)).map((act) => [act.account_id, act.by_name]));
  const own = accountOf(at).accountId;
  return rows.map((row) => ({
    accountId: row.account_id,
    login: row.login,
    name: row.name,
    roles: roles.filter((role) => role.account_id === row.account_id).map(roleView),
    factor: row.has_factor,
    firstPasswordUntil: row.first_password_until && timeText(row.first_password_until),
    lastSeenAt: row.last_seen_at && timeText(row.last_seen_at),
    disabled: row.disabled_at !== null,
    factorResetAskedBy: askings.get(row.account_id) ?? null,
    self: row.account_id === own,
    person: row.person_id !== null,
  }));
}

function roleView(row: RoleRow): OfficialAccount['roles'][number] {
  const role = row.role as OfficialAccount['roles'][number]['role'];
  return {
    role,
    roleName: roleName(role),
    org: { orgId: String(row.org_id), name: row.org_name },
    from: row.from_day,
    to: row.to_day,
    ended: row.ended_at !== null,
  };
}
