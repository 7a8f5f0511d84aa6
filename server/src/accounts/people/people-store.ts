// All SQL of people: cards, employment, the look-up by keyed hash, what was revealed to whom (第二、十条).
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reach } from '#accounts/rights';
import type { Context, Day } from '#platform';

type At = Pick<Context, 'tx'>;

export type CardRow = {
  person_id: number;
  name: string;
  id_sealed: Buffer;
  phone_sealed: Buffer | null;
  gender: 'male' | 'female';
  ethnicity: string | null;
  birth_day: Day;
  employer_id: number | null;
  employer_name: string | null;
  division: string | null;
  division_name: string | null;
  sector: string;
  sector_name: string;
  series: string | null;
  series_name: string | null;
  title: string | null;
  title_since: Day | null;
};

const cards = sql`
  select c.person_id, c.name, p.id_sealed, p.phone_sealed, c.gender, c.ethnicity, c.birth_day, c.employer_id, c.employer_name,
    c.division, d.name as division_name, c.sector, s.name as sector_name, c.series, c.series_name, c.title, c.title_since
  from person_card c
  join person p on p.person_id = c.person_id
  left join division_public d on d.division = c.division
  left join sector_public s on s.sector = c.sector`;

export async function selectCards(at: At, personIds: readonly number[]): Promise<CardRow[]> {
  return (await sql<CardRow>`${cards} where c.person_id = any(${personIds}::bigint[])`.execute(at.tx)).rows;
}

export type PeopleFilter = {
  within: readonly Reach[];
  q?: string | undefined;
  employerId?: number | undefined;
  division?: string | undefined;
  sector?: string | undefined;
  after?: { name: string; personId: number } | undefined;
  limit: number;
};

export async function searchCards(at: At, filter: PeopleFilter): Promise<CardRow[]> {
  const conditions = [
    anyOf(filter.within.map(reachCondition)),
    ...(filter.q ? [sql<SqlBool>`strpos(p.name, ${filter.q}) > 0`] : []),
    ...(filter.employerId === undefined ? [] : [sql<SqlBool>`c.employer_id = ${filter.employerId}`]),
    ...(filter.division ? [sql<SqlBool>`c.division = ${filter.division}`] : []),
    ...(filter.sector ? [sql<SqlBool>`c.sector = ${filter.sector}`] : []),
    ...(filter.after ? [sql<SqlBool>`(p.name collate "C", p.person_id) > (${filter.after.name}, ${filter.after.personId}::bigint)`] : []),
  ];
  const found = await sql<CardRow>`
    ${cards} where ${sql.join(conditions, sql` and `)} order by p.name collate "C", p.person_id limit ${filter.limit}`.execute(at.tx);
  return found.rows;
}

