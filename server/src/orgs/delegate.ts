// A sector authority hands the review of its claims to a district office or a body, by a dated act, and takes it back (reading 41).
import { type Context, type Day, invalidInput, newUuid, notFound, Problem } from '#platform';
import { type DelegationRow, insertDelegation, insertDelegationEnd, selectDelegation, selectDelegations } from './delegation-store.ts';
import { findOrg } from './find.ts';

export type Delegation = DelegationRow;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Null for a number that no delegation has. */
export async function findDelegation(at: Pick<Context, 'tx'>, delegationId: string): Promise<Delegation | null> {
  return uuid.test(delegationId) ? selectDelegation(at, delegationId) : null;
}

/** Newest first. `orgs`: those that gave or received; null for all. A cursor that somebody invented starts at the beginning. */
export function listDelegations(
  at: Pick<Context, 'tx'>,
  asked: { orgs: readonly number[] | null; after: string | undefined; limit: number },
): Promise<Delegation[]> {
  return selectDelegations(at, { ...asked, after: asked.after && uuid.test(asked.after) ? asked.after : undefined });
}

type NewDelegation = {
  fromOrg: number;
  toOrg: number;
  /** The district it is limited to; a district bureau can be given nothing beyond its own. */
  division: string | null;
  from: Day;
  to: Day | null;
  /** The document by which it was done. */
  act: string;
  recordedBy: string;
};

export async function delegateReview(at: Context, asked: NewDelegation): Promise<{ delegationId: string }> {
  const from = await findOrg(at, asked.fromOrg);
  const to = await findOrg(at, asked.toOrg);
  if (from.kind !== 'sector_authority' || from.sector === null) {
    throw invalidInput([{ path: 'fromOrg', message: '只有市级行业主管部门可以委托审核' }]);
  }
  if (to.kind === 'employer')
    throw invalidInput([{ path: 'toOrg', message: '审核不能委托给用人单位，可以委托给县（市、区）机构或专业机构' }]);
  if (asked.to !== null && asked.to < asked.from) throw invalidInput([{ path: 'to', message: '截止日期早于起始日期' }]);
  const division = to.kind === 'district_bureau' ? to.division : asked.division;
  if (asked.division !== null && asked.division !== division) {
    throw invalidInput([{ path: 'division', message: '委托给县（市、区）机构的，范围不能超出其行政区划' }]);
  }
  const delegationId = newUuid(at.clock.now().getTime());
  await insertDelegation(at, {
    delegation_id: delegationId,
    from_org: from.orgId,
    to_org: to.orgId,
    sector: from.sector,
    division,
    from_day: asked.from,
    to_day: asked.to,
    act: asked.act,
    recorded_at: at.clock.now(),
    recorded_by: asked.recordedBy,
  });
  return { delegationId };
}

/** Ends a delegation after `lastDay`. What was reviewed under it stays reviewed. */
export async function endDelegation(
  at: Context,
  asked: { delegationId: string; lastDay: Day; reason: string; recordedBy: string },
): Promise<void> {
  const found = await selectDelegation(at, asked.delegationId);
  if (!found) throw notFound('该委托');
  const ended = await insertDelegationEnd(at, {
    delegation_id: asked.delegationId,
    last_day: asked.lastDay,
    reason: asked.reason,
    recorded_at: at.clock.now(),
    recorded_by: asked.recordedBy,
  });
  if (!ended) throw new Problem({ type: 'delegation-ended', status: 409, title: '该委托此前已经终止', detail: '不需要再次办理。' });
}
