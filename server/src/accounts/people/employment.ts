// 任职 as dated spans: read, begun, ended – never overwritten (reading 44).
import { addDays } from '@xueshi/policy';
import { type Context, type Day, Problem } from '#platform';
import {
  countEmployed,
  endEmployments,
  lockOpenEmployments,
  type SpanRow,
  selectEmployments,
  updateEmploymentEnd,
} from './people-store.ts';
import { type NewEmployment, recordEmployments } from './register-people.ts';

export type EmploymentSpan = SpanRow;

/** Newest first. */
export function employmentsOf(at: Pick<Context, 'tx'>, personId: number): Promise<EmploymentSpan[]> {
  return selectEmployments(at, personId);
}

/** Ends the open span at this organisation; null when there is none. Throws `invalid-input` for a day before it began. */
export async function endEmployment(
  at: Pick<Context, 'tx'>,
  ending: { personId: number; orgId: number; lastDay: Day },
): Promise<EmploymentSpan | null> {
  const open = (await selectEmployments(at, ending.personId)).find((one) => one.org_id === ending.orgId && one.to_day === null);
  if (!open) return null;
  if (ending.lastDay < open.from_day) {
    const message = `离开日期不能早于入职日期 ${open.from_day}`;
    throw new Problem({ type: 'invalid-input', status: 422, title: message, errors: [{ path: 'lastDay', message }] });
  }
  await updateEmploymentEnd(at, { ...ending, from: open.from_day });
  return { ...open, to_day: ending.lastDay };
}

/**
 * Begins a span. A main one ends the main one before it on the day before. Throws `membership-overlap` (409) when a span at the same
 * organisation, or the earlier main one, does not end before it begins.
 */
export async function beginEmployment(at: Context, employment: Omit<NewEmployment, 'to'>, recordedBy: string): Promise<void> {
  const spans = await selectEmployments(at, employment.personId);
  const same = spans.find((one) => one.org_id === employment.orgId && (one.to_day === null || one.to_day >= employment.from));
  if (same) throw overlap(`${same.org_name}的任职自 ${same.from_day} 起${same.to_day ? `至 ${same.to_day} ` : ''}已有记录`);
  const main = employment.main ? spans.find((one) => one.main && (one.to_day === null || one.to_day >= employment.from)) : undefined;
  if (main && (main.to_day !== null || main.from_day >= employment.from)) {
    throw overlap(`主要单位${main.org_name}的任职（自 ${main.from_day} 起）与此重叠`);
  }
  if (main)
    await updateEmploymentEnd(at, {
      personId: employment.personId,
      orgId: main.org_id,
      from: main.from_day,
      lastDay: addDays(employment.from, -1),
    });
  await recordEmployments(at, [{ ...employment, to: null }], recordedBy);
}

/** How many people are at work there now. */
export function countPeopleAt(at: Pick<Context, 'tx'>, orgId: number): Promise<number> {
  return countEmployed(at, orgId);
}

/**
 * Everybody at one organisation goes to another from `on`, or to none; their earlier spans stay. Answers how many moved. Throws
 * `invalid-input` when somebody began there on that day or later.
 */
export async function movePeople(at: Context, move: { from: number; into: number | null; on: Day; recordedBy: string }): Promise<number> {
  const open = await lockOpenEmployments(at, move.from);
  const late = open.filter((one) => one.from_day >= move.on).length;
  if (late > 0) {
    const message = `有 ${late} 人的入职日期不早于 ${move.on}，请改用更晚的日期，或先更正其入职日期`;
    throw new Problem({ type: 'invalid-input', status: 422, title: message, errors: [{ path: 'on', message }] });
  }
  const personIds = open.map((one) => one.person_id);
  const lastDay = addDays(move.on, -1);
  await endEmployments(at, { orgId: move.from, personIds, lastDay });
  const { into } = move;
  if (into === null) return open.length;
  const there = new Map((await lockOpenEmployments(at, into)).map((one) => [one.person_id, one]));
  await endEmployments(at, { orgId: into, personIds, lastDay });
  // Who began at the other on that day or later keeps that span.
  const moved = open.filter((one) => (there.get(one.person_id)?.from_day ?? '') < move.on);
  const spans = moved.map(({ person_id, main }) => ({
    personId: person_id,
    orgId: into,
    from: move.on,
    to: null,
    main: main || (there.get(person_id)?.main ?? false),
  }));
  await recordEmployments(at, spans, move.recordedBy);
  return open.length;
}

function overlap(why: string): Problem {
  const detail = `${why}。请核对起始日期；同时在两处任职的，请选择“第二单位”或“借调”。`;
  return new Problem({ type: 'membership-overlap', status: 409, title: '任职时间重叠', detail });
}
