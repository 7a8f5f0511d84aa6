// All SQL of work accounts' acts; the accounts themselves are read by the doors of accounts.
import { type SqlBool, sql } from 'kysely';
import type { Context, Day } from '#platform';

type At = Pick<Context, 'tx'>;

export type OfficialRow = {
  account_id: string;
  login: string;
  /** Somebody's own account that also holds a role, as a unit's custodian's. */
  person_id: number | null;
  name: string;
  demo: boolean;
  disabled_at: Date | null;
  first_password_until: Date | null;
  has_factor: boolean;
  last_seen_at: Date | null;
};

const officials = sql`
  select a.account_id, a.login, a.person_id, a.name, a.demo, a.disabled_at, a.first_password_until, a.has_factor, a.last_seen_at from official_account a`;

export async function selectOfficial(at: At, accountId: string): Promise<OfficialRow | null> {
  return (await sql<OfficialRow>`${officials} where a.account_id = ${accountId}`.execute(at.tx)).rows[0] ?? null;
}

type Asked = { q: string | undefined; after: string | undefined; limit: number };

export async function selectOfficials(at: At, { q, after, limit }: Asked): Promise<OfficialRow[]> {
  const named = q
    ? sql<SqlBool>`(strpos(a.name, ${q}) > 0 or strpos(a.login, ${q.toLowerCase()}) > 0 or exists (
        select from official_grant g join org_public o on o.org_id = g.org_id
        where g.account_id = a.account_id and strpos(o.name, ${q}) > 0))`
    : sql<SqlBool>`true`;
  const found = await sql<OfficialRow>`
    ${officials} where ${named} and ${after ? sql<SqlBool>`a.login > ${after}` : sql<SqlBool>`true`} order by a.login limit ${limit}`.execute(
    at.tx,
  );
  return found.rows;
}

export type RoleRow = {
  account_id: string;
  role: string;
  org_id: number;
  org_name: string;
  from_day: Day;
  to_day: Day | null;
  ended_at: Date | null;
};

export async function selectRoles(at: At, accountIds: readonly string[]): Promise<RoleRow[]> {
  const found = await sql<RoleRow>`
    select g.account_id, g.role, g.org_id, o.name as org_name, g.from_day, g.to_day, g.ended_at
    from official_grant g join org_public o on o.org_id = g.org_id
    where g.account_id = any(${accountIds}::uuid[]) order by g.account_id, g.from_day desc, g.org_id, g.role`.execute(at.tx);
  return found.rows;
}

export type ActKind = 'allocate' | 'role' | 'end-role' | 'password' | 'disable' | 'enable' | 'factor-ask' | 'factor-reset';
export type ActRow = {
  account_id: string;
  act_id: string;
  kind: ActKind;
  reason: string;
  details: string;
  at: Date;
  by_account: string;
  by_name: string;
};

export async function insertAct(at: At, row: ActRow): Promise<void> {
  await at.tx.withTables<{ official_act: ActRow }>().insertInto('official_act').values(row).execute();
}

const actsMost = 100;

/** Newest first. */
export async function selectActs(at: At, accountId: string): Promise<ActRow[]> {
  const found = await sql<ActRow>`
    select account_id, act_id, kind, reason, details, at, by_account, by_name from official_act
    where account_id = ${accountId} order by at desc, act_id desc limit ${actsMost}`.execute(at.tx);
  return found.rows;
}

/** Of each account: the latest asking for a new factor that no reset has followed, and that is not older than `since`. */
export async function selectAskings(at: At, accountIds: readonly string[], since: Date): Promise<ActRow[]> {
  const found = await sql<ActRow>`
    select distinct on (a.account_id) a.account_id, a.act_id, a.kind, a.reason, a.details, a.at, a.by_account, a.by_name from official_act a
    where a.account_id = any(${accountIds}::uuid[]) and a.kind = 'factor-ask' and a.at > ${since}
      and not exists (select from official_act r where r.account_id = a.account_id and r.kind = 'factor-reset' and r.at >= a.at)
    order by a.account_id, a.at desc`.execute(at.tx);
  return found.rows;
}

/** Two officials who act upon one account at once take turns. */
export async function lockActs(at: At, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`official:${accountId}`}, 0))`.execute(at.tx);
}
