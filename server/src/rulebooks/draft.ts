// A rule document on its way: drafted by one, sent in, returned, filed by another in the city bureau (第十七条, reading 54).
import type { RuleDraftLine, RuleDraftView } from '@xueshi/contract';
import { CITY_DOCUMENT, documentFromJson, type FieldError, type RuleDocument, validateDocument, validateDocuments } from '@xueshi/policy';
import { accountOf, authorize, may, reachOf } from '#accounts';
import { type Context, newUuid, notFound, Problem } from '#platform';
import { rulesInForce } from './in-force.ts';
import {
  type Body,
  type DraftRow,
  type DraftState,
  insertDraft,
  insertFiled,
  insertStep,
  lockFiling,
  selectDraft,
  selectDrafts,
  selectSteps,
  updateDraft,
} from './store.ts';

const stateNames: Readonly<Record<DraftState, string>> = {
  draft: '起草中',
  submitted: '已报送，等待备案',
  returned: '退回修改',
  filed: '已备案',
  abandoned: '已撤回',
};
const editable: ReadonlySet<DraftState> = new Set(['draft', 'returned']);

type Changed = { draftId: string; revision: number };

export async function listRuleDrafts(
  at: Context,
  asked: { cursor?: string | undefined; limit: number },
): Promise<{ items: RuleDraftLine[]; nextCursor: string | null }> {
  const [, savedAt, draftId] = /^([^|]{20,30})\|([0-9a-f-]{36})$/.exec(asked.cursor ?? '') ?? [];
  const after = savedAt && draftId ? { savedAt, draftId } : undefined;
  const rows = await selectDrafts(at, { within: reachOf(at.actor, 'rulebook.draft'), after, limit: asked.limit + 1 });
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  const more = rows.length > asked.limit && last;
  return { items: page.map(lineOf), nextCursor: more ? `${last.saved_at.toISOString()}|${last.draft_id}` : null };
}

export async function createRuleDraft(at: Context, input: { document: Body }): Promise<RuleDraftView> {
  const sector = sectorOf(input.document);
  authorize(at.actor, 'rulebook.draft', { sector });
  const row: DraftRow = {
    draft_id: newUuid(),
    org_id: actingOrg(at, sector),
    org_name: '',
    sector,
    state: 'draft',
    revision: 0,
    title: titleOf(input.document),
    body: input.document,
    saved_at: at.clock.now(),
  };
  await insertDraft(at, row);
  await note(at, row, 'draft', '');
  return viewOf(at, row.draft_id);
}

export async function getRuleDraft(at: Context, asked: { draftId: string }): Promise<RuleDraftView> {
  await open(at, asked.draftId);
  return viewOf(at, asked.draftId);
}

export async function saveRuleDraft(at: Context, input: Changed & { document: Body }): Promise<RuleDraftView> {
  const row = await openAt(at, input, editable);
  const sector = sectorOf(input.document);
  authorize(at.actor, 'rulebook.draft', { sector });
  await move(at, { ...row, sector, title: titleOf(input.document), body: input.document }, row.state, 'save', '');
  return viewOf(at, input.draftId);
}

export async function submitRuleDraft(at: Context, input: Changed): Promise<RuleDraftView> {
  const row = await openAt(at, input, editable);
  refuseUnsound(await problemsOf(at, row.body));
  await move(at, row, 'submitted', 'submit', '');
  return viewOf(at, input.draftId);
}

export async function returnRuleDraft(at: Context, input: Changed & { reason: string }): Promise<RuleDraftView> {
  const row = await openAt(at, input, new Set(['submitted']));
  await refuseOwn(at, row);
  await move(at, row, 'returned', 'return', input.reason);
  return viewOf(at, input.draftId);
}

export async function abandonRuleDraft(at: Context, input: Changed & { reason: string }): Promise<RuleDraftView> {
  const row = await openAt(at, input, new Set(['draft', 'returned', 'submitted']));
  await move(at, row, 'abandoned', 'abandon', input.reason);
  return viewOf(at, input.draftId);
}

/** Puts a document in force from its own first day; whoever drafted it or sent it in cannot. */
export async function fileRuleDraft(at: Context, input: Changed & { filingNumber: string | null }): Promise<RuleDraftView> {
  await lockFiling(at);
  const row = await openAt(at, input, new Set(['submitted']));
  await refuseOwn(at, row);
  const filingNumber = input.filingNumber === '' ? null : input.filingNumber;
  if (row.body['layer'] === 'sector' && filingNumber === null) {
    const message = '行业文件须录入备案号才能生效（口径54）';
    throw new Problem({
      type: 'invalid-input',
      status: 422,
      title: '请填写备案号',
      detail: message,
      errors: [{ path: 'filingNumber', message }],
    });
  }
  const body = { ...row.body, filingNumber };
  const errors = await problemsOf(at, body);
  refuseUnsound(errors);
  const today = at.clock.today();
  const from = String(body['from' as keyof typeof body]);
  if (from < today) {
    const detail = `施行日 ${from} 早于今天（${today}）：文件不能自过去的日子起生效，已登记的学时也不会因此改变。请退回修改施行日后再备案。`;
    throw new Problem({
      type: 'rule-in-past',
      status: 422,
      title: '施行日已过',
      detail,
      errors: [{ path: 'document.from', message: detail }],
    });
  }
  await move(at, { ...row, body }, 'filed', 'file', filingNumber ?? '');
  const documentId = String((body as Body)['id']);
  await insertFiled(at, {
    document_id: documentId,
    draft_id: row.draft_id,
    body,
    filed_at: at.clock.now(),
    filed_by_name: accountOf(at).name,
  });
  at.log.info({ documentId }, 'rule document filed');
  return viewOf(at, input.draftId);
}

