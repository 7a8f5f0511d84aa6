// Reading the register: for other modules, for oneself, for officials within their jurisdiction (第九、十二、十五条).
import type { EntryDetail, EntryView } from '@xueshi/contract';
import { isDay } from '@xueshi/policy';
import { authorize, findPerson, may, readPersonId, targetOf } from '#accounts';
import { leafOf, payloadText, provenanceHash, type Subject } from '#ledger/entry';
import { type Context, type Day, joinId, notFound, Problem, splitId } from '#platform';
import { rulesInForce } from '#rulebooks';
import { entryProof } from './prove.ts';
import { type EntryLine, type LineFilter, selectLine, selectLines, selectYears, type YearTotal } from './store.ts';
import { citationsOf, viewOf } from './view.ts';

type At = Pick<Context, 'tx'>;

/** A person's entries, latest first, taken-back ones included with their reversal; reversals are no lines of their own. */
export function listEntries(at: At, personId: number, options: Omit<LineFilter, 'personId'>): Promise<EntryLine[]> {
  return selectLines(at.tx, { ...options, personId });
}

/** An entry or a reversal; null for none. */
export function findEntry(at: At, personId: number, entryId: string): Promise<EntryLine | null> {
  return selectLine(at.tx, { person_id: personId, entry_id: entryId });
}

/** Yearly totals in centihours, latest year first. */
export function listYears(at: At, personId: number): Promise<YearTotal[]> {
  return selectYears(at.tx, personId);
}

type Asked = { year?: number | undefined; subject?: Subject | undefined; cursor?: string | undefined; limit: number };
type EntryPage = { items: EntryView[]; nextCursor: string | null };

export async function listMyEntries(at: Context, asked: Asked): Promise<EntryPage> {
  const personId = at.actor.kind === 'account' ? at.actor.personId : null;
  if (personId === null) {
    throw new Problem({
      type: 'no-person',
      status: 404,
      title: '当前账号没有个人学时',
      detail: '单位和管理部门的账号没有学时记录，请用个人账号查看。',
    });
  }
  return pageOf(at, personId, asked);
}

export async function listPersonEntries(at: Context, asked: Asked & { personId: string }): Promise<EntryPage> {
  const personId = readPersonId(asked.personId);
  if (personId === null) throw notFound('此人');
  authorize(at.actor, 'record.read', targetOf(await findPerson(at, personId)));
  return pageOf(at, personId, asked);
}

/** The whole of one entry, for its owner and for those who may read the owner's record. To other people it does not exist. */
export async function getEntry(at: Context, input: { entryId: string }): Promise<EntryDetail> {
  const key = splitId(input.entryId);
  if (!key) throw notFound('这条登记');
  const isOwn = may(at.actor, 'record.own', { personId: key.personId });
  if (!isOwn) await authorizeReader(at, key.personId);
  const line = await findEntry(at, key.personId, key.uuid);
  if (!line) throw notFound('这条登记');
  return {
    ...viewOf(line),
    personId: String(key.personId),
    explanation: [...line.explanation],
    citations: citationsOf(line, (await rulesInForce(at)).documents),
    evidence: [...line.evidence],
    recordedBy: isOwn ? null : line.recorded_by_name,
    payload: payloadText(line),
    payloadHash: line.payload_hash.toString('hex'),
    provenanceHash: provenanceHash(line).toString('hex'),
    proof: await entryProof(at, line, leafOf(line)),
  };
}

async function authorizeReader(at: Context, personId: number): Promise<void> {
  const isReader = at.actor.kind === 'account' && at.actor.grants.length > 0;
  if (!isReader) throw notFound('这条登记');
  authorize(at.actor, 'record.read', targetOf(await findPerson(at, personId)));
}

async function pageOf(at: At, personId: number, asked: Asked): Promise<EntryPage> {
  const found = await selectLines(at.tx, {
    personId,
    years: asked.year === undefined ? undefined : [asked.year],
    subject: asked.subject,
    after: asked.cursor === undefined ? undefined : readCursor(asked.cursor),
    limit: asked.limit + 1,
  });
  const items = found.slice(0, asked.limit);
  const last = items.at(-1);
  const nextCursor = found.length > asked.limit && last ? `${last.held_to}.${joinId(personId, last.entry_id)}` : null;
  return { items: items.map(viewOf), nextCursor };
}

/** A cursor that somebody invented starts at the beginning. */
function readCursor(cursor: string): { heldTo: Day; entryId: string } | undefined {
  const [, heldTo, id] = /^(\d{4}-\d{2}-\d{2})\.([\w-]{31})$/.exec(cursor) ?? [];
  const entryId = id === undefined ? undefined : splitId(id)?.uuid;
  return isDay(heldTo) && entryId !== undefined ? { heldTo, entryId } : undefined;
}
