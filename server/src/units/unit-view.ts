// A unit as its custodians and its authorities see it: who acts for it, how many work there, what changed (第十五条).
import type { UnitView } from '@xueshi/contract';
import { authorize, countPeopleAt, custodianActs, custodiansOf, isSuspended, may, type Target } from '#accounts';
import { changesOf, findOrg, type OrgChange, orgItem, readOrgId } from '#orgs';
import { type Context, notFound, timeText } from '#platform';

type Org = Awaited<ReturnType<typeof findOrg>>;

export async function getUnit(at: Context, input: { orgId: string }): Promise<UnitView> {
  const org = await openUnit(at, input.orgId);
  if (!mayManage(at, org)) authorize(at.actor, 'unit.review', targetOf(org));
  return unitView(at, org);
}

/** An employer or a provider. Throws `not-found`. */
export async function openUnit(at: Context, orgId: string): Promise<Org> {
  const number = readOrgId(orgId);
  if (number === null) throw notFound('该单位');
  const org = await findOrg(at, number);
  if (org.kind !== 'employer' && org.kind !== 'provider') throw notFound('该单位');
  return org;
}

export function targetOf(org: Org): Target {
  return { division: org.division, sector: org.sector };
}

/** Its own custodians, and the authorities that would review it. */
export function mayManage(at: Context, org: Org): boolean {
  return may(at.actor, 'unit.manage', { orgId: org.orgId }) || may(at.actor, 'unit.review', targetOf(org));
}

export async function unitView(at: Context, org: Org): Promise<UnitView> {
  const own = at.actor.kind === 'account' ? at.actor.accountId : null;
  const custodians = (await custodiansOf(at, org.orgId)).map((one) => ({
    accountId: one.account_id,
    name: one.name,
    since: one.from_day,
    self: one.account_id === own,
  }));
  const acts = (await custodianActs(at, org.orgId)).map((act) => ({
    kind: act.kind === 'name' ? ('custodian-named' as const) : ('custodian-ended' as const),
    at: timeText(act.at),
    by: act.by_name,
    text: `${act.custodian_name}${act.kind === 'name' ? '被指定为管理人' : '不再担任管理人'}`,
    reason: act.reason,
  }));
  const changes = (await changesOf(at, org.orgId)).map(changeView);
  return {
    ...orgItem(org),
    from: org.from,
    to: org.to,
    people: await countPeopleAt(at, org.orgId),
    custodians,
    suspended: await isSuspended(at, org.orgId),
    mayManage: mayManage(at, org),
    maySupervise: may(at.actor, 'unit.review', targetOf(org)),
    changes: [...acts, ...changes].sort((a, b) => b.at.localeCompare(a.at)),
  };
}

function changeView(change: OrgChange): UnitView['changes'][number] {
  return { kind: change.kind, at: timeText(change.at), by: change.by_name, text: changeText(change), reason: change.reason };
}

function changeText({ kind, name_before, name_after, into_name, on_day }: OrgChange): string {
  switch (kind) {
    case 'rename':
      return `由“${name_before}”更名为“${name_after}”`;
    case 'merge':
      return `自 ${on_day} 起并入${into_name}`;
    case 'dissolve':
      return `自 ${on_day} 起撤销`;
  }
}
