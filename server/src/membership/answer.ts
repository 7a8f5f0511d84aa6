// The unit's and the bureau's side: the work list, confirming, returning with a reason, one by one or many (第十条, reading 48).
import type { MembershipItem, MembershipView } from '@xueshi/contract';
import { bureauMayAnswer } from '@xueshi/policy';
import { beginEmployment, findPeople, personCardView, reachOf } from '#accounts';
import { type Context, joinId, Problem, splitId } from '#platform';
import { decide, mayAnswer } from './life.ts';
import { accountOf, openToAnswer, relationOf, writeStep } from './open.ts';
import { countQueue, type MembershipRow, type QueueFilter, selectMembership, selectQueue, updateMembership } from './store.ts';
import { summaryOf, viewsOf } from './view.ts';

const countedMost = 1000;

type QueueAsked = { mine?: 'true' | 'false' | undefined; cursor?: string | undefined; limit: number };

export async function listMemberships(
  at: Context,
  asked: QueueAsked,
): Promise<{ items: MembershipItem[]; nextCursor: string | null; count: number }> {
  const filter = filterOf(at, asked);
  const rows = await selectQueue(at, { ...filter, after: readCursor(asked.cursor), limit: asked.limit + 1 });
  const shown = rows.slice(0, asked.limit);
  const cards = await findPeople(
    at,
    shown.map((row) => row.person_id),
  );
  const today = at.clock.today();
  const items = shown.flatMap((row) => {
    const card = cards.get(row.person_id);
    if (!card) return [];
    const overdue = row.due_on !== null && bureauMayAnswer(row.due_on, today);
    const life = { state: row.state, dueOn: row.due_on };
    return [{ ...summaryOf(row), person: personCardView(card), overdue, mayAnswer: mayAnswer(life, relationOf(at, row), today) }];
  });
  const last = shown.at(-1);
  const nextCursor = rows.length > asked.limit && last ? `${last.asked_on}.${last.membership_id}` : null;
  return { items, nextCursor, count: await countQueue(at, filter, countedMost) };
}

function filterOf(at: Context, asked: QueueAsked): QueueFilter {
  const reaches = reachOf(at.actor, 'membership.review');
  return {
    employers: reaches.flatMap((reach) => reach.employerId ?? []),
    divisions: reaches.flatMap((reach) => (reach.employerId === null ? (reach.division ?? []) : [])),
    everywhere: reaches.some((reach) => reach.employerId === null && reach.division === null),
    answerableOn: asked.mine === 'true' ? at.clock.today() : null,
    limit: asked.limit,
  };
}

function readCursor(cursor: string | undefined): QueueFilter['after'] {
  const [, askedOn, membershipId] = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  return askedOn && membershipId ? { askedOn, membershipId } : undefined;
}

export async function confirmMembership(at: Context, input: { membershipId: string }): Promise<MembershipView> {
  const { row, relation } = await openToAnswer(at, input.membershipId);
  const state = decide({ state: row.state, dueOn: row.due_on }, 'confirm', relation, at.clock.today());
  if (row.org_id !== null) {
    const employment = { personId: row.person_id, orgId: row.org_id, from: row.from_day, main: row.kind === 'main' };
    await beginEmployment(at, employment, `account:${accountOf(at).accountId}`);
  }
  return next(at, row, { kind: 'confirm', state, reason: '' });
}

export async function returnMembership(at: Context, input: { membershipId: string; reason: string }): Promise<MembershipView> {
  const { row, relation } = await openToAnswer(at, input.membershipId);
  const state = decide({ state: row.state, dueOn: row.due_on }, 'return', relation, at.clock.today());
  return next(at, row, { kind: 'return', state, reason: input.reason });
}

type Refused = { membershipId: string; title: string; detail: string };

/** Each on its own ground: one that cannot be confirmed keeps no other from being confirmed. */
export async function confirmMemberships(
  at: Context,
  input: { membershipIds: string[] },
): Promise<{ confirmed: string[]; refused: Refused[] }> {
  const confirmed: string[] = [];
  const refused: Refused[] = [];
  // In the order of the keys, so that two officials with the same list never wait for each other in a circle.
  for (const membershipId of [...new Set(input.membershipIds)].sort(byKey)) {
    try {
      await confirmMembership(at, { membershipId });
      confirmed.push(membershipId);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push({ membershipId, title: error.init.title, detail: error.init.detail ?? '' });
    }
  }
  return { confirmed, refused };
}

function byKey(a: string, b: string): number {
  const [left, right] = [splitId(a), splitId(b)];
  if (!left || !right) return 0;
  return left.personId - right.personId || (left.uuid < right.uuid ? -1 : 1);
}

type Step = { kind: 'confirm' | 'return'; state: MembershipRow['state']; reason: string };

async function next(at: Context, row: MembershipRow, { kind, state, reason }: Step): Promise<MembershipView> {
  await updateMembership(at, { ...row, state, steps: row.steps + 1 });
  await writeStep(at, row, { kind, step: row.steps + 1, orgId: actingOrg(at, row), reason });
  const changed = await selectMembership(at, row.person_id, row.membership_id, false);
  const [view] = changed ? await viewsOf(at, row.person_id, [changed]) : [];
  if (!view) throw new Error(`membership ${joinId(row.person_id, row.membership_id)} is gone`);
  return view;
}

/** For which of the actor's organisations the answer was given: the unit itself before a bureau. */
function actingOrg(at: Context, row: MembershipRow): number | null {
  const { grants } = accountOf(at);
  const employer = grants.find((grant) => grant.role === 'employer' && grant.orgId === row.org_id);
  const bureau = grants.find((grant) => (grant.role === 'district' && grant.division === row.division) || grant.role === 'city');
  return (employer ?? bureau)?.orgId ?? null;
}
