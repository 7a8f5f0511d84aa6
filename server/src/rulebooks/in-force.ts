// What has been put in force, as the rules read it: parsed once, kept until a document is filed or ended (第八、十七条).
import type { listRuleDocuments as listEndpoint, getRuleDocument as oneEndpoint, RuleDocumentLine } from '@xueshi/contract';
import type { ReplySentOf } from '@xueshi/contract/kit';
import { CITY_DOCUMENT, documentFromJson, documentToJson, type RuleDocument, rulebookStatus } from '@xueshi/policy';
import { accountOf } from '#accounts';
import { type Context, type Day, notFound, Problem } from '#platform';
import { type FiledRow, insertEnding, lockFiling, selectFiled, selectVersion } from './store.ts';

type At = Pick<Context, 'tx'>;

let kept: { readonly version: string; readonly documents: readonly RuleDocument[] } = { version: 'none.0', documents: [] };

/** Documents beside the city's own, in the order in which they were put in force. */
export async function rulesInForce(at: At): Promise<readonly RuleDocument[]> {
  const version = await selectVersion(at);
  if (version !== kept.version) kept = { version, documents: (await selectFiled(at)).map(documentOf) };
  return kept.documents;
}

/** A document as filed, ended where the city ended it. */
function documentOf(row: FiledRow): RuleDocument {
  const read = documentFromJson(row.body);
  if (!read.ok) throw new Error(`rule document ${row.document_id} cannot be read: ${JSON.stringify(read.errors)}`);
  const { document } = read;
  const ended = row.last_day !== null && (document.until === null || row.last_day < document.until);
  return ended ? { ...document, until: row.last_day } : document;
}

export async function listRuleDocuments(
  at: Context,
  asked: { on?: Day | undefined; sector?: string | undefined },
): Promise<ReplySentOf<typeof listEndpoint>> {
  const on = asked.on ?? at.clock.today();
  const all = [CITY_DOCUMENT, ...(await rulesInForce(at))];
  const shown = all.filter((one) => asked.sector === undefined || one.sector === null || one.sector === asked.sector);
  return { on, items: shown.map((one) => lineOf(one, on, all)).reverse() };
}

export async function getRuleDocument(at: Context, asked: { documentId: string }): Promise<ReplySentOf<typeof oneEndpoint>> {
  const all = [CITY_DOCUMENT, ...(await rulesInForce(at))];
  const document = all.find((one) => one.id === asked.documentId);
  if (!document) throw notFound('这个规则文件');
  const row = (await selectFiled(at)).find((one) => one.document_id === document.id);
  return {
    ...lineOf(document, at.clock.today(), all),
    document: documentToJson(document) as Record<string, unknown>,
    filedAt: row?.filed_at.toISOString() ?? null,
    ending: row?.ended_at ? { reason: row.ending_reason ?? '', at: row.ended_at.toISOString() } : null,
  };
}

/** Ends a filed document on a day to come: what has been recognised under it stays. */
export async function endRuleDocument(at: Context, input: { documentId: string; lastDay: Day; reason: string }): Promise<RuleDocumentLine> {
  await lockFiling(at);
  const today = at.clock.today();
  const before = [CITY_DOCUMENT, ...(await rulesInForce(at))];
  const document = before.find((one) => one.id === input.documentId);
  if (!document || document === CITY_DOCUMENT) throw notFound('这个规则文件');
  const { state, until } = rulebookStatus(document, today, before);
  if (input.lastDay < today || input.lastDay < document.from) {
    const detail = `最后一天不能早于今天（${today}）和施行日（${document.from}）：已经过去的日子不能改写。`;
    throw new Problem({
      type: 'rule-ending-past',
      status: 422,
      title: '废止日期已过',
      detail,
      errors: [{ path: 'lastDay', message: detail }],
    });
  }
  if (state === 'ended' || (until !== null && until <= input.lastDay)) throw alreadyEnded(until);
  const account = accountOf(at);
  const row = { document_id: document.id, last_day: input.lastDay, reason: input.reason, at: at.clock.now() };
  if (!(await insertEnding(at, { ...row, account_id: account.accountId, actor_name: account.name }))) throw alreadyEnded(until);
  const all = [CITY_DOCUMENT, ...(await rulesInForce(at))];
  return lineOf(all.find((one) => one.id === document.id) ?? document, today, all);
}

function alreadyEnded(until: Day | null): Problem {
  return new Problem({ type: 'rule-ended', status: 409, title: '已经废止', detail: `这个文件已定于 ${until ?? ''} 止，不再更改。` });
}

function lineOf(document: RuleDocument, on: Day, all: readonly RuleDocument[]): RuleDocumentLine {
  const { id, title, number, issuer, layer, sector, from, filingNumber, rules } = document;
  const { state, until, text } = rulebookStatus(document, on, all);
  return { documentId: id, title, number, issuer, layer, sector, from, until, filingNumber, state, stateText: text, rules: rules.length };
}
