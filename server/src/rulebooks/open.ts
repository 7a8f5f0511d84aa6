// A draft opened by whoever may, at the revision they saw; and the steps that move it on (第十七条, reading 54).
import type { RuleDraftLine, RuleDraftView } from '@xueshi/contract';
import { type FieldError, type FiledKind, type FiledRules, filingFromJson, validateFiling } from '@xueshi/policy';
import { accountOf, may } from '#accounts';
import { type Context, isUuid, notFound, Problem } from '#platform';
import { rulesInForce } from './in-force.ts';
import {
  type Body,
  type DraftLine,
  type DraftRow,
  type DraftState,
  insertStep,
  type StepKind,
  selectDraft,
  selectSteps,
  updateDraft,
} from './store.ts';

export type Seen = { draftId: string; revision: number };

const stateNames: Readonly<Record<DraftState, string>> = {
  draft: '起草中',
  submitted: '已报送，等待备案',
  returned: '退回修改',
  filed: '已备案',
  abandoned: '已撤回',
};
export const editable: ReadonlySet<DraftState> = new Set(['draft', 'returned']);

/** Locked until the transaction ends. A draft is nobody's business but its sector's and the city's. */
export async function open(at: Context, draftId: string): Promise<DraftRow> {
  const row = isUuid(draftId) ? await selectDraft(at, draftId) : null;
  if (!row || !may(at.actor, 'rulebook.draft', { sector: row.sector })) throw notFound('这份草案');
  return row;
}

export async function openAt(at: Context, { draftId, revision }: Seen, states: ReadonlySet<DraftState>): Promise<DraftRow> {
  const row = await open(at, draftId);
  refuseClosed(row, states);
  if (row.revision === revision) return row;
  const last = (await selectSteps(at, draftId)).filter((one) => one.kind !== 'comment').at(-1);
  const detail = `${last?.actor_name ?? '另一位经办人'}已先保存了这份草案。您的改动没有保存，也没有覆盖别人的；请另存后刷新，对照修改。`;
  throw new Problem({ type: 'draft-changed', status: 409, title: '草案已被他人修改', detail });
}

export function refuseClosed(row: DraftRow, states: ReadonlySet<DraftState>): void {
  if (states.has(row.state)) return;
  const detail = `这份草案现在是“${stateNames[row.state]}”，不能这样办理。请刷新后查看。`;
  throw new Problem({ type: 'draft-closed', status: 409, title: '草案的状态已变', detail });
}

/** Whoever drafted, changed or sent it in does not put it in force. */
export async function refuseOwn(at: Context, row: DraftRow): Promise<void> {
  if (!(await hadAHand(at, row))) return;
  const detail = '起草、修改或报送过这份文件的人不能办理它的备案，请由市人社局另一位经办人办理。';
  throw new Problem({ type: 'own-case', status: 403, title: '须由另一人备案', detail });
}

async function hadAHand(at: Context, row: DraftRow): Promise<boolean> {
  const own = accountOf(at).accountId;
  const steps = await selectSteps(at, row.draft_id);
  return steps.some((one) => one.kind !== 'return' && one.kind !== 'comment' && one.account_id === own);
}

export async function move(at: Context, row: DraftRow, state: DraftState, kind: StepKind, text: string): Promise<void> {
  const moved = { ...row, state, revision: row.revision + 1, saved_at: at.clock.now() };
  await updateDraft(at, moved);
  await note(at, moved, { kind, text });
}

/** One person's saves in a row are one step: the draft itself holds the latest. */
export async function note(at: Context, row: DraftRow, step: { kind: StepKind; text?: string; path?: string }): Promise<void> {
  const account = accountOf(at);
  if (step.kind === 'save') {
    const last = (await selectSteps(at, row.draft_id)).at(-1);
    if (last && (last.kind === 'save' || last.kind === 'draft') && last.account_id === account.accountId) return;
  }
  await insertStep(at, row.draft_id, {
    kind: step.kind,
    account_id: account.accountId,
    actor_name: account.name,
    path: step.path ?? '',
    text: step.text ?? '',
    at: at.clock.now(),
    body: step.kind === 'comment' ? null : row.body,
  });
}

/** What is wrong with it alone, or else together with what is in force; paths begin with `body`. */
export function problemsOf(kind: FiledKind, body: Body, rules: FiledRules): FieldError[] {
  const read = filingFromJson(kind, body);
  const errors = read.ok ? validateFiling(read.filing, rules) : read.errors;
  return errors.map(({ path, message }) => ({ path: path === '' ? 'body' : `body.${path}`, message }));
}

/** A filed or ended draft is sound as it is: it is asked of those that still may change. */
export async function refuseUnsoundDraft(at: Context, row: DraftRow): Promise<void> {
  refuseUnsound(problemsOf(row.kind, row.body, await rulesInForce(at)));
}

export function refuseUnsound(errors: readonly FieldError[]): void {
  if (errors.length === 0) return;
  const detail = errors.length === 1 ? (errors[0]?.message ?? '') : `有 ${errors.length} 处须改正，请按提示修改。`;
  throw new Problem({ type: 'rule-document-unsound', status: 422, title: '还不能报送或备案', detail, errors });
}

export async function viewOf(at: Context, draftId: string): Promise<RuleDraftView> {
  const row = await open(at, draftId);
  const steps = await selectSteps(at, draftId);
  const closed = row.state === 'filed' || row.state === 'abandoned';
  return {
    ...lineOf(row),
    body: row.body,
    problems: closed ? [] : problemsOf(row.kind, row.body, await rulesInForce(at)),
    steps: steps.map((one) => ({ kind: one.kind, path: one.path, text: one.text, by: one.actor_name, at: one.at.toISOString() })),
    mayFile: may(at.actor, 'rulebook.file', {}) && !(await hadAHand(at, row)),
  };
}

export function lineOf(row: DraftLine): RuleDraftLine {
  return {
    draftId: row.draft_id,
    kind: row.kind,
    title: row.title,
    sector: row.sector,
    orgName: row.org_name,
    state: row.state,
    stateName: stateNames[row.state],
    revision: row.revision,
    savedAt: row.saved_at.toISOString(),
  };
}
