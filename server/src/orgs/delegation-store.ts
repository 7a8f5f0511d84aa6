// All SQL of delegations (reading 41).
import { type SqlBool, sql } from 'kysely';
import type { Context, Day } from '#platform';

type At = Pick<Context, 'tx'>;

export type NewDelegationRow = {
  delegation_id: string;
  from_org: number;
  to_org: number;
  sector: string;
  division: string | null;
  from_day: Day;
  to_day: Day | null;
  act: string;
  recorded_at: Date;
  recorded_by: string;
};

export async function insertDelegation(at: At, row: NewDelegationRow): Promise<void> {
  await at.tx.withTables<{ delegation: NewDelegationRow }>().insertInto('delegation').values(row).execute();
}

type DelegationEnd = { delegation_id: string; last_day: Day; reason: string; recorded_at: Date; recorded_by: string };

/** False when the delegation was ended before. */
export async function insertDelegationEnd(at: At, row: DelegationEnd): Promise<boolean> {
  const added = await at.tx
    .withTables<{ delegation_end: DelegationEnd }>()
    .insertInto('delegation_end')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .returning('delegation_id')
    .execute();
  return added.length > 0;
}

export type DelegationRow = {
  delegation_id: string;
  from_org: number;
  from_name: string;
  to_org: number;
  to_name: string;
  sector: string;
  sector_name: string;
  division: string | null;
  division_name: string | null;
  from_day: Day;
  /** The last day, also when it was ended early. */
  to_day: Day | null;
  ended: boolean;
  act: string;
};

const delegations = sql`
  select d.delegation_id, d.from_org, f.name as from_name, d.to_org, t.name as to_name, d.sector, s.name as sector_name, d.division,
    v.name as division_name, d.from_day, least(d.to_day, e.last_day) as to_day, e.delegation_id is not null as ended, d.act
  from delegation d
  join org f on f.org_id = d.from_org
  join org t on t.org_id = d.to_org
  join sector s on s.sector = d.sector
  left join division v on v.division = d.division
  left join delegation_end e on e.delegation_id = d.delegation_id`;

export async function selectDelegation(at: At, delegationId: string): Promise<DelegationRow | null> {
  return (await sql<DelegationRow>`${delegations} where d.delegation_id = ${delegationId}`.execute(at.tx)).rows[0] ?? null;
}

/** Newest first. `orgs`: those that gave or received; null for all. */
export async function selectDelegations(
  at: At,
  { orgs, after, limit }: { orgs: readonly number[] | null; after: string | undefined; limit: number },
): Promise<DelegationRow[]> {
  const within = orgs === null ? sql<SqlBool>`true` : sql<SqlBool>`(d.from_org = any(${orgs}::int[]) or d.to_org = any(${orgs}::int[]))`;
  const later = after ? sql<SqlBool>`d.delegation_id < ${after}::uuid` : sql<SqlBool>`true`;
  const found = await sql<DelegationRow>`
    ${delegations} where ${within} and ${later} order by d.delegation_id desc limit ${limit}`.execute(at.tx);
  return found.rows;
}
