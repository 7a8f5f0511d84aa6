// Reading the register: a person's entries, one entry with its sources and proof, the yearly totals (第九、十二条).
import type { EntryDetail, EntryProof, EntryView } from '@xueshi/contract';
import { subjectInfo, toHours, WAYS } from '@xueshi/policy';
import { authorize, findPerson, may, readPersonId, targetOf } from '#accounts';
import { type Context, type Day, invalidInput, joinId, notFound, Problem, splitId, timeText } from '#platform';
import { leafOf, payloadTextOf, provenanceHashOf } from './entry.ts';
import { type LeafProof, listHeads, proveGrowth, proveLeaf } from './log.ts';
import { includes } from './merkle.ts';
import { reverse } from './reverse.ts';
import { publishedKey } from './signing.ts';
import { type EntryDetailRow, type EntryLine, selectDetail, selectLines, selectYears, type YearTotal } from './store.ts';

type At = Pick<Context, 'tx'>;
type Asked = { year?: number | undefined; subject?: string | undefined; cursor?: string | undefined; limit: number };
type Lines = { items: EntryView[]; nextCursor: string | null };

/** A person's entries, latest first, reversed ones included; for forms and exports. `years` left out: all. */
export function listEntries(at: At, personId: number, options: { years?: readonly number[]; limit: number }): Promise<EntryLine[]> {
  return selectLines(at.tx, { personId, years: options.years, limit: options.limit });
}

/** Yearly totals in centihours, latest year first. */
export function listYears(at: At, personId: number): Promise<YearTotal[]> {
  return selectYears(at.tx, personId);
}

export async function listMyEntries(at: Context, asked: Asked): Promise<Lines> {
  const personId = at.actor.kind === 'account' ? at.actor.personId : null;
  if (personId === null) {
    throw new Problem({
      type: 'no-person',
      status: 404,
      title: '当前账号没有个人学时',
      detail: '管理账号没有学时记录，请用个人账号查看。',
    });
  }
  return page(at, personId, asked);
}

export async function listPersonEntries(at: Context, asked: Asked & { personId: string }): Promise<Lines> {
  const personId = readPersonId(asked.personId);
  if (personId === null) throw notFound('此人');
  authorize(at.actor, 'record.read', targetOf(await findPerson(at, personId)));
  return page(at, personId, asked);
}

async function page(at: At, personId: number, asked: Asked): Promise<Lines> {
  const rows = await selectLines(at.tx, {
    personId,
    years: asked.year === undefined ? undefined : [asked.year],
    subject: asked.subject,
    after: cursorOf(asked.cursor),
    limit: asked.limit + 1,
  });
  const items = rows.slice(0, asked.limit);
  const last = items.at(-1);
  return {
    items: items.map((line) => viewOf({ ...line, reverses: null, reason: null, approver: null })),
    nextCursor: rows.length > asked.limit && last ? `${last.held_to}_${last.entry_id}` : null,
  };
}

function cursorOf(text: string | undefined): { heldTo: Day; entryId: string } | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text);
  if (!match?.[1] || !match[2]) throw invalidInput([{ path: 'cursor', message: '翻页位置无效，请从第一页重新开始' }]);
  return { heldTo: match[1], entryId: match[2] };
}

/** One entry for its owner or for an official in whose jurisdiction the person is. Throws 404 otherwise. */
export async function getEntry(at: Context, input: { entryId: string }): Promise<EntryDetail> {
  const row = await rowOf(at, input.entryId);
  const target = targetOf(await findPerson(at, row.person_id));
  const own = may(at.actor, 'record.own', target);
  if (!own) authorize(at.actor, 'record.read', target);
  return detailOf(at, row, own);
}

/** Takes an entry back: by an authority, for a reason, approved by somebody else who is named. */
export async function reverseEntry(at: Context, input: { entryId: string; reason: string; approver: string }): Promise<EntryView> {
  const row = await rowOf(at, input.entryId);
  authorize(at.actor, 'entry.reverse', targetOf(await findPerson(at, row.person_id)));
  if (at.actor.kind === 'account' && at.actor.name.includes(input.approver)) {
    throw new Problem({
      type: 'approver-not-independent',
      status: 422,
      title: '批准人不能是经办人本人',
      detail: '冲销须由经办人以外的人批准，请填写批准人的姓名。',
      errors: [{ path: 'approver', message: '批准人不能是经办人本人' }],
    });
  }
  await reverse(at, { personId: row.person_id, entryId: row.entry_id, reason: input.reason, approver: input.approver });
  return viewOf(await rowOf(at, input.entryId));
}

