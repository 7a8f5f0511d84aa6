// All SQL of membership (第十条).
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Context, Day } from '#platform';
import type { Act, State } from './life.ts';

type At = Pick<Context, 'tx'>;

export type Kind = 'main' | 'second' | 'secondment';

export type MembershipRow = {
  person_id: number;
  membership_id: string;
  org_id: number | null;
  org_name: string | null;
  division: string | null;
  division_name: string | null;
  kind: Kind;
  from_day: Day;
  registered: boolean;
  state: State;
  asked_on: Day;
  due_on: Day | null;
  steps: number;
};

const memberships = sql`
  select m.person_id, m.membership_id, m.org_id, o.name as org_name, m.division, d.name as division_name, m.kind, m.from_day,
    m.registered, m.state, m.asked_on, m.due_on, m.steps
  from membership m
  left join org_public o on o.org_id = m.org_id
  left join division_public d on d.division = m.division`;

export async function selectMembership(at: At, personId: number, membershipId: string, lock: boolean): Promise<MembershipRow | null> {
  const found = await sql<MembershipRow>`
    ${memberships} where m.person_id = ${personId} and m.membership_id = ${membershipId} ${lock ? sql`for update of m` : sql``}`.execute(
    at.tx,
  );
  return found.rows[0] ?? null;
}

const ownMost = 100;

export async function selectOwn(at: At, personId: number): Promise<MembershipRow[]> {
  const found = await sql<MembershipRow>`
    ${memberships} where m.person_id = ${personId} order by m.asked_on desc, m.membership_id desc limit ${ownMost}`.execute(at.tx);
  return found.rows;
}

/** The bureau of its district answers from now on. */
export async function passRequests(at: At, orgId: number): Promise<number> {
  const passed = await sql`
    update membership set due_on = null where org_id = ${orgId} and state = 'asked' and due_on is not null returning 1`.execute(at.tx);
  return passed.rows.length;
}

/** Open requests for one unit are requests for another; who asked both already keeps the one for the other. */
export async function redirectRequests(at: At, redirect: { from: number; into: number; division: string | null }): Promise<number> {
  const moved = await sql`
    update membership m set org_id = ${redirect.into}, division = ${redirect.division}
    where m.org_id = ${redirect.from} and m.state in ('asked', 'returned')
      and not exists (select from membership other where other.person_id = m.person_id and other.org_id = ${redirect.into}
        and other.state in ('asked', 'returned'))
    returning 1`.execute(at.tx);
  return moved.rows.length;
}

export type StepRow = {
  membership_id: string;
  step: number;
  kind: 'ask' | Act;
  at: Date;
  actor_name: string;
  org_name: string | null;
  reason: string;
};

export async function selectSteps(at: At, personId: number, membershipIds: readonly string[]): Promise<StepRow[]> {
  const found = await sql<StepRow>`
    select s.membership_id, s.step, s.kind, s.at, s.actor_name, o.name as org_name, s.reason
    from membership_step s left join org_public o on o.org_id = s.org_id
    where s.person_id = ${personId} and s.membership_id = any(${membershipIds}::uuid[]) order by s.membership_id, s.step`.execute(at.tx);
  return found.rows;
}

export type NewMembership = Omit<MembershipRow, 'org_name' | 'division_name'>;

/** False when a request for this unit is open already. */
export async function insertMembership(at: At, row: NewMembership): Promise<boolean> {
  const added = await sql`
    insert into membership (person_id, membership_id, org_id, division, kind, from_day, registered, state, asked_on, due_on, steps)
    values (${row.person_id}, ${row.membership_id}, ${row.org_id}, ${row.division}, ${row.kind}, ${row.from_day}, ${row.registered},
      ${row.state}, ${row.asked_on}, ${row.due_on}, ${row.steps})
    on conflict do nothing returning 1`.execute(at.tx);
  return added.rows.length > 0;
}

type Change = Pick<NewMembership, 'person_id' | 'membership_id' | 'org_id' | 'division' | 'kind' | 'from_day' | 'state' | 'due_on'> & {
  asked_on: Day;
  steps: number;
};

