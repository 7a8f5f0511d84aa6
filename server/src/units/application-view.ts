// An application as people read it: the unit, its licence, whose answer is awaited, every step so far.
import type { UnitApplication } from '@xueshi/contract';
import { findFiles, type StoredFile } from '#files';
import { type Context, joinId, timeText } from '#platform';
import { type ApplicationRow, type NewApplication, selectApplication, selectSteps } from './store.ts';

export async function viewOf(at: Context, row: NewApplication): Promise<UnitApplication> {
  const found = await selectApplication(at, row.person_id, row.application_id, false);
  const [view] = found ? await viewsOf(at, [found]) : [];
  if (!view) throw new Error(`unit application ${row.application_id} is gone`);
  return view;
}

/** In the order given. */
export async function viewsOf(at: Context, rows: readonly ApplicationRow[]): Promise<UnitApplication[]> {
  const steps = await selectSteps(
    at,
    rows.map((row) => row.application_id),
  );
  const licences = await licencesOf(at, rows);
  return rows.map((row) => ({
    applicationId: joinId(row.person_id, row.application_id),
    kind: row.kind,
    name: row.name,
    uscc: row.uscc,
    division: { code: row.division, name: row.division_name },
    sector: { code: row.sector, name: row.sector_name },
    licence: licenceView(row, licences.get(row.licence_file)),
    state: row.state,
    askedOn: row.asked_on,
    applicant: row.applicant,
    awaiting: awaitingText(row),
    orgId: row.org_id === null ? null : String(row.org_id),
    steps: steps
      .filter((step) => step.application_id === row.application_id)
      .map((step) => ({ kind: step.kind, at: timeText(step.at), by: step.actor_name, reason: step.reason })),
  }));
}

async function licencesOf(at: Context, rows: readonly ApplicationRow[]): Promise<Map<string, StoredFile>> {
  const files = new Map<string, StoredFile>();
  for (const personId of new Set(rows.map((row) => row.person_id))) {
    const ids = rows.filter((row) => row.person_id === personId).map((row) => row.licence_file);
    for (const file of await findFiles(at, personId, ids)) files.set(file.fileId, file);
  }
  return files;
}

function licenceView(row: ApplicationRow, file: StoredFile | undefined): UnitApplication['licence'] {
  const licenceId = joinId(row.person_id, row.licence_file);
  return { licenceId, name: file?.name ?? '', mediaType: file?.mediaType ?? '', bytes: file?.bytes ?? 0 };
}

function awaitingText(row: ApplicationRow): string | null {
  if (row.state === 'returned') return '申请人改正';
  return row.state === 'asked' ? `${row.division_name}人力社保局或行业主管部门` : null;
}
