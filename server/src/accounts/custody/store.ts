// All SQL of custodians: roles at units, and the acts about them (第十五条).
import { sql } from 'kysely';
import type { Context, Day } from '#platform';

type At = Pick<Context, 'tx'>;

export type HeldRow = { account_id: string; person_id: number | null; name: string; from_day: Day };

/** Who may act for the unit today, longest first. */
export async function selectCustodians(at: At, orgId: number, today: Day): Promise<HeldRow[]> {
  const found = await sql<HeldRow>`
    select account_id, person_id, name, min(from_day) as from_day from custodian_held
    where org_id = ${orgId} and ended_at is null and disabled_at is null
      and from_day <= ${today}::date and coalesce(to_day, 'infinity') >= ${today}::date
    group by account_id, person_id, name order by 4, 1`.execute(at.tx);
  return found.rows;
}

export async function hadCustodian(at: At, orgId: number): Promise<boolean> {
  return (await sql`select 1 from custodian_held where org_id = ${orgId} limit 1`.execute(at.tx)).rows.length > 0;
}

/** The role begins, or – ended earlier on the same day – goes on. */
export async function beginCustody(
  at: At,
  row: { account_id: string; org_id: number; role: string; from_day: Day; recorded_at: Date; recorded_by: string },
): Promise<void> {
  await sql`
    insert into account_grant (account_id, org_id, role, from_day, to_day, recorded_at, recorded_by)
    values (${row.account_id}, ${row.org_id}, ${row.role}, ${row.from_day}, null, ${row.recorded_at}, ${row.recorded_by})
    on conflict (account_id, org_id, role, from_day) do update set ended_at = null, to_day = null`.execute(at.tx);
}

/** Ends every role of the account at the unit at this instant. How many were living. */
export async function endCustody(at: At, ending: { accountId: string; orgId: number; now: Date; today: Day }): Promise<number> {
  const ended = await sql`
    update account_grant set ended_at = ${ending.now}, to_day = greatest(from_day, ${ending.today}::date)
    where account_id = ${ending.accountId} and org_id = ${ending.orgId} and role in ('employer', 'provider') and ended_at is null
    returning 1`.execute(at.tx);
  return ended.rows.length;
}

export type ActRow = {
  org_id: number;
  act_id: string;
  kind: 'name' | 'end';
  account_id: string;
  custodian_name: string;
  reason: string;
  at: Date;
  by_account: string | null;
  by_name: string;
};

export async function insertAct(at: At, row: ActRow): Promise<void> {
  await at.tx.withTables<{ custodian_act: ActRow }>().insertInto('custodian_act').values(row).execute();
}

const actsMost = 50;

export async function selectActs(at: At, orgId: number): Promise<ActRow[]> {
  const found = await sql<ActRow>`
    select org_id, act_id, kind, account_id, custodian_name, reason, at, by_account, by_name from custodian_act
    where org_id = ${orgId} order by at desc, act_id desc limit ${actsMost}`.execute(at.tx);
  return found.rows;
}
