// All SQL of the audit's readers: one view, a bounded span, newest first.
import { type SqlBool, sql } from 'kysely';
import type { Context } from '#platform';

export type LineRow = {
  audit_id: string;
  at: Date;
  account_id: string | null;
  actor_name: string;
  org_name: string | null;
  endpoint: string;
  target: Record<string, unknown>;
  status: number;
  problem: string | null;
  address: string | null;
};

export type LineFilter = {
  from: Date;
  until: Date;
  actor: string | undefined;
  accountId: string | undefined;
  endpoint: string | undefined;
  personId: string | undefined;
  outcome: 'done' | 'refused' | undefined;
  after: { at: Date; auditId: string } | undefined;
  limit: number;
};

export async function selectLines(at: Pick<Context, 'tx'>, filter: LineFilter): Promise<LineRow[]> {
  const conditions = [
    sql<SqlBool>`l.at >= ${filter.from} and l.at < ${filter.until}`,
    ...(filter.actor ? [sql<SqlBool>`strpos(l.actor_name, ${filter.actor}) > 0`] : []),
    ...(filter.accountId ? [sql<SqlBool>`l.account_id = ${filter.accountId}::uuid`] : []),
    ...(filter.endpoint ? [sql<SqlBool>`l.endpoint = ${filter.endpoint}`] : []),
    ...(filter.personId ? [sql<SqlBool>`l.target ->> 'personId' = ${filter.personId}`] : []),
    ...(filter.outcome === undefined ? [] : [filter.outcome === 'done' ? sql<SqlBool>`l.status < 400` : sql<SqlBool>`l.status >= 400`]),
    ...(filter.after ? [sql<SqlBool>`(l.at, l.audit_id) < (${filter.after.at}, ${filter.after.auditId}::uuid)`] : []),
  ];
  const found = await sql<LineRow>`
    select l.audit_id, l.at, l.account_id, l.actor_name, o.name as org_name, l.endpoint, l.target, l.status, l.problem, l.address
    from audit_line l left join org_public o on o.org_id = l.org_id
    where ${sql.join(conditions, sql` and `)} order by l.at desc, l.audit_id desc limit ${filter.limit}`.execute(at.tx);
  return found.rows;
}

type AccessFilter = { personId: string; accountId: string; after: { at: Date; auditId: string } | undefined; limit: number };

/** Done by others about one person, refused attempts left out: nobody saw anything by them. */
export async function selectAccess(at: Pick<Context, 'tx'>, filter: AccessFilter): Promise<LineRow[]> {
  const after = filter.after ? sql<SqlBool>`(l.at, l.audit_id) < (${filter.after.at}, ${filter.after.auditId}::uuid)` : sql<SqlBool>`true`;
  const found = await sql<LineRow>`
    select l.audit_id, l.at, l.account_id, l.actor_name, o.name as org_name, l.endpoint, l.target, l.status, l.problem, l.address
    from audit_line l left join org_public o on o.org_id = l.org_id
    where l.target ->> 'personId' = ${filter.personId} and l.target ? 'personId' and l.status < 400
      and l.account_id is distinct from ${filter.accountId}::uuid and l.account_id is not null and ${after}
    order by l.at desc, l.audit_id desc limit ${filter.limit}`.execute(at.tx);
  return found.rows;
}
