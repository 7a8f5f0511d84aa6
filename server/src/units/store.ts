// All SQL of units' applications (第十条).
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reach } from '#accounts';
import type { Context, Day } from '#platform';
import type { Act, State } from './life.ts';

type At = Pick<Context, 'tx'>;

export type NewApplication = {
  person_id: number;
  application_id: string;
  kind: 'employer' | 'provider';
  name: string;
  uscc: string;
  division: string;
  sector: string;
  licence_file: string;
  state: State;
  asked_on: Day;
  org_id: number | null;
  steps: number;
};
export type ApplicationRow = NewApplication & { division_name: string; sector_name: string; applicant: string };

const applications = sql`
  select u.person_id, u.application_id, u.kind, u.name, u.uscc, u.division, d.name as division_name, u.sector, s.name as sector_name,
    u.licence_file, u.state, u.asked_on, u.org_id, u.steps, c.name as applicant
  from unit_application u
  join division_public d on d.division = u.division
  join sector_public s on s.sector = u.sector
  join person_card c on c.person_id = u.person_id`;

export async function selectApplication(at: At, personId: number, applicationId: string, lock: boolean): Promise<ApplicationRow | null> {
  const found = await sql<ApplicationRow>`
    ${applications} where u.person_id = ${personId} and u.application_id = ${applicationId} ${lock ? sql`for update of u` : sql``}`.execute(
    at.tx,
  );
  return found.rows[0] ?? null;
}

const ownMost = 50;

export async function selectOwn(at: At, personId: number): Promise<ApplicationRow[]> {
  const found = await sql<ApplicationRow>`
    ${applications} where u.person_id = ${personId} order by u.asked_on desc, u.application_id desc limit ${ownMost}`.execute(at.tx);
  return found.rows;
}

export type After = { askedOn: Day; applicationId: string };

export async function selectQueue(
  at: At,
  asked: { within: readonly Reach[]; after?: After | undefined; limit: number },
): Promise<ApplicationRow[]> {
  const after = asked.after
    ? sql<SqlBool>`(u.asked_on, u.application_id) > (${asked.after.askedOn}::date, ${asked.after.applicationId}::uuid)`
    : sql<SqlBool>`true`;
  const found = await sql<ApplicationRow>`
    ${applications} where u.state = 'asked' and ${withinAny(asked.within)} and ${after}
    order by u.asked_on, u.application_id limit ${asked.limit}`.execute(at.tx);
  return found.rows;
}

function withinAny(reaches: readonly Reach[]): Expression<SqlBool> {
  const conditions = reaches.map(({ division, sector }) => {
    const parts = [
      ...(division === null ? [] : [sql<SqlBool>`u.division = ${division}`]),
      ...(sector === null ? [] : [sql<SqlBool>`u.sector = ${sector}`]),
    ];
    return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
  });
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

/** False when this person has an open application for the unit already. */
export async function insertApplication(at: At, row: NewApplication): Promise<boolean> {
  const added = await at.tx
    .withTables<{ unit_application: NewApplication }>()
    .insertInto('unit_application')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .returning('application_id')
    .execute();
  return added.length > 0;
}

/** The caller holds the row's lock. False when another open application of the person names the same unit. */
export async function updateApplication(at: At, row: NewApplication): Promise<boolean> {
  const changed = await sql`
    update unit_application u set kind = ${row.kind}, name = ${row.name}, uscc = ${row.uscc}, division = ${row.division},
      sector = ${row.sector}, licence_file = ${row.licence_file}, state = ${row.state}, asked_on = ${row.asked_on},
      org_id = ${row.org_id}, steps = ${row.steps}
    where u.person_id = ${row.person_id} and u.application_id = ${row.application_id}
      and not (${row.state} in ('asked', 'returned') and exists (
        select from unit_application other where other.person_id = u.person_id and other.application_id <> u.application_id
          and other.state in ('asked', 'returned') and other.uscc = ${row.uscc}))
    returning 1`.execute(at.tx);
  return changed.rows.length > 0;
}

export type StepRow = {
  person_id: number;
  application_id: string;
  step: number;
  kind: 'ask' | Act;
  at: Date;
  account_id: string | null;
  actor_name: string;
  reason: string;
};

export async function insertStep(at: At, row: StepRow, details: Readonly<Record<string, unknown>>): Promise<void> {
  await at.tx
    .withTables<{ unit_application_step: StepRow & { details: string } }>()
    .insertInto('unit_application_step')
    .values({ ...row, details: JSON.stringify(details) })
    .execute();
}

/** Steps of many applications at once, oldest first. */
export async function selectSteps(at: At, applicationIds: readonly string[]): Promise<StepRow[]> {
  const found = await sql<StepRow>`
    select person_id, application_id, step, kind, at, account_id, actor_name, reason from unit_application_step
    where application_id = any(${applicationIds}::uuid[]) order by application_id, step`.execute(at.tx);
  return found.rows;
}
