// A request as people read it: its unit, its clock, whose answer is awaited, and every step so far.
import type { MembershipView } from '@xueshi/contract';
import { type Context, joinId, timeText } from '#platform';
import { type MembershipRow, type StepRow, selectSteps } from './store.ts';

/** Views of one person's requests, in the order given. */
export async function viewsOf(at: Pick<Context, 'tx'>, personId: number, rows: readonly MembershipRow[]): Promise<MembershipView[]> {
  const steps = await selectSteps(
    at,
    personId,
    rows.map((row) => row.membership_id),
  );
  return rows.map((row) => ({
    ...summaryOf(row),
    steps: steps.filter((step) => step.membership_id === row.membership_id).map(stepView),
  }));
}

export function summaryOf(row: MembershipRow): Omit<MembershipView, 'steps'> {
  return {
    membershipId: joinId(row.person_id, row.membership_id),
    org: row.org_id === null ? null : { orgId: String(row.org_id), name: row.org_name ?? '' },
    division: row.division === null ? null : { code: row.division, name: row.division_name ?? row.division },
    kind: row.kind,
    from: row.from_day,
    registered: row.registered,
    state: row.state,
    askedOn: row.asked_on,
    dueOn: row.due_on,
    awaiting: row.state === 'asked' ? awaitingText(row) : row.state === 'returned' ? '本人改正' : null,
  };
}

type Awaited = Pick<MembershipRow, 'org_name' | 'division_name' | 'due_on'>;

/** Whose answer is awaited, by name. */
export function awaitingText({ org_name, division_name, due_on }: Awaited): string {
  const bureau = division_name === null ? '市人力社保局' : `${division_name}人力社保局`;
  return due_on === null || org_name === null ? bureau : org_name;
}

function stepView(step: StepRow): MembershipView['steps'][number] {
  return {
    kind: step.kind,
    at: timeText(step.at),
    by: step.org_name ? `${step.org_name} ${step.actor_name}` : step.actor_name,
    reason: step.reason,
  };
}
