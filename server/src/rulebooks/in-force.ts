// What has been put in force, as the rules read it: parsed once, kept until something is filed or ended (第六、八、十七条).
import type {
  getFiledRules as allEndpoint,
  listRuleDocuments as listEndpoint,
  getRuleDocument as oneEndpoint,
  RuleDocumentLine,
} from '@xueshi/contract';
import type { ReplySentOf } from '@xueshi/contract/kit';
import {
  CITY_DOCUMENT,
  documentToJson,
  type FiledRules,
  type Filing,
  filedRulesToJson,
  filingFromJson,
  NOTHING_FILED,
  type RuleDocument,
  rulebookStatus,
  withFiling,
} from '@xueshi/policy';
import { accountOf } from '#accounts';
import { type Context, type Day, notFound, Problem } from '#platform';
import { type FilingRow, insertEnding, lockFiling, selectFilings, selectVersion } from './store.ts';

type At = Pick<Context, 'tx'>;
type Records = Record<string, unknown>[];

type Kept = { readonly version: string; readonly rules: FiledRules };

let kept: Kept = { version: 'none.0', rules: NOTHING_FILED };

/**
 * Everything beside the edition's own text, in the order in which it was put in force. Whoever has read the view `rules_version` in a
 * statement of its own hands it in and saves one.
 */
export async function rulesInForce(at: At, known?: string): Promise<FiledRules> {
  return (await currentOf(at, known)).rules;
}

/** The two belong together: while one request waits, another may have read a later version. */
async function currentOf(at: At, known?: string): Promise<Kept> {
  const version = known ?? (await selectVersion(at));
  if (version === kept.version) return kept;
  const current = { version, rules: (await selectFilings(at)).map(filingOf).reduce(withFiling, NOTHING_FILED) };
  kept = current;
  return current;
}

/** As filed; a document ended by the city ends where it was ended. */
function filingOf(row: FilingRow): Filing {
  const read = filingFromJson(row.kind, row.body);
  if (!read.ok) throw new Error(`${row.kind} ${row.filing_id} cannot be read: ${JSON.stringify(read.errors)}`);
  const { filing } = read;
  if (filing.kind !== 'document' || row.last_day === null) return filing;
  const { until } = filing.body;
  return until === null || row.last_day < until ? { ...filing, body: { ...filing.body, until: row.last_day } } : filing;
}

export async function getFiledRules(at: Context): Promise<ReplySentOf<typeof allEndpoint>> {
  const { version, rules } = await currentOf(at);
  const json = filedRulesToJson(rules);
  return {
    version,
    documents: json.documents as Records,
    readings: json.readings as Records,
    notices: json.notices as Records,
    profiles: json.profiles as Records,
  };
}

export async function listRuleDocuments(
  at: Context,
  asked: { on?: Day | undefined; sector?: string | undefined },
): Promise<ReplySentOf<typeof listEndpoint>> {
  const on = asked.on ?? at.clock.today();
  const all = await documentsOf(at);
  const shown = all.filter((one) => asked.sector === undefined || one.sector === null || one.sector === asked.sector);
  return { on, items: shown.map((one) => lineOf(one, on, all)).reverse() };
}

export async function getRuleDocument(at: Context, asked: { documentId: string }): Promise<ReplySentOf<typeof oneEndpoint>> {
  const all = await documentsOf(at);
  const document = all.find((one) => one.id === asked.documentId);
  if (!document) throw notFound('这个规则文件');
  const row = (await selectFilings(at)).find((one) => one.kind === 'document' && one.filing_id === document.id);
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
  const before = await documentsOf(at);
  const document = before.find((one) => one.id === input.documentId);
  if (!document || document === CITY_DOCUMENT) throw notFound('这个规则文件');
  const { state, until } = rulebookStatus(document, today, before);
  if (input.lastDay < today || input.lastDay < document.from) {
    const detail = `最后一天不能早于今天（${today}）和施行日（${document.from}）：已经过去的日子不能改写。`;
    const errors = [{ path: 'lastDay', message: detail }];
    throw new Problem({ type: 'rule-ending-past', status: 422, title: '废止日期已过', detail, errors });
  }
  if (state === 'ended' || (until !== null && until <= input.lastDay)) throw alreadyEnded(until);
  const account = accountOf(at);
  const row = { filing_id: document.id, last_day: input.lastDay, reason: input.reason, at: at.clock.now() };
  if (!(await insertEnding(at, { ...row, account_id: account.accountId, actor_name: account.name }))) throw alreadyEnded(until);
  const all = await documentsOf(at);
  return lineOf(all.find((one) => one.id === document.id) ?? document, today, all);
}

async function documentsOf(at: At): Promise<readonly RuleDocument[]> {
  return [CITY_DOCUMENT, ...(await rulesInForce(at)).documents];
}

function alreadyEnded(until: Day | null): Problem {
  return new Problem({ type: 'rule-ended', status: 409, title: '已经废止', detail: `这个文件已定于 ${until ?? ''} 止，不再更改。` });
}

function lineOf(document: RuleDocument, on: Day, all: readonly RuleDocument[]): RuleDocumentLine {
  const { id, title, number, issuer, layer, sector, from, filingNumber, rules } = document;
  const { state, until, text } = rulebookStatus(document, on, all);
  return { documentId: id, title, number, issuer, layer, sector, from, until, filingNumber, state, stateText: text, rules: rules.length };
}
