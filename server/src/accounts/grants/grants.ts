// Roles of an account at an organisation: one place gives them, one ends them, whoever they belong to (第十、十五条).
import type { Context, Day } from '#platform';
import { insertGrants, updateGrantEnds } from './store.ts';

export type NewGrant = { role: string; orgId: number; from: Day; to: Day | null };

type At = Pick<Context, 'tx' | 'clock'>;

/** Ended and given again within a day: the role goes on. */
export async function giveRoles(at: At, accountId: string, grants: readonly NewGrant[], recordedBy: string): Promise<void> {
  const rows = grants.map(({ role, orgId, from, to }) => ({
    account_id: accountId,
    org_id: orgId,
    role,
    from_day: from,
    to_day: to,
    recorded_at: at.clock.now(),
    recorded_by: recordedBy,
  }));
  await insertGrants(at, rows);
}

/** At this instant. False when the account held none of them there. */
export async function endRoles(at: At, held: { accountId: string; orgId: number; roles: readonly string[] }): Promise<boolean> {
  return (await updateGrantEnds(at, { ...held, now: at.clock.now(), today: at.clock.today() })) > 0;
}
