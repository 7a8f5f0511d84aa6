// The bureau's side: the work list, the licence, approving – the unit begins and has its first custodian – and returning (第十、十五条).
import { randomInt } from 'node:crypto';
import type { UnitApplication } from '@xueshi/contract';
import { accountOf, accountOfPerson, beginEmployment, employmentsOf, permits, reachOf, takeCustody } from '#accounts';
import { findFiles, serveOriginal } from '#files';
import { type FileReply, fileReply } from '#http';
import { createOrgs } from '#orgs';
import { type Context, notFound, splitId } from '#platform';
import { viewOf, viewsOf } from './application-view.ts';
import { refuseRegistered, registered } from './apply.ts';
import { decide } from './life.ts';
import { openToReview, writeStep } from './open.ts';
import { type After, type ApplicationRow, selectApplication, selectQueue, updateApplication } from './store.ts';

type Asked = { cursor?: string | undefined; limit: number };

export async function listUnitApplications(at: Context, asked: Asked): Promise<{ items: UnitApplication[]; nextCursor: string | null }> {
  const rows = await selectQueue(at, { within: reachOf(at.actor, 'unit.review'), after: readCursor(asked.cursor), limit: asked.limit + 1 });
  const shown = rows.slice(0, asked.limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > asked.limit && last ? `${last.asked_on}.${last.application_id}` : null;
  return { items: await viewsOf(at, shown), nextCursor };
}

function readCursor(cursor: string | undefined): After | undefined {
  const [, askedOn, applicationId] = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  return askedOn && applicationId ? { askedOn, applicationId } : undefined;
}

export async function getUnitLicence(at: Context, input: { applicationId: string }): Promise<FileReply> {
  const row = await visible(at, input.applicationId);
  const [file] = await findFiles(at, row.person_id, [row.licence_file]);
  if (!file) throw notFound('这份登记证照');
  return fileReply(await serveOriginal(file));
}

/** The applicant sees it, and whoever reviews it. */
async function visible(at: Context, applicationId: string): Promise<ApplicationRow> {
  const key = splitId(applicationId);
  if (key && key.personId === accountOf(at).personId && !permits(at.actor, 'unit.review')) {
    const own = await selectApplication(at, key.personId, key.uuid, false);
    if (own) return own;
  }
  return openToReview(at, applicationId, false);
}

export async function approveUnit(at: Context, input: { applicationId: string }): Promise<UnitApplication> {
  const before = await openToReview(at, input.applicationId, true);
  const state = decide(before.state, 'approve');
  const orgId = await createUnit(at, before);
  await beginWith(at, before, orgId);
  const row = { ...before, state, org_id: orgId, steps: before.steps + 1 };
  await updateApplication(at, row);
  await writeStep(at, row, 'approve', '');
  return viewOf(at, row);
}

export async function returnUnit(at: Context, input: { applicationId: string; reason: string }): Promise<UnitApplication> {
  const before = await openToReview(at, input.applicationId, true);
  const row = { ...before, state: decide(before.state, 'return'), steps: before.steps + 1 };
  await updateApplication(at, row);
  await writeStep(at, row, 'return', input.reason);
  return viewOf(at, row);
}

const firstRegistered = 1_000_000;
const tries = 5;

/** Numbers below are those of authorities and of units that were entered at the start. */
async function createUnit(at: Context, row: ApplicationRow): Promise<number> {
  await refuseRegistered(at, row.uscc);
  const { kind, name, uscc, division, sector } = row;
  for (let i = 0; i < tries; i += 1) {
    const orgId = randomInt(firstRegistered, 2 ** 31 - 1);
    if ((await createOrgs(at, [{ orgId, kind, name, uscc, division, sector, parentId: null }])) === 1) return orgId;
    // Somebody was faster with the same code; else the number was taken, and another one is tried.
    await refuseRegistered(at, uscc);
  }
  throw registered();
}

/** The applicant is its first custodian, and works there. */
async function beginWith(at: Context, row: ApplicationRow, orgId: number): Promise<void> {
  const accountId = await accountOfPerson(at, row.person_id);
  if (accountId === null) throw notFound('申请人的账户');
  const spans = await employmentsOf(at, row.person_id);
  const main = !spans.some((one) => one.main && (one.to_day === null || one.to_day >= at.clock.today()));
  const employment = { personId: row.person_id, orgId, from: at.clock.today(), main };
  await beginEmployment(at, employment, `account:${accountOf(at).accountId}`);
  await takeCustody(at, { orgId, accountId, name: row.applicant, role: row.kind, reason: '单位登记审核通过，首任管理人' });
}
