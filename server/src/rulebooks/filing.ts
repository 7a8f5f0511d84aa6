// A draft sent in, returned, given up, or filed and put in force by another person of the city bureau (第十七条, reading 54).
import type { RuleDraftView } from '@xueshi/contract';
import { filingFromJson, filingId, pastErrors } from '@xueshi/policy';
import { accountOf } from '#accounts';
import { type Context, Problem } from '#platform';
import { rulesInForce } from './in-force.ts';
import { editable, move, openAt, problemsOf, refuseOwn, refuseUnsound, refuseUnsoundDraft, type Seen, viewOf } from './open.ts';
import { type Body, type DraftRow, insertFiling, lockFiling } from './store.ts';

export async function submitRuleDraft(at: Context, input: Seen): Promise<RuleDraftView> {
  const row = await openAt(at, input, editable);
  await refuseUnsoundDraft(at, row);
  await move(at, row, 'submitted', 'submit', '');
  return viewOf(at, input.draftId);
}

export async function returnRuleDraft(at: Context, input: Seen & { reason: string }): Promise<RuleDraftView> {
  const row = await openAt(at, input, new Set(['submitted']));
  await refuseOwn(at, row);
  await move(at, row, 'returned', 'return', input.reason);
  return viewOf(at, input.draftId);
}

export async function abandonRuleDraft(at: Context, input: Seen & { reason: string }): Promise<RuleDraftView> {
  const row = await openAt(at, input, new Set(['draft', 'returned', 'submitted']));
  await move(at, row, 'abandoned', 'abandon', input.reason);
  return viewOf(at, input.draftId);
}

/** Puts it in force from its own first day; whoever drafted it or sent it in cannot. */
export async function fileRuleDraft(at: Context, input: Seen & { filingNumber: string | null }): Promise<RuleDraftView> {
  await lockFiling(at);
  const row = await openAt(at, input, new Set(['submitted']));
  await refuseOwn(at, row);
  const body = numbered(row, input.filingNumber);
  const rules = await rulesInForce(at);
  refuseUnsound(problemsOf(row.kind, body, rules));
  const read = filingFromJson(row.kind, body);
  if (!read.ok) throw new Error('a sound filing reads');
  const [past] = pastErrors(read.filing, rules, at.clock.today());
  if (past) {
    const errors = [{ path: `body.${past.path}`, message: past.message }];
    throw new Problem({ type: 'rule-in-past', status: 422, title: '不能改写已经过去的日子', detail: past.message, errors });
  }
  await move(at, { ...row, body }, 'filed', 'file', input.filingNumber ?? '');
  const filing_id = filingId(read.filing);
  await insertFiling(at, {
    kind: row.kind,
    filing_id,
    draft_id: row.draft_id,
    body,
    filed_at: at.clock.now(),
    filed_by_name: accountOf(at).name,
  });
  at.log.info({ kind: row.kind, filingId: filing_id }, 'rule filed');
  return viewOf(at, input.draftId);
}

/** Documents carry their 备案号; a sector document is nothing without it. */
function numbered(row: DraftRow, given: string | null): Body {
  if (row.kind !== 'document') return row.body;
  const filingNumber = given === '' ? null : given;
  if (row.body['layer'] === 'sector' && filingNumber === null) {
    const message = '行业文件须录入备案号才能生效（口径54）';
    const errors = [{ path: 'filingNumber', message }];
    throw new Problem({ type: 'invalid-input', status: 422, title: '请填写备案号', detail: message, errors });
  }
  return { ...row.body, filingNumber };
}
