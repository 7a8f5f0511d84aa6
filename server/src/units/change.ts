// The bureau renames a unit, merges it into another, ends it; its people go along with dates, its custodians' roles end (第十、十五条).
import type { UnitView } from '@xueshi/contract';
import { addDays } from '@xueshi/policy';
import { accountOf, authorize, custodiansOf, movePeople, removeCustodian } from '#accounts';
import { passToBureau, redirectToUnit } from '#membership';
import { endOrg, renameOrg } from '#orgs';
import type { Context, Day } from '#platform';
import { openUnit, targetOf, unitView } from './unit-view.ts';

export async function renameUnit(at: Context, input: { orgId: string; name: string; reason: string }): Promise<UnitView> {
  const { orgId } = await openSupervised(at, input.orgId);
  await renameOrg(at, { orgId, name: input.name, reason: input.reason });
  return unitView(at, await openUnit(at, input.orgId));
}

type Merging = { orgId: string; intoOrgId: string; on: Day; reason: string };

export async function mergeUnit(at: Context, input: Merging): Promise<UnitView> {
  const { orgId: from } = await openSupervised(at, input.orgId);
  const { orgId: into } = await openSupervised(at, input.intoOrgId);
  await endOrg(at, { orgId: from, on: input.on, into, reason: input.reason });
  const moved = await movePeople(at, { from, into, on: input.on, recordedBy: `account:${accountOf(at).accountId}` });
  await redirectToUnit(at, { from, into });
  await endCustodians(at, from, `单位并入他单位：${input.reason}`);
  at.log.info({ from, into, moved }, 'unit merged');
  return unitView(at, await openUnit(at, input.orgId));
}

export async function dissolveUnit(at: Context, input: { orgId: string; lastDay: Day; reason: string }): Promise<UnitView> {
  const { orgId: from } = await openSupervised(at, input.orgId);
  const on = addDays(input.lastDay, 1);
  await endOrg(at, { orgId: from, on, into: null, reason: input.reason });
  const moved = await movePeople(at, { from, into: null, on, recordedBy: `account:${accountOf(at).accountId}` });
  await passToBureau(at, from);
  await endCustodians(at, from, `单位撤销：${input.reason}`);
  at.log.info({ from, moved }, 'unit dissolved');
  return unitView(at, await openUnit(at, input.orgId));
}

async function openSupervised(at: Context, orgId: string): ReturnType<typeof openUnit> {
  const org = await openUnit(at, orgId);
  authorize(at.actor, 'unit.review', targetOf(org));
  return org;
}

async function endCustodians(at: Context, orgId: number, reason: string): Promise<void> {
  for (const one of await custodiansOf(at, orgId)) {
    await removeCustodian(at, { orgId, accountId: one.account_id, name: one.name, reason });
  }
}
