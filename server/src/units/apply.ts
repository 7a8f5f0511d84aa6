// The applicant's side: a unit registered with its code and licence, corrected, taken back (第十条).
import { checkUscc, type LicenceView as LicenceSchema, type UnitApplication } from '@xueshi/contract';
import { keepFile, receiveBytes, type StoredFile, settleUpload } from '#files';
import { findOrgIdByUscc, listDivisions, listSectors } from '#orgs';
import { type Context, type FieldError, invalidInput, joinId, newUuid, Problem, splitId } from '#platform';
import { viewOf, viewsOf } from './application-view.ts';
import { decide } from './life.ts';
import { openOwn, ownPersonId, writeStep } from './open.ts';
import { insertApplication, type NewApplication, selectOwn, updateApplication } from './store.ts';

type Licence = (typeof LicenceSchema)['_output'];
type Asked = { kind: 'employer' | 'provider'; name: string; uscc: string; division: string; sector: string; licenceId: string };

export async function uploadLicence(at: Context, input: { name: string; body: Uint8Array }): Promise<Licence> {
  const personId = ownPersonId(at);
  const file = await receiveBytes(at, { personId, name: input.name, bytes: input.body });
  return { licenceId: joinId(personId, file.fileId), name: file.name, mediaType: file.mediaType, bytes: file.bytes };
}

export async function listMyUnitApplications(at: Context): Promise<{ items: UnitApplication[] }> {
  return { items: await viewsOf(at, await selectOwn(at, ownPersonId(at))) };
}

export async function applyForUnit(at: Context, input: Asked): Promise<UnitApplication> {
  const personId = ownPersonId(at);
  const asked = await checked(at, input, personId);
  const row: NewApplication = {
    person_id: personId,
    application_id: newUuid(at.clock.now().getTime()),
    ...asked,
    state: 'asked',
    asked_on: at.clock.today(),
    org_id: null,
    steps: 1,
  };
  if (!(await insertApplication(at, row))) throw alreadyOpen();
  await writeStep(at, row, 'ask', '');
  return viewOf(at, row);
}

export async function applyForUnitAgain(at: Context, input: Asked & { applicationId: string }): Promise<UnitApplication> {
  const before = await openOwn(at, input.applicationId);
  const state = decide(before.state, 'ask-again');
  const asked = await checked(at, input, before.person_id);
  const row = { ...before, ...asked, state, asked_on: at.clock.today(), steps: before.steps + 1 };
  if (!(await updateApplication(at, row))) throw alreadyOpen();
  await writeStep(at, row, 'ask-again', '');
  return viewOf(at, row);
}

export async function withdrawUnitApplication(at: Context, input: { applicationId: string }): Promise<UnitApplication> {
  const before = await openOwn(at, input.applicationId);
  const row = { ...before, state: decide(before.state, 'withdraw'), steps: before.steps + 1 };
  await updateApplication(at, row);
  await writeStep(at, row, 'withdraw', '');
  return viewOf(at, row);
}

type Checked = Pick<NewApplication, 'kind' | 'name' | 'uscc' | 'division' | 'sector' | 'licence_file'>;

/** Everything that is wrong, at once; a unit that is there already is named, with what to do. */
async function checked(at: Context, input: Asked, personId: number): Promise<Checked> {
  const code = checkUscc(input.uscc);
  const divisions = (await listDivisions(at)).items;
  const sectors = (await listSectors(at)).items;
  const errors: FieldError[] = [
    ...(code.ok ? [] : [{ path: 'uscc', message: code.message }]),
    ...(divisions.some((one) => one.code === input.division) ? [] : [{ path: 'division', message: '请选择单位所在的县（市、区）' }]),
    ...(sectors.some((one) => one.code === input.sector) ? [] : [{ path: 'sector', message: '请选择单位所属的行业' }]),
  ];
  if (errors.length > 0 || !code.ok) throw invalidInput(errors);
  await refuseRegistered(at, code.uscc);
  const licence = await ownLicence(at, input.licenceId, personId);
  if (!licence || !(await keepFile(at, personId, licence.fileId))) throw unknownUpload();
  const { kind, name, division, sector } = input;
  return { kind, name, uscc: code.uscc, division, sector, licence_file: licence.fileId };
}

/** Throws `unit-registered` (409). */
export async function refuseRegistered(at: Context, uscc: string): Promise<void> {
  if ((await findOrgIdByUscc(at, uscc)) !== null) throw registered();
}

export function registered(): Problem {
  const message = '这个统一社会信用代码的单位已经登记';
  const detail = '请在“任职”页面申请加入该单位；要成为管理人，请由现任管理人或当地人力社保局指定。';
  return new Problem({ type: 'unit-registered', status: 409, title: message, detail, errors: [{ path: 'uscc', message }] });
}

async function ownLicence(at: Context, licenceId: string, personId: number): Promise<StoredFile | null> {
  return splitId(licenceId)?.personId === personId ? settleUpload(at, licenceId) : null;
}

function unknownUpload(): Problem {
  const message = '没有找到上传的登记证照，请重新上传';
  return new Problem({ type: 'upload-unknown', status: 404, title: message, errors: [{ path: 'licenceId', message }] });
}

function alreadyOpen(): Problem {
  const detail = '前一份申请还在等待审核或等您改正，请在“单位登记”页面查看，不需要重复提出。';
  return new Problem({ type: 'unit-open', status: 409, title: '已经为这个单位提出过申请', detail });
}
