// 任职 as dated spans: read, begun, ended – never overwritten (reading 44).
import { addDays } from '@xueshi/policy';
import { type Context, type Day, Problem } from '#platform';
import { type SpanRow, selectEmployments, updateEmploymentEnd } from './people-store.ts';
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

function overlap(why: string): Problem {
  const detail = `${why}。请核对起始日期；同时在两处任职的，请选择“第二单位”或“借调”。`;
  return new Problem({ type: 'membership-overlap', status: 409, title: '任职时间重叠', detail });
}
