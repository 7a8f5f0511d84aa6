// The person's side: asking to belong to a unit, correcting what came back, taking it back (第十条, reading 44).
import type { MembershipView } from '@xueshi/contract';
import { membershipDueOn } from '@xueshi/policy';
import { employmentsOf, findPerson, isSuspended } from '#accounts';
import { findOrg, listDivisions, readOrgId } from '#orgs';
import { type Context, type Day, invalidInput, joinId, newUuid, notFound, Problem } from '#platform';
import { decide } from './life.ts';
import { openOwn, ownPersonId, writeStep } from './open.ts';
import { insertMembership, type Kind, selectMembership, selectOwn, updateMembership } from './store.ts';
import { viewsOf } from './view.ts';
import { isWaiting } from './waiting.ts';

export type MembershipAsked = {
  personId: number;
  /** Null: without a unit now; `division` then says whose bureau stands in. */
  orgId: number | null;
  division: string | null;
  kind: Kind;
  from: Day;
  /** Asked when registering: until it is confirmed, hours wait. */
  registered: boolean;
};

/** Throws `membership-open` (409) when a request for this unit is open, `not-found` for no unit, `invalid-input`. */
export async function askMembership(at: Context, asked: MembershipAsked): Promise<{ membershipId: string }> {
  const place = await placeOf(at, asked);
  const now = at.clock.now();
  const membershipId = newUuid(now.getTime());
  const row = {
    person_id: asked.personId,
    membership_id: membershipId,
    ...place,
    registered: asked.registered,
    state: 'asked' as const,
    asked_on: at.clock.today(),
    due_on: await dueOn(at, place.org_id),
    steps: 1,
  };
  if (!(await insertMembership(at, row))) throw alreadyOpen();
  await writeStep(at, { ...row, org_name: null, division_name: null }, { kind: 'ask', step: 1, orgId: null, reason: '' });
  return { membershipId };
}

type Input = { orgId: string | null; division?: string | null | undefined; kind: Kind; from: Day };

export async function askMyMembership(at: Context, input: Input): Promise<MembershipView> {
  const personId = ownPersonId(at);
  const asked = askedOf(personId, input, await isWaiting(at, personId));
  await refuseOverlap(at, asked);
  const { membershipId } = await askMembership(at, asked);
  return viewOf(at, personId, membershipId);
}

export async function askMyMembershipAgain(at: Context, input: Input & { membershipId: string }): Promise<MembershipView> {
  const { row, relation } = await openOwn(at, input.membershipId);
  const state = decide({ state: row.state, dueOn: row.due_on }, 'ask-again', relation, at.clock.today());
  const asked = askedOf(row.person_id, input, row.registered);
  await refuseOverlap(at, asked);
  const place = await placeOf(at, asked);
  const changed = {
    ...row,
    ...place,
    state,
    asked_on: at.clock.today(),
    due_on: await dueOn(at, place.org_id),
    steps: row.steps + 1,
  };
  if (!(await updateMembership(at, changed))) throw alreadyOpen();
  await writeStep(at, changed, { kind: 'ask-again', step: changed.steps, orgId: null, reason: '' });
  return viewOf(at, row.person_id, row.membership_id);
}

export async function withdrawMyMembership(at: Context, input: { membershipId: string }): Promise<MembershipView> {
  const { row, relation } = await openOwn(at, input.membershipId);
  const state = decide({ state: row.state, dueOn: row.due_on }, 'withdraw', relation, at.clock.today());
  await updateMembership(at, { ...row, state, steps: row.steps + 1 });
  await writeStep(at, row, { kind: 'withdraw', step: row.steps + 1, orgId: null, reason: '' });
  return viewOf(at, row.person_id, row.membership_id);
}

export async function listMyMemberships(at: Context): Promise<{ waiting: boolean; items: MembershipView[] }> {
  const personId = ownPersonId(at);
  const items = await viewsOf(at, personId, await selectOwn(at, personId));
  return { waiting: await isWaiting(at, personId), items };
}

async function viewOf(at: Context, personId: number, membershipId: string): Promise<MembershipView> {
  const row = await selectMembership(at, personId, membershipId, false);
  const [view] = row ? await viewsOf(at, personId, [row]) : [];
  if (!view) throw new Error(`membership ${joinId(personId, membershipId)} was not written`);
  return view;
}

function askedOf(personId: number, input: Input, registered: boolean): MembershipAsked {
  const orgId = input.orgId === null ? null : readOrgId(input.orgId);
  if (input.orgId !== null && orgId === null) throw notFound('该单位');
  return { personId, orgId, division: input.division ?? null, kind: input.kind, from: input.from, registered };
}

/** The unit's own days; null where there is none, or nobody there who could answer. */
async function dueOn(at: Context, orgId: number | null): Promise<Day | null> {
  return membershipDueOn({ on: at.clock.today(), employer: orgId !== null && !(await isSuspended(at, orgId)) });
}

type Place = { org_id: number | null; division: string | null; kind: Kind; from_day: Day };

/** The unit's district, or the one the person names; refused where nobody could answer. */
async function placeOf(at: Context, asked: MembershipAsked): Promise<Place> {
  if (asked.from > at.clock.today()) throw invalidInput([{ path: 'from', message: '起始日期不能晚于今天，请在到岗当天或之后提出' }]);
  const rest = { kind: asked.kind, from_day: asked.from };
  if (asked.orgId !== null) {
    const org = await findOrg(at, asked.orgId);
    if (org.kind !== 'employer' && org.kind !== 'provider')
      throw invalidInput([{ path: 'orgId', message: '请选择用人单位；主管部门的工作账户由市人力社保局分配' }]);
    if (org.to !== null && org.to < at.clock.today())
      throw invalidInput([{ path: 'orgId', message: `${org.name}已于 ${org.to} 终止，请选择其他单位` }]);
    return { ...rest, org_id: org.orgId, division: org.division };
  }
  if (asked.kind !== 'main') throw invalidInput([{ path: 'orgId', message: '第二单位和借调须写明是哪个单位' }]);
  const { items } = await listDivisions(at);
  if (!items.some((one) => one.code === asked.division)) {
    throw invalidInput([{ path: 'division', message: '目前没有单位的，请选择所在的县（市、区），由当地人力社保局代管' }]);
  }
  return { ...rest, org_id: null, division: asked.division };
}

/** Said when asking, so that nobody waits five days for what cannot be confirmed. */
async function refuseOverlap(at: Context, asked: MembershipAsked): Promise<void> {
  await findPerson(at, asked.personId);
  const spans = await employmentsOf(at, asked.personId);
  const clash = spans.find((one) => {
    const same = one.org_id === asked.orgId && (one.to_day === null || one.to_day >= asked.from);
    const main = asked.kind === 'main' && one.main && (one.to_day === null ? one.from_day >= asked.from : one.to_day >= asked.from);
    return same || (asked.orgId !== null && main);
  });
  if (!clash) return;
  const detail = `已有记录：${clash.org_name}，自 ${clash.from_day} 起${clash.to_day ? `至 ${clash.to_day}` : ''}。请核对起始日期；同时在两处任职的，请选择“第二单位”或“借调”。`;
  throw new Problem({ type: 'membership-overlap', status: 409, title: '任职时间重叠', detail });
}

function alreadyOpen(): Problem {
  return new Problem({
    type: 'membership-open',
    status: 409,
    title: '已经向这个单位提出过申请',
    detail: '前一份申请还在等待答复或等您改正，请在“任职”页面查看，不需要重复提出。',
  });
}
