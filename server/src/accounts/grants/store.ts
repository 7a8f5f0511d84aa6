// All SQL of giving and ending roles.
import { sql } from 'kysely';
import type { Context, Day } from '#platform';

type At = Pick<Context, 'tx'>;

export type NewGrantRow = {
  account_id: string;
  org_id: number;
  role: string;
  from_day: Day;
  to_day: Day | null;
  recorded_at: Date;
  recorded_by: string;
};

export async function insertGrants(at: At, rows: readonly NewGrantRow[]): Promise<void> {
  if (rows.length === 0) return;
  await at.tx
    .withTables<{ account_grant: NewGrantRow & { ended_at?: Date | null } }>()
    .insertInto('account_grant')
    .values([...rows])
    // Ended and given again within a day: it goes on.
    .onConflict((oc) =>
      oc.columns(['account_id', 'org_id', 'role', 'from_day']).doUpdateSet({ to_day: sql`excluded.to_day`, ended_at: null }),
    )
    .execute();
}

/** How many of these roles were living. */
export async function updateGrantEnds(
  at: At,
  ending: { accountId: string; orgId: number; roles: readonly string[]; now: Date; today: Day },
): Promise<number> {
  const ended = await sql`
    update account_grant set ended_at = ${ending.now}, to_day = greatest(from_day, ${ending.today}::date)
    where account_id = ${ending.accountId} and org_id = ${ending.orgId} and role = any(${ending.roles}::text[]) and ended_at is null
    returning 1`.execute(at.tx);
  return ended.rows.length;
}
