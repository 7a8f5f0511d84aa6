// Opening an application: does it exist for this actor; and writing the next step.
import { accountOf, authorize, permits, type Target } from '#accounts';
import { type Context, joinId, notFound, Problem, splitId } from '#platform';
import type { Act } from './life.ts';
import { type ApplicationRow, insertStep, type NewApplication, selectApplication } from './store.ts';

/** Locked, for the person who applied; to everybody else it does not exist here. */
export async function openOwn(at: Context, applicationId: string): Promise<ApplicationRow> {
  const key = splitId(applicationId);
  if (!key || key.personId !== ownPersonId(at)) throw notFound('这份单位登记申请');
  return open(at, key, true);
}

/** For those who review. Throws 404 for nothing, 403 outside the jurisdiction and for one's own. */
export async function openToReview(at: Context, applicationId: string, lock: boolean): Promise<ApplicationRow> {
  const key = splitId(applicationId);
  if (!key || !permits(at.actor, 'unit.review')) throw notFound('这份单位登记申请');
  const row = await open(at, key, lock);
  authorize(at.actor, 'unit.review', targetOf(row));
  return row;
}

async function open(at: Context, key: { personId: number; uuid: string }, lock: boolean): Promise<ApplicationRow> {
  const row = await selectApplication(at, key.personId, key.uuid, lock);
  if (!row) throw notFound('这份单位登记申请');
  return row;
}

function targetOf(row: NewApplication): Target {
  return { personId: row.person_id, division: row.division, sector: row.sector };
}

export function ownPersonId(at: Context): number {
  const { personId } = accountOf(at);
  if (personId !== null) return personId;
  throw new Problem({
    type: 'no-person',
    status: 404,
    title: '请用本人的账户登记单位',
    detail: '单位由在职人员以本人账户申请登记，通过后即为管理人（第十五条）。请先注册个人账户，再来登记。',
  });
}

/** What was asked at this step is kept whole: a later correction does not touch it. */
export async function writeStep(at: Context, row: NewApplication, kind: 'ask' | Act, reason: string): Promise<void> {
  const account = accountOf(at);
  const { name, uscc, division, sector, licence_file } = row;
  const details = { kind: row.kind, name, uscc, division, sector, licence: joinId(row.person_id, licence_file) };
  await insertStep(
    at,
    {
      person_id: row.person_id,
      application_id: row.application_id,
      step: row.steps,
      kind,
      at: at.clock.now(),
      account_id: account.accountId,
      actor_name: account.name,
      reason,
    },
    details,
  );
}