function reachCondition(reach: Reach): Expression<SqlBool> {
  const parts = [
    ...(reach.personId === null ? [] : [sql<SqlBool>`c.person_id = ${reach.personId}`]),
    ...(reach.employerId === null ? [] : [sql<SqlBool>`c.employer_id = ${reach.employerId}`]),
    ...(reach.division === null ? [] : [sql<SqlBool>`c.division = ${reach.division}`]),
    ...(reach.sector === null ? [] : [sql<SqlBool>`c.sector = ${reach.sector}`]),
    // People belong to no `org` reach.
    ...(reach.orgId === null ? [] : [sql<SqlBool>`false`]),
  ];
  return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

function anyOf(conditions: readonly Expression<SqlBool>[]): Expression<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join([...conditions], sql` or `)})`;
}

export type SpanRow = { org_id: number; org_name: string; from_day: Day; to_day: Day | null; main: boolean };

export async function selectEmployments(at: At, personId: number): Promise<SpanRow[]> {
  const found = await sql<SpanRow>`
    select e.org_id, o.name as org_name, e.from_day, e.to_day, e.main
    from employment_span e join org_public o on o.org_id = e.org_id
    where e.person_id = ${personId} order by e.from_day desc, e.org_id`.execute(at.tx);
  return found.rows;
}

export async function updateEmploymentEnd(at: At, ending: { personId: number; orgId: number; from: Day; lastDay: Day }): Promise<void> {
  await sql`
    update employment set to_day = ${ending.lastDay}
    where person_id = ${ending.personId} and org_id = ${ending.orgId} and from_day = ${ending.from} and to_day is null`.execute(at.tx);
}

/** Which of these keys are registered, and to whom. */
export async function selectPersonIdsByKeys(at: At, keys: readonly Buffer[]): Promise<{ key: string; person_id: number }[]> {
  const found = await sql<{ key: string; person_id: number }>`
    select encode(key_hash, 'hex') as key, person_id from person_key
    where key_hash in (select decode(value, 'hex') from jsonb_array_elements_text(${JSON.stringify(keys.map((one) => one.toString('hex')))}::jsonb))`.execute(
    at.tx,
  );
  return found.rows;
}

/** Of these people, who is at work there now. */
export async function selectEmployedAmong(at: At, orgId: number, personIds: readonly number[]): Promise<number[]> {
  const found = await sql<{ person_id: number }>`
    select person_id from employment_span
    where org_id = ${orgId} and to_day is null and person_id = any(${personIds}::bigint[])`.execute(at.tx);
  return found.rows.map((row) => row.person_id);
}

export async function selectPersonIdByKey(at: At, keyHash: Buffer): Promise<number | null> {
  const found = await sql<{ person_id: number }>`select person_id from person_key where key_hash = ${keyHash}`.execute(at.tx);
  return found.rows[0]?.person_id ?? null;
}

export type NewPersonRow = {
  person_id: number;
  name: string;
  id_kind: string;
  id_sealed: string;
  phone_sealed: string | null;
  key_hash: string;
  gender: string;
  ethnicity: string | null;
  birth_day: Day;
  series: string | null;
  title: string | null;
  title_since: Day | null;
  division: string | null;
};

/**
 * Adds the people whose numbers are not registered yet, in one statement; bytes come in hex. Answers the new person ids; the others
 * exist already, under ids of their own.
 */
export async function insertPeople(at: At, rows: readonly NewPersonRow[], recordedAt: Date): Promise<number[]> {
  const added = await sql<{ person_id: number }>`
    with incoming as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (person_id bigint, name text, id_kind text, id_sealed text,
        phone_sealed text, key_hash text, gender text, ethnicity text, birth_day date, series text, title text, title_since date, division text)
    ), keyed as (
      insert into person_key (key_hash, person_id) select decode(key_hash, 'hex'), person_id from incoming order by 1
      on conflict do nothing returning person_id
    )
    insert into person (person_id, name, id_kind, id_sealed, phone_sealed, gender, ethnicity, birth_day, series, title, title_since,
      division, recorded_at)
    select i.person_id, i.name, i.id_kind, decode(i.id_sealed, 'hex'), decode(i.phone_sealed, 'hex'), i.gender, i.ethnicity, i.birth_day,
      i.series, i.title, i.title_since, i.division, ${recordedAt}
    from incoming i join keyed k on k.person_id = i.person_id order by i.person_id
    returning person_id`.execute(at.tx);
  return added.rows.map((row) => row.person_id);
}

export type NewEmploymentRow = { person_id: number; org_id: number; from_day: Day; to_day: Day | null; main: boolean };

/** Adds what is not recorded yet. Answers how many were new. */
export async function insertEmployments(at: At, rows: readonly NewEmploymentRow[], recordedAt: Date, recordedBy: string): Promise<number> {
  const added = await sql`
    insert into employment (person_id, org_id, from_day, to_day, main, recorded_at, recorded_by)
    select person_id, org_id, from_day, to_day, main, ${recordedAt}, ${recordedBy}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (person_id bigint, org_id int, from_day date, to_day date, main boolean)
    order by person_id, org_id, from_day
    on conflict (person_id, org_id, from_day) do nothing returning 1`.execute(at.tx);
  return added.rows.length;
}

export type RevealRow = { person_id: number; reveal_id: string; at: Date; account_id: string | null; actor_name: string; purpose: string };

export async function insertReveal(at: At, row: RevealRow): Promise<void> {
  await at.tx.withTables<{ identity_reveal: RevealRow }>().insertInto('identity_reveal').values(row).execute();
}

type Corrected = {
  name?: string;
  ethnicity?: string | null;
  series?: string | null;
  title?: string | null;
  title_since?: Day | null;
  phone_sealed?: Buffer;
};

export async function updatePerson(at: At, personId: number, change: Corrected): Promise<void> {
  await at.tx
    .withTables<{ person: Corrected & { person_id: number } }>()
    .updateTable('person')
    .set(change)
    .where('person_id', '=', personId)
    .execute();
}

export type PersonChangeRow = {
  person_id: number;
  change_id: string;
  field: 'name' | 'ethnicity' | 'series' | 'title' | 'title_since' | 'phone';
  before: string | null;
  after: string | null;
  from_day: Day;
  reason: string;
  at: Date;
  by_name: string;
};

export async function insertPersonChanges(at: At, rows: readonly PersonChangeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await at.tx
    .withTables<{ person_change: PersonChangeRow }>()
    .insertInto('person_change')
    .values([...rows])
    .execute();
}

/** Newest day first. */
export async function selectPersonChanges(at: At, personId: number): Promise<PersonChangeRow[]> {
  const found = await sql<PersonChangeRow>`
    select person_id, change_id, field, before, after, from_day, reason, at, by_name from person_change
    where person_id = ${personId} order by from_day desc, at desc limit 200`.execute(at.tx);
  return found.rows;
}

export type OpenSpan = { person_id: number; from_day: Day; main: boolean };

/** Everybody at work there, locked until the transaction ends. */
export async function lockOpenEmployments(at: At, orgId: number): Promise<OpenSpan[]> {
  const found = await sql<OpenSpan>`
    select person_id, from_day, main from employment where org_id = ${orgId} and to_day is null order by person_id for update`.execute(
    at.tx,
  );
  return found.rows;
}

/** Ends the open spans of these people at one organisation, those that began by then. */
export async function endEmployments(at: At, ending: { orgId: number; personIds: readonly number[]; lastDay: Day }): Promise<void> {
  await sql`
    update employment set to_day = ${ending.lastDay}
    where org_id = ${ending.orgId} and person_id = any(${ending.personIds}::bigint[]) and to_day is null
      and from_day <= ${ending.lastDay}::date`.execute(at.tx);
}

export async function countEmployed(at: At, orgId: number): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from employment where org_id = ${orgId} and to_day is null`.execute(at.tx);
  return found.rows[0]?.count ?? 0;
}
