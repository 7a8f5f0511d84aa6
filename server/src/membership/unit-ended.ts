// What becomes of requests when a unit cannot answer any more: its last custodian left, it went into another, it ended (第十、十五条).
import { isSuspended } from '#accounts';
import { findOrg } from '#orgs';
import type { Context } from '#platform';
import { passRequests, redirectRequests } from './store.ts';

/** A unit without custodians answers nothing: what waits for it goes to the bureau at once. Answers whether it is so. */
export async function passWhenSuspended(at: Context, orgId: number): Promise<boolean> {
  if (!(await isSuspended(at, orgId))) return false;
  const passed = await passRequests(at, orgId);
  at.log.info({ orgId, passed }, 'unit without custodians');
  return true;
}

export async function passToBureau(at: Context, orgId: number): Promise<void> {
  await passRequests(at, orgId);
}

export async function redirectToUnit(at: Context, move: { from: number; into: number }): Promise<void> {
  const { division } = await findOrg(at, move.into);
  await redirectRequests(at, { ...move, division });
}