async function rowOf(at: At, entryId: string): Promise<EntryDetailRow> {
  const key = splitId(entryId);
  const row = key ? await selectDetail(at.tx, key.personId, key.uuid) : null;
  if (!row) throw notFound('这条登记');
  return row;
}

export async function getLedgerHeads(at: Context, asked: { limit: number }) {
  const heads = await listHeads(at, asked.limit);
  return { heads: heads.map((head) => ({ ...head, at: timeText(head.at) })), keys: [{ ...publishedKey(), current: true }] };
}

export async function getLedgerConsistency(at: Context, asked: { from: number; to?: number | undefined }) {
  const { from, to, path } = await proveGrowth(at, asked);
  return { from, to, path: [...path] };
}

async function detailOf(at: At, row: EntryDetailRow, own: boolean): Promise<EntryDetail> {
  const { reversal_id, reversed_at, reversal_reason, reversal_approver, recognised_by_name, ...stored } = row;
  const leaf = leafOf(stored);
  return {
    ...viewOf(row),
    explanation: [...row.explanation],
    citations: [
      { document: row.rule_document, article: row.rule_article, quote: WAYS.find((way) => way.id === row.way)?.quote ?? '' },
    ].filter((citation) => citation.quote !== ''),
    evidence: [...row.evidence],
    recordedBy: own ? null : row.recorded_by,
    payload: payloadTextOf(stored),
    payloadHash: row.payload_hash.toString('hex'),
    provenanceHash: provenanceHashOf(row).toString('hex'),
    proof: proofOf(leaf, await proveLeaf(at, leaf)),
  };
}

function proofOf(leaf: Buffer, proof: LeafProof | null): EntryProof {
  const queued = { leafIndex: null, treeSize: null, root: null, headAt: null, headSignature: null, headNote: null };
  if (!proof) return { state: 'queued', leaf: leaf.toString('hex'), path: [], verified: false, ...queued };
  const path = proof.path.map((hash) => Buffer.from(hash, 'base64'));
  const root = Buffer.from(proof.root, 'base64');
  return {
    state: 'in-tree',
    leaf: leaf.toString('hex'),
    leafIndex: proof.leafIndex,
    treeSize: proof.treeSize,
    root: root.toString('hex'),
    path: path.map((hash) => hash.toString('hex')),
    headAt: timeText(proof.headAt),
    headSignature: Buffer.from(proof.signature, 'base64').toString('hex'),
    headNote: proof.headNote,
    verified: includes(leaf, proof.leafIndex, proof.treeSize, path, root),
  };
}

const sourceNames: Readonly<Record<string, string>> = {
  claim: '个人申请认定',
  exam: '考试',
  course: '网络课堂',
  program: '办班统一登记',
  import: '行业系统导入',
  demo: '示范数据',
  reversal: '冲销',
};

type Line = Omit<EntryDetailRow, 'payload_hash'>;

function viewOf(row: Line): EntryView {
  return {
    entryId: joinId(row.person_id, row.entry_id),
    year: row.year,
    subject: row.subject,
    subjectName: subjectInfo(row.subject).title,
    hours: toHours(row.centihours),
    byExam: row.by_exam,
    way: row.way,
    wayTitle: WAYS.find((one) => one.id === row.way)?.title ?? sourceNames[row.source] ?? row.way,
    rule: { document: row.rule_document, article: row.rule_article, edition: row.rule_edition },
    title: row.title,
    organiser: row.organiser,
    heldFrom: row.held_from,
    heldTo: row.held_to,
    source: row.source,
    sourceName: sourceNames[row.source] ?? row.source,
    state: row.reverses !== null ? 'reversal' : row.reversal_id !== null ? 'reversed' : 'registered',
    reverses: row.reverses === null ? null : joinId(row.person_id, row.reverses),
    reversal: reversalOf(row),
    recognisedBy: { orgId: String(row.recognised_by), name: row.recognised_by_name },
    recordedAt: timeText(row.recorded_at),
  };
}

function reversalOf(row: Line): EntryView['reversal'] {
  if (row.reverses !== null) {
    const entryId = joinId(row.person_id, row.entry_id);
    return { entryId, reason: row.reason ?? '', approver: row.approver ?? '', at: timeText(row.recorded_at) };
  }
  if (row.reversal_id === null || row.reversed_at === null) return null;
  return {
    entryId: joinId(row.person_id, row.reversal_id),
    reason: row.reversal_reason ?? '',
    approver: row.reversal_approver ?? '',
    at: timeText(row.reversed_at),
  };
}
