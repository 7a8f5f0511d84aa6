// Opening a claim: does it exist for this actor, what is the actor to it, what has happened so far; and writing the next step.
import { formatDay } from '@xueshi/policy';
import { authorize, may, permits, type Target } from '#accounts';
import type { By, ClaimLife, Decision, StepKind } from '#claims/rules';
import { type AccountActor, type Context, type Day, dayOf, notFound, Problem, splitId, timeText } from '#platform';
import {
  type ClaimRow,
  insertStep,
  type Key,
  lockClaim,
  lockPerson,
  type StepRow,
  selectClaim,
  selectSteps,
  updateClaim,
} from './store.ts';

/** What the actor is to the claim; several may hold. */
export type Relation = {
  readonly accountId: string;
  readonly own: boolean;
  readonly reviewer: boolean;
  readonly appealReviewer: boolean;
  /** May see the evidence: the applicant, the reviewer in charge, the auditor; nobody else. */
  readonly evidence: boolean;
  readonly today: Day;
};

export type Opened = { readonly row: ClaimRow; readonly steps: readonly StepRow[]; readonly relation: Relation };

type Hold = 'none' | 'claim' | 'person';

/** Throws 404 for what does not exist or is private, 403 to officials without jurisdiction. `hold`: what stays locked. */
export async function openClaim(at: Context, claimId: string, hold: Hold = 'none'): Promise<Opened> {
  const key = readClaimId(claimId);
  const actor = accountOf(at);
  if (hold === 'person') await lockPerson(at, key.personId);
  const row = await (hold === 'claim' ? lockClaim(at, key.personId, key.claimId) : selectClaim(at, key.personId, key.claimId));
  if (!row) throw notFound('这份申请');
  const relation = relationOf(at, actor, row);
  // What was never handed in, or was taken back, is the applicant's own affair. A reviewer who just acts on it is told so.
  const isPrivate = row.state === 'draft' || (row.state === 'withdrawn' && hold === 'none');
  if (!relation.own && (isPrivate || !permits(actor, 'claim.read'))) throw notFound('这份申请');
  if (!relation.own) authorize(at.actor, 'claim.read', targetOf(row));
  return { row, steps: await selectSteps(at, row), relation };
}

/** The same for the applicant alone; for everybody else the claim does not exist here. */
export async function openOwnClaim(at: Context, claimId: string, hold: Hold = 'none'): Promise<Opened> {
  const key = readClaimId(claimId);
  if (accountOf(at).personId !== key.personId) throw notFound('这份申请');
  return openClaim(at, claimId, hold);
}

export function readClaimId(claimId: string): Key {
  const id = splitId(claimId);
  if (!id) throw notFound('这份申请');
  return { personId: id.personId, claimId: id.uuid };
}

export function accountOf(at: Context): AccountActor {
  if (at.actor.kind === 'account') return at.actor;
  throw new Problem({ type: 'not-signed-in', status: 401, title: '请先登录', detail: '登录后可以接着办理，已填写的内容会保留。' });
}

/** The record that belongs to the account. Officials' accounts have none. */
export function ownPersonId(at: Context): number {
  const { personId } = accountOf(at);
  if (personId !== null) return personId;
  throw new Problem({ type: 'forbidden', status: 403, title: '当前账号没有个人记录', detail: '请用个人账号登录后办理认定申请。' });
}

export function targetOf(row: ClaimRow): Target {
  return { personId: row.personId, sector: row.sector, division: row.division, employerId: row.employerId };
}

function relationOf(at: Context, actor: AccountActor, row: ClaimRow): Relation {
  const own = actor.personId === row.personId;
  const target = targetOf(row);
  const reviewer = may(actor, 'claim.review', target);
  const appealReviewer = may(actor, 'claim.appeal-review', target) && row.appealedAt !== null;
  const auditor = may(actor, 'claim.read', target) && actor.grants.some((grant) => grant.role === 'auditor');
  return {
    accountId: actor.accountId,
    own,
    reviewer,
    appealReviewer,
    evidence: own || reviewer || appealReviewer || auditor,
    today: at.clock.today(),
  };
}

/** The organisation for which the actor takes this action: that of the grant which allows it. */
export function actingOrg(at: Context, action: 'claim.review' | 'claim.appeal-review', target: Target): number {
  const actor = accountOf(at);
  const grant = actor.grants.find((one) => may({ ...actor, personId: null, grants: [one] }, action, target));
  if (!grant) throw notFound('这份申请');
  return grant.orgId;
}

/** The claim as `decide` sees it. */
export function lifeOf({ row, steps, relation }: Opened): ClaimLife {
  const last = steps.at(-1);
  return {
    state: row.state,
    revision: row.revision,
    decidedBy: row.decidedBy,
    lowered: row.lowered,
    recognised: row.recognised,
    appealUntil: row.appealUntil,
    appealed: row.appealedAt !== null,
    last: last
      ? {
          kind: last.kind,
          accountId: last.accountId,
          by: namedBy(last, row, relation.own),
          at: readableTime(last.at),
          centihours: last.centihours,
          reasons: last.reasons,
        }
      : null,
  };
}

/** Applicants deal with an organisation, not with a person in it. */
export function namedBy(step: StepRow, row: ClaimRow, forApplicant: boolean): string {
  if (step.orgId === null) return forApplicant ? '申请人本人' : step.actorName || String(row.personId);
  const org = step.orgName ?? '审核机构';
  return forApplicant ? org : `${org} ${step.actorName}`;
}

export function byOf({ relation }: Opened): By {
  return { accountId: relation.accountId, own: relation.own };
}

export type Step = {
  readonly kind: StepKind;
  readonly orgId: number | null;
  readonly reasons: readonly string[];
  readonly text: string;
  readonly centihours: number | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly change: Parameters<typeof updateClaim>[2];
};

/** Who, when, why, from which state to which; and what changed with it. */
export async function writeStep(at: Context, row: ClaimRow, decision: Decision & { kind: 'step' }, step: Step): Promise<void> {
  const actor = accountOf(at);
  const { change, ...rest } = step;
  await updateClaim(at, row, { ...change, state: decision.to });
  await insertStep(at, row, {
    ...rest,
    at: at.clock.now(),
    fromState: decision.from,
    toState: decision.to,
    accountId: actor.accountId,
    actorName: actor.name,
  });
}

/** The decision's step; a refusal is thrown, a repetition is null. */
export function stepOf(decision: Decision): (Decision & { kind: 'step' }) | null {
  if (decision.kind === 'refused') throw new Problem(decision.problem);
  return decision.kind === 'already' ? null : decision;
}

function readableTime(instant: Date): string {
  return `${formatDay(dayOf(instant))} ${timeText(instant).slice(11, 16)}`;
}
