// Opening a request: does it exist for this actor, what is the actor to it; and writing the next step.
import { authorize, permits, reachOf, type Target } from '#accounts';
import { type AccountActor, type Context, notFound, Problem, splitId } from '#platform';
import type { Act, Relation } from './life.ts';
import { insertStep, type MembershipRow, selectMembership } from './store.ts';

export type Opened = { readonly row: MembershipRow; readonly relation: Relation };

/** Locked, for the person who asked; to everybody else it does not exist here. */
export async function openOwn(at: Context, membershipId: string): Promise<Opened> {
  const key = splitId(membershipId);
  if (!key || key.personId !== ownPersonId(at)) throw notFound('这份任职申请');
  return open(at, key.personId, key.uuid);
}

/** Locked, for those who answer. Throws 404 for nothing, 403 outside the jurisdiction and for one's own. */
export async function openToAnswer(at: Context, membershipId: string): Promise<Opened> {
  const key = splitId(membershipId);
  if (!key) throw notFound('这份任职申请');
  const opened = await open(at, key.personId, key.uuid);
  if (opened.relation.own && !permits(at.actor, 'membership.review')) throw notFound('这份任职申请');
  authorize(at.actor, 'membership.review', targetOf(opened.row));
  return opened;
}

async function open(at: Context, personId: number, membershipId: string): Promise<Opened> {
  const row = await selectMembership(at, personId, membershipId, true);
  if (!row) throw notFound('这份任职申请');
  return { row, relation: relationOf(at, row) };
}

export function relationOf(at: Context, row: MembershipRow): Relation {
  const { actor } = at;
  const reaches = reachOf(actor, 'membership.review');
  return {
    own: actor.kind === 'account' && actor.personId === row.person_id,
    employer: row.org_id !== null && reaches.some((reach) => reach.employerId === row.org_id),
    bureau: reaches.some((reach) => reach.employerId === null && (reach.division === null || reach.division === row.division)),
  };
}

export function targetOf(row: Pick<MembershipRow, 'person_id' | 'org_id' | 'division'>): Target {
  return { personId: row.person_id, employerId: row.org_id, division: row.division };
}

export function ownPersonId(at: Context): number {
  const { personId } = accountOf(at);
  if (personId !== null) return personId;
  throw new Problem({
    type: 'no-person',
    status: 404,
    title: '此账户没有个人学时档案',
    detail: '这是单位或主管部门的工作账户。办理个人的任职请用本人的账户登录。',
  });
}

export function accountOf(at: Context): AccountActor {
  if (at.actor.kind === 'account') return at.actor;
  throw new Problem({ type: 'not-signed-in', status: 401, title: '请先登录', detail: '登录后可以接着办理，已填写的内容会保留。' });
}

type Step = { kind: 'ask' | Act; step: number; orgId: number | null; reason: string };

/** What was asked at this step is kept whole: a later correction does not touch it. */
export async function writeStep(at: Context, row: MembershipRow, { kind, step, orgId, reason }: Step): Promise<void> {
  const account = at.actor.kind === 'account' ? at.actor : null;
  await insertStep(at, {
    person_id: row.person_id,
    membership_id: row.membership_id,
    step,
    kind,
    at: at.clock.now(),
    account_id: account?.accountId ?? null,
    actor_name: account?.name ?? (at.actor.kind === 'system' ? at.actor.name : '本人'),
    org_id: orgId,
    reason,
    details: { orgId: row.org_id, division: row.division, kind: row.kind, from: row.from_day },
  });
}