/** Of one person at a time: the caller holds the row's lock. False when another open request names the same unit. */
export async function updateMembership(at: At, row: Change): Promise<boolean> {
  const changed = await sql`
    update membership m set org_id = ${row.org_id}, division = ${row.division}, kind = ${row.kind}, from_day = ${row.from_day},
      state = ${row.state}, asked_on = ${row.asked_on}, due_on = ${row.due_on}, steps = ${row.steps}
    where m.person_id = ${row.person_id} and m.membership_id = ${row.membership_id}
      and not (${row.state} in ('asked', 'returned') and exists (
        select from membership other where other.person_id = m.person_id and other.membership_id <> m.membership_id
          and other.state in ('asked', 'returned') and coalesce(other.org_id, 0) = coalesce(${row.org_id}::int, 0)))
    returning 1`.execute(at.tx);
  return changed.rows.length > 0;
}

export type NewStep = {
  person_id: number;
  membership_id: string;
  step: number;
  kind: 'ask' | Act;
  at: Date;
  account_id: string | null;
  actor_name: string;
  org_id: number | null;
  reason: string;
  details: Readonly<Record<string, unknown>>;
};

export async function insertStep(at: At, row: NewStep): Promise<void> {
  await sql`
    insert into membership_step (person_id, membership_id, step, kind, at, account_id, actor_name, org_id, reason, details)
    values (${row.person_id}, ${row.membership_id}, ${row.step}, ${row.kind}, ${row.at}, ${row.account_id}, ${row.actor_name},
      ${row.org_id}, ${row.reason}, ${JSON.stringify(row.details)}::jsonb)`.execute(at.tx);
}

export type WaitingRow = {
  membership_id: string;
  state: State;
  asked_on: Day;
  due_on: Day | null;
  org_id: number | null;
  org_name: string | null;
  division_name: string | null;
};

export async function selectWaiting(at: At, personId: number): Promise<WaitingRow | null> {
  const found = await sql<WaitingRow>`
    select w.membership_id, w.state, w.asked_on, w.due_on, w.org_id, o.name as org_name, d.name as division_name
    from person_waiting w
    left join org_public o on o.org_id = w.org_id
    left join division_public d on d.division = w.division
    where w.person_id = ${personId}`.execute(at.tx);
  return found.rows[0] ?? null;
}

export type QueueFilter = {
  /** Units whose requests the actor answers. */
  employers: readonly number[];
  divisions: readonly string[];
  /** Everybody's, as the city bureau sees them. */
  everywhere: boolean;
  /** Only what the actor may answer on this day. */
  answerableOn: Day | null;
  after?: { askedOn: Day; membershipId: string } | undefined;
  limit: number;
};

export async function selectQueue(at: At, filter: QueueFilter): Promise<MembershipRow[]> {
  const after = filter.after
    ? sql<SqlBool>`(m.asked_on, m.membership_id) > (${filter.after.askedOn}::date, ${filter.after.membershipId}::uuid)`
    : sql<SqlBool>`true`;
  const found = await sql<MembershipRow>`
    ${memberships} where ${queueCondition(filter)} and ${after} order by m.asked_on, m.membership_id limit ${filter.limit}`.execute(at.tx);
  return found.rows;
}

export async function countQueue(at: At, filter: QueueFilter, most: number): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from membership m where ${queueCondition(filter)} limit ${most}) as counted`.execute(
    at.tx,
  );
  return found.rows[0]?.count ?? 0;
}

function queueCondition(filter: QueueFilter): Expression<SqlBool> {
  const overdue =
    filter.answerableOn === null ? sql<SqlBool>`true` : sql<SqlBool>`(m.due_on is null or m.due_on < ${filter.answerableOn}::date)`;
  const parts = [
    sql<SqlBool>`m.org_id = any(${filter.employers}::int[])`,
    sql<SqlBool>`(m.division = any(${filter.divisions}::text[]) and ${overdue})`,
    ...(filter.everywhere ? [overdue] : []),
  ];
  return sql<SqlBool>`m.state = 'asked' and (${sql.join(parts, sql` or `)})`;
}
