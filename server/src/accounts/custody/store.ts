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
