// All SQL of organisations (第五条).
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Context, Day } from '#platform';
import type { Org } from './org.ts';

type At = Pick<Context, 'tx'>;

type OrgRow = {
  org_id: number;
  kind: Org['kind'];
  name: string;
  uscc: string | null;
  division: string | null;
  division_name: string | null;
  sector: string | null;
  sector_name: string | null;
  parent_id: number | null;
  parent_name: string | null;
  to_day: Day | null;
};

type Tables = { org_public: OrgRow };

export type OrgFilter = {
  kind?: Org['kind'] | undefined;
  division?: string | undefined;
  sector?: string | undefined;
  q?: string | undefined;
  /** Organisations that ended before this day are left out. */
  on: Day;
  after?: { name: string; orgId: number } | undefined;
  limit: number;
};

export async function selectOrgs(at: At, filter: OrgFilter): Promise<Org[]> {
  const byName = sql<string>`name collate "C"`;
  let query = at.tx.withTables<Tables>().selectFrom('org_public').selectAll();
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.division) query = query.where('division', '=', filter.division);
  if (filter.sector) query = query.where('sector', '=', filter.sector);
  if (filter.q) query = query.where(nameOrCode(filter.q));
  if (filter.after) query = query.where(sql<SqlBool>`(name collate "C", org_id) > (${filter.after.name}, ${filter.after.orgId}::int)`);
  const rows = await query
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', filter.on)]))
    .orderBy(byName)
    .orderBy('org_id')
    .limit(filter.limit)
    .execute();
  return rows.map(orgOf);
}

/** `strpos`, not `like`: what a person types holds no wildcards. */
function nameOrCode(q: string): Expression<SqlBool> {
  return sql<SqlBool>`(strpos(name, ${q}) > 0 or uscc = ${q.toUpperCase()})`;
}

export async function selectOrg(at: At, orgId: number): Promise<Org | null> {
  const row = await at.tx.withTables<Tables>().selectFrom('org_public').selectAll().where('org_id', '=', orgId).executeTakeFirst();
  return row ? orgOf(row) : null;
}

function orgOf(row: OrgRow): Org {
  return {
    orgId: row.org_id,
    kind: row.kind,
    name: row.name,
    uscc: row.uscc,
    division: row.division,
    divisionName: row.division_name,
    sector: row.sector,
    sectorName: row.sector_name,
    parentId: row.parent_id,
    parentName: row.parent_name,
  };
}

export type NamedRow = { code: string; name: string };

export async function selectDivisions(at: At): Promise<NamedRow[]> {
  return (await sql<NamedRow>`select division as code, name from division_public order by position`.execute(at.tx)).rows;
}

export async function selectSectors(at: At): Promise<NamedRow[]> {
  return (await sql<NamedRow>`select sector as code, name from sector_public order by position`.execute(at.tx)).rows;
}

export async function selectSeries(at: At): Promise<(NamedRow & { sector: string })[]> {
  return (await sql<NamedRow & { sector: string }>`select series as code, name, sector from series_public order by position`.execute(at.tx))
    .rows;
}

/** Who answers for each sector: its authority, or the city bureau for `general`. */
export async function selectAuthorities(at: At): Promise<{ sector: string; org_id: number; name: string }[]> {
  return (
    await sql<{ sector: string; org_id: number; name: string }>`
      select sector, org_id, name from org_public where kind in ('city_bureau', 'sector_authority') and to_day is null order by org_id`.execute(
      at.tx,
    )
  ).rows;
}

export type NewOrgRow = {
  org_id: number;
  kind: Org['kind'];
  name: string;
  uscc: string | null;
  division: string | null;
  sector: string | null;
  parent_id: number | null;
  from_day: Day;
};

/** Adds what is not there yet; an organisation that is there stays as it is. Answers how many were new. */
export async function insertOrgs(at: At, rows: readonly NewOrgRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const added = await sql`
    insert into org (org_id, kind, name, uscc, division, sector, parent_id, from_day)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (org_id int, kind text, name text, uscc text, division text,
      sector text, parent_id int, from_day date)
    order by org_id on conflict do nothing returning 1`.execute(at.tx);
  return added.rows.length;
}

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

export type DelegationSpan = {
  delegation_id: string;
  from_org: number;
  to_org: number;
  sector: string;
  division: string | null;
  from_day: Day;
  to_day: Day | null;
};

export async function selectDelegation(at: At, delegationId: string): Promise<DelegationSpan | null> {
  const found = await sql<DelegationSpan>`
    select delegation_id, from_org, to_org, sector, division, from_day, to_day from delegation_span
    where delegation_id = ${delegationId}`.execute(at.tx);
  return found.rows[0] ?? null;
}
