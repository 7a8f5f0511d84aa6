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
  from_day: Day;
  to_day: Day | null;
};

type Tables = { org_public: OrgRow };

export type OrgFilter = {
  /** `unit`: an employer or a provider. */
  kind?: Org['kind'] | 'unit' | undefined;
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
  if (filter.kind) query = query.where('kind', 'in', filter.kind === 'unit' ? ['employer', 'provider'] : [filter.kind]);
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
  const typed = q.toLowerCase().replaceAll(/[\s']/g, '');
  const byPinyin = /^[a-z0-9]+$/.test(typed) ? sql<SqlBool>`strpos(pinyin, ${typed}) > 0` : sql<SqlBool>`false`;
  return sql<SqlBool>`(strpos(name, ${q}) > 0 or uscc = ${q.toUpperCase()} or ${byPinyin})`;
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
    from: row.from_day,
    to: row.to_day,
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
  pinyin: string;
};

/** Adds what is not there yet; an organisation that is there stays as it is. Answers how many were new. */
export async function insertOrgs(at: At, rows: readonly NewOrgRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const added = await sql`
    insert into org (org_id, kind, name, uscc, division, sector, parent_id, from_day, pinyin)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (org_id int, kind text, name text, uscc text, division text,
      sector text, parent_id int, from_day date, pinyin text)
    order by org_id on conflict do nothing returning 1`.execute(at.tx);
  return added.rows.length;
}

export async function selectOrgIdByUscc(at: At, uscc: string): Promise<number | null> {
  const found = await sql<{ org_id: number }>`select org_id from org_public where uscc = ${uscc}`.execute(at.tx);
  return found.rows[0]?.org_id ?? null;
}

/** Of two officials who change one organisation at once, the second sees what the first did. */
export async function lockOrgs(at: At, orgIds: readonly number[]): Promise<void> {
  await sql`select 1 from org where org_id = any(${orgIds}::int[]) order by org_id for update`.execute(at.tx);
}

export async function updateOrgName(at: At, orgId: number, name: string, pinyin: string): Promise<void> {
  await sql`update org set name = ${name}, pinyin = ${pinyin} where org_id = ${orgId}`.execute(at.tx);
}

export async function selectWithoutPinyin(at: At, limit: number): Promise<{ org_id: number; name: string }[]> {
  const found = await sql<{ org_id: number; name: string }>`
    select org_id, name from org where pinyin is null order by org_id limit ${limit}`.execute(at.tx);
  return found.rows;
}

export async function updatePinyin(at: At, rows: readonly { org_id: number; pinyin: string }[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update org o set pinyin = r.pinyin from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (org_id int, pinyin text)
    where o.org_id = r.org_id`.execute(at.tx);
}

export async function updateOrgEnd(at: At, orgId: number, lastDay: Day): Promise<void> {
  await sql`update org set to_day = ${lastDay} where org_id = ${orgId} and to_day is null`.execute(at.tx);
}

export type ChangeRow = {
  org_id: number;
  change_id: string;
  kind: 'rename' | 'merge' | 'dissolve';
  on_day: Day;
  name_before: string;
  name_after: string | null;
  into_org: number | null;
  reason: string;
  at: Date;
  by_name: string;
};

export async function insertChange(at: At, row: ChangeRow): Promise<void> {
  await at.tx.withTables<{ org_change: ChangeRow }>().insertInto('org_change').values(row).execute();
}

const changesMost = 50;

/** Newest first, with the name of the organisation it went into. */
export async function selectChanges(at: At, orgId: number): Promise<(ChangeRow & { into_name: string | null })[]> {
  const found = await sql<ChangeRow & { into_name: string | null }>`
    select c.org_id, c.change_id, c.kind, c.on_day, c.name_before, c.name_after, c.into_org, o.name as into_name, c.reason, c.at, c.by_name
    from org_change c left join org o on o.org_id = c.into_org
    where c.org_id = ${orgId} order by c.at desc, c.change_id desc limit ${changesMost}`.execute(at.tx);
  return found.rows;
}
