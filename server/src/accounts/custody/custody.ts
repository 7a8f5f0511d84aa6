// A unit's custodians: named, ended, counted; a unit whose last one has left is suspended until another is named (第十五条).
import { endRoles, giveRoles } from '#accounts/grants';
import { type Context, newUuid } from '#platform';
import { type ActRow, type HeldRow, hadCustodian, insertAct, selectActs, selectCustodians } from './store.ts';

/** Who may act for the unit today, longest first. */
export function custodiansOf(at: Pick<Context, 'tx' | 'clock'>, orgId: number): Promise<HeldRow[]> {
  return selectCustodians(at, orgId, at.clock.today());
}

/** Newest first. */
export function custodianActs(at: Pick<Context, 'tx'>, orgId: number): Promise<ActRow[]> {
  return selectActs(at, orgId);
}

/** Whether the unit had custodians and none is left: derived, never a flag. */
export async function isSuspended(at: Pick<Context, 'tx' | 'clock'>, orgId: number): Promise<boolean> {
  return (await custodiansOf(at, orgId)).length === 0 && (await hadCustodian(at, orgId));
}

type Act = { orgId: number; accountId: string; name: string; reason: string };

export async function takeCustody(at: Context, act: Act & { role: 'employer' | 'provider' }): Promise<void> {
  const by = byOf(at);
  const grant = { role: act.role, orgId: act.orgId, from: at.clock.today(), to: null };
  await giveRoles(at, act.accountId, [grant], by.by_account ? `account:${by.by_account}` : by.by_name);
  await write(at, act, 'name');
}

/** At this instant. False when the account was no custodian of the unit. */
export async function removeCustodian(at: Context, act: Act): Promise<boolean> {
  const { orgId, accountId } = act;
  const ended = await endRoles(at, { accountId, orgId, roles: ['employer', 'provider'] });
  if (ended) await write(at, act, 'end');
  return ended;
}

async function write(at: Context, act: Act, kind: ActRow['kind']): Promise<void> {
  const now = at.clock.now();
  await insertAct(at, {
    org_id: act.orgId,
    act_id: newUuid(now.getTime()),
    kind,
    account_id: act.accountId,
    custodian_name: act.name,
    reason: act.reason,
    at: now,
    ...byOf(at),
  });
}

function byOf({ actor }: Context): { by_account: string | null; by_name: string } {
  if (actor.kind === 'account') return { by_account: actor.accountId, by_name: actor.name };
  return { by_account: null, by_name: actor.kind === 'system' ? actor.name : '' };
}