async function open(at: Context, draftId: string): Promise<DraftRow> {
  const row = /^[0-9a-f-]{36}$/.test(draftId) ? await selectDraft(at, draftId) : null;
  // A draft is nobody's business but its sector's and the city's.
  if (!row || !may(at.actor, 'rulebook.draft', { sector: row.sector })) throw notFound('这份草案');
  return row;
}

async function openAt(at: Context, { draftId, revision }: Changed, states: ReadonlySet<DraftState>): Promise<DraftRow> {
  const row = await open(at, draftId);
  if (!states.has(row.state)) {
    const detail = `这份草案现在是“${stateNames[row.state]}”，不能这样办理。请刷新后查看。`;
    throw new Problem({ type: 'draft-closed', status: 409, title: '草案的状态已变', detail });
  }
  if (row.revision !== revision) {
    const last = (await selectSteps(at, draftId)).at(-1);
    const detail = `${last?.actor_name ?? '另一位经办人'}已先保存了这份草案。您的改动没有保存，也没有覆盖别人的；请另存后刷新，对照修改。`;
    throw new Problem({ type: 'draft-changed', status: 409, title: '草案已被他人修改', detail });
  }
  return row;
}

async function refuseOwn(at: Context, row: DraftRow): Promise<void> {
  const own = accountOf(at).accountId;
  const hands = (await selectSteps(at, row.draft_id)).filter((one) => one.kind !== 'return').map((one) => one.account_id);
  if (!hands.includes(own)) return;
  const detail = '起草、修改或报送过这份文件的人不能办理它的备案，请由市人社局另一位经办人办理。';
  throw new Problem({ type: 'own-case', status: 403, title: '须由另一人备案', detail });
}

async function move(at: Context, row: DraftRow, state: DraftState, kind: string, text: string): Promise<void> {
  const moved = { ...row, state, revision: row.revision + 1, saved_at: at.clock.now() };
  await updateDraft(at, moved);
  await note(at, moved, kind, text);
}

async function note(at: Context, row: DraftRow, kind: string, text: string): Promise<void> {
  const account = accountOf(at);
  await insertStep(at, row.draft_id, {
    kind,
    account_id: account.accountId,
    actor_name: account.name,
    text,
    at: at.clock.now(),
    body: row.body,
  });
}

/** What is wrong with it alone, or else together with what is in force; as if it were filed, so that clashes show early. */
async function problemsOf(at: Context, body: Body): Promise<FieldError[]> {
  const read = documentFromJson(body);
  if (!read.ok) return under(read.errors);
  const alone = validateDocument(read.document);
  if (alone.length > 0) return under(alone);
  const filed: RuleDocument = { ...read.document, filingNumber: read.document.filingNumber ?? '待编' };
  const others = [CITY_DOCUMENT, ...(await rulesInForce(at))];
  const last = `documents[${others.length}]`;
  return under(
    validateDocuments([...others, filed]).map(({ path, message }) => ({ path: path.replace(last, '').replace(/^\./, ''), message })),
  );
}

function under(errors: readonly FieldError[]): FieldError[] {
  return errors.map(({ path, message }) => ({ path: path === '' ? 'document' : `document.${path}`, message }));
}

function refuseUnsound(errors: readonly FieldError[]): void {
  if (errors.length === 0) return;
  const detail = errors.length === 1 ? (errors[0]?.message ?? '') : `有 ${errors.length} 处须改正，请按提示修改。`;
  throw new Problem({ type: 'rule-document-unsound', status: 422, title: '规则文件还不能报送或备案', detail, errors });
}

/** National and city documents are for all sectors: null reaches the city bureau alone. */
function sectorOf(body: Body): string | null {
  const sector = body['sector'];
  return typeof sector === 'string' && sector !== '' && sector.length <= 40 ? sector : null;
}

function titleOf(body: Body): string {
  const title = body['title'];
  return typeof title === 'string' && title.trim() !== '' ? title.slice(0, 200) : '（未命名）';
}

function actingOrg(at: Context, sector: string | null): number {
  if (at.actor.kind !== 'account') throw new Error('drafts are made by accounts');
  const grant = at.actor.grants.find(
    (one) => (one.role === 'sector' && one.sector === sector && one.division === null) || one.role === 'city',
  );
  if (!grant) throw new Error('nobody drafts without a grant');
  return grant.orgId;
}

async function viewOf(at: Context, draftId: string): Promise<RuleDraftView> {
  const row = await open(at, draftId);
  const steps = await selectSteps(at, draftId);
  const closed = row.state === 'filed' || row.state === 'abandoned';
  return {
    ...lineOf(row),
    document: row.body,
    problems: closed ? [] : await problemsOf(at, row.body),
    steps: steps.map((one) => ({ kind: one.kind, text: one.text, by: one.actor_name, at: one.at.toISOString() })),
  };
}

function lineOf(row: DraftRow): RuleDraftLine {
  return {
    draftId: row.draft_id,
    title: row.title,
    sector: row.sector,
    orgName: row.org_name,
    state: row.state,
    stateName: stateNames[row.state],
    revision: row.revision,
    savedAt: row.saved_at.toISOString(),
  };
}
