// 证明材料 of a claim: handed in, filed under an item of the list, taken down again, shown to those who may see it (第八条).
import type { ClaimView, EvidenceView } from '@xueshi/contract';
import { decide, judge } from '#claims/rules';
import {
  findFiles,
  keepFile,
  looseFile,
  receiveBytes,
  type Served,
  type StoredFile,
  serveOriginal,
  servePage,
  serveThumbnail,
  settleUpload,
} from '#files';
import { type FileReply, fileReply } from '#http';
import { type Context, notFound, Problem, splitId } from '#platform';
import { rulesInForce } from '#rulebooks';
import { byOf, lifeOf, type Opened, openClaim, openOwnClaim, ownPersonId, stepOf } from './open.ts';
import { type ClaimRow, deleteEvidence, selectEvidence, upsertEvidence } from './store.ts';
import { fileView, viewOf } from './view.ts';
import { sectorOf } from './weigh.ts';

const mostEvidence = 30;

export async function uploadEvidence(at: Context, input: { name: string; body: Uint8Array }): Promise<EvidenceView> {
  return fileView(await receiveBytes(at, { personId: ownPersonId(at), name: input.name, bytes: input.body }), null, null);
}

export async function getUpload(at: Context, input: { evidenceId: string }): Promise<EvidenceView> {
  return fileView(await ownUpload(at, input.evidenceId), null, null);
}

async function ownUpload(at: Context, evidenceId: string): Promise<StoredFile> {
  const personId = ownPersonId(at);
  const file = splitId(evidenceId)?.personId === personId ? await settleUpload(at, evidenceId) : null;
  if (!file) throw notFound('这个上传的文件');
  return file;
}

/** Files an upload under an item; the same upload again moves it to another item. */
export async function attachEvidence(at: Context, input: { claimId: string; evidenceId: string; need: string | null }): Promise<ClaimView> {
  const opened = await openForEvidence(at, input.claimId);
  const { row } = opened;
  const file = await ownUpload(at, input.evidenceId).catch(asUnknownUpload);
  await refuseUnknownNeed(at, row, input.need);
  const there = await selectEvidence(at, row);
  if (there.length >= mostEvidence && !there.some((one) => one.evidenceId === file.fileId)) {
    throw new Problem({
      type: 'too-much-evidence',
      status: 422,
      title: '材料太多',
      detail: `一份申请至多 ${mostEvidence} 个文件，请合并后再上传。`,
    });
  }
  const placed = await upsertEvidence(at, row, { evidenceId: file.fileId, need: input.need, sha256: file.sha256, now: at.clock.now() });
  if (!placed) {
    const detail = '这个文件已放在另一份申请里。如需在本申请中使用，请重新上传。';
    throw new Problem({ type: 'upload-unknown', status: 409, title: '文件已用于另一份申请', detail });
  }
  if (!(await keepFile(at, row.personId, file.fileId))) throw unknownUpload();
  return viewOf(at, await openOwnClaim(at, input.claimId));
}

export async function detachEvidence(at: Context, input: { claimId: string; evidenceId: string }): Promise<ClaimView> {
  const opened = await openForEvidence(at, input.claimId);
  const { row } = opened;
  const id = splitId(input.evidenceId);
  if (id?.personId === row.personId && (await deleteEvidence(at, row, id.uuid))) await looseFile(at, row.personId, id.uuid);
  return viewOf(at, await openOwnClaim(at, input.claimId));
}

async function openForEvidence(at: Context, claimId: string): Promise<Opened> {
  const opened = await openOwnClaim(at, claimId, 'claim');
  stepOf(decide(lifeOf(opened), { kind: 'edit', revision: opened.row.revision }, byOf(opened)));
  return opened;
}

async function refuseUnknownNeed(at: Context, row: ClaimRow, need: string | null): Promise<void> {
  if (need === null) return;
  const { needs } = judge({
    way: row.way,
    facts: row.facts,
    sector: await sectorOf(at, row),
    today: at.clock.today(),
    rules: await rulesInForce(at),
  });
  if (needs.some((one) => one.key === need)) return;
  const detail = `本途径的清单：${needs.map((one) => `${one.key}（${one.label}）`).join('、')}。`;
  throw new Problem({
    type: 'need-unknown',
    status: 422,
    title: '清单里没有这一项',
    detail,
    errors: [{ path: 'need', message: '请从清单中选择' }],
  });
}

/** What is wrong with the file itself is said as it is; only its absence gets other words here. */
function asUnknownUpload(error: unknown): never {
  throw error instanceof Problem && error.init.type === 'not-found' ? unknownUpload() : error;
}

function unknownUpload(): Problem {
  return new Problem({
    type: 'upload-unknown',
    status: 404,
    title: '没有找到上传的文件',
    detail: '文件可能没有传完，或者上传后超过一天没有使用，已自动清除。请重新上传。',
  });
}

type OneEvidence = { claimId: string; evidenceId: string };

export async function getEvidence(at: Context, input: OneEvidence): Promise<FileReply> {
  return reply(await serveOriginal(await visibleFile(at, input)));
}

export async function getEvidenceThumbnail(at: Context, input: OneEvidence): Promise<FileReply> {
  return reply(await serveThumbnail(await visibleFile(at, input)));
}

export async function getEvidencePage(at: Context, input: OneEvidence & { page: number }): Promise<FileReply> {
  return reply(await servePage(await visibleFile(at, input), input.page));
}

/** The applicant, the reviewer in charge and the auditor see it; for anybody else it does not exist. */
async function visibleFile(at: Context, input: OneEvidence): Promise<StoredFile> {
  const { row, relation } = await openClaim(at, input.claimId);
  const id = splitId(input.evidenceId);
  if (!relation.evidence || id?.personId !== row.personId) throw notFound('这份材料');
  if (!(await selectEvidence(at, row)).some((one) => one.evidenceId === id.uuid)) throw notFound('这份材料');
  const [file] = await findFiles(at, row.personId, [id.uuid]);
  if (!file) throw notFound('这份材料');
  return file;
}

function reply(served: Served): FileReply {
  return fileReply(served);
}
