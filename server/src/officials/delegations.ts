// Review handed to a district office or a body by a dated act, and taken back (reading 41).
import type { DelegationItem } from '@xueshi/contract';
import { accountOf, authorize, may, reachOf } from '#accounts';
import {
  type Delegation,
  delegateReview as delegate,
  endDelegation as end,
  findDelegation,
  listDelegations as list,
  readOrgId,
} from '#orgs';
import { type Context, type Day, notFound } from '#platform';

type Asked = { cursor?: string | undefined; limit: number };

export async function listDelegations(at: Context, asked: Asked): Promise<{ items: DelegationItem[]; nextCursor: string | null }> {
  const reaches = reachOf(at.actor, 'delegation.manage');
  const everywhere = reaches.some((reach) => reach.orgId === null);
  const within = everywhere ? null : reaches.flatMap((reach) => reach.orgId ?? []);
  const rows = await list(at, { orgs: within, after: asked.cursor, limit: asked.limit + 1 });
  const shown = rows.slice(0, asked.limit);
  const items = shown.map((row) => itemOf(at, row));
  return { items, nextCursor: rows.length > asked.limit ? (shown.at(-1)?.delegation_id ?? null) : null };
}

function itemOf(at: Context, row: Delegation): DelegationItem {
  const today = at.clock.today();
  const current = row.from_day <= today && (row.to_day === null || row.to_day >= today);
  return {
    delegationId: row.delegation_id,
    from: { orgId: String(row.from_org), name: row.from_name },
    to: { orgId: String(row.to_org), name: row.to_name },
    sector: { code: row.sector, name: row.sector_name },
    division: row.division === null ? null : { code: row.division, name: row.division_name ?? row.division },
    fromDay: row.from_day,
    toDay: row.to_day,
    act: row.act,
    current,
    mayEnd: !row.ended && (row.to_day === null || row.to_day >= today) && may(at.actor, 'delegation.manage', { orgId: row.from_org }),
  };
}

type NewDelegation = { fromOrgId: string; toOrgId: string; division: string | null; fromDay: Day; toDay: Day | null; act: string };

export async function delegateReview(at: Context, input: NewDelegation): Promise<{ delegationId: string }> {
  const fromOrg = readOrgId(input.fromOrgId);
  const toOrg = readOrgId(input.toOrgId);
  if (fromOrg === null || toOrg === null) throw notFound('该单位');
  authorize(at.actor, 'delegation.manage', { orgId: fromOrg });
  const { division, fromDay, toDay, act } = input;
  return delegate(at, { fromOrg, toOrg, division, from: fromDay, to: toDay, act, recordedBy: `account:${accountOf(at).accountId}` });
}

export async function endDelegation(at: Context, input: { delegationId: string; lastDay: Day; reason: string }): Promise<void> {
  const row = await findDelegation(at, input.delegationId);
  if (!row) throw notFound('该委托');
  authorize(at.actor, 'delegation.manage', { orgId: row.from_org });
  await end(at, { ...input, recordedBy: `account:${accountOf(at).accountId}` });
}
