// What of an unfinished draft can compute already, and what is still wrong with it: the same questions that the server asks.
import {
  type CaseResult,
  documentFromJson,
  type FiledKind,
  type FiledRules,
  filingFromJson,
  goldenCases,
  type Rule,
  type RuleDocument,
  validateFiling,
} from '@xueshi/policy';
import { asRecord, type Body, listAt, textAt, withValue } from './paths.ts';

type FieldError = { readonly path: string; readonly message: string };

const UNFILED = '待编';
const FAR = '2998-01-01';
const SOME_ARTICLE = [{ name: '条', text: '文' }];

/** While something is only missing, what is there is checked already: a wrong figure is marked at once, not at the end. */
export function problemsIn(kind: FiledKind, body: Body, rules: FiledRules): readonly FieldError[] {
  const read = filingFromJson(kind, body);
  if (read.ok) return validateFiling(read.filing, rules);
  const missing = read.errors.filter((one) => one.message.startsWith('请填写') && one.path !== '');
  const filled = missing.reduce((next, { path }) => withValue(next, path, path === 'from' ? FAR : '待填'), body);
  const reread = filingFromJson(kind, filled);
  if (!reread.ok) return read.errors;
  const elsewhere = validateFiling(reread.filing, rules).filter(({ path }) => !missing.some((one) => one.path.startsWith(path)));
  return [...read.errors, ...elsewhere];
}

/** The document with the rules that can be read, as if the rest were filled in and it were filed; null: nothing can be read. */
export function workingDocument(body: Body): RuleDocument | null {
  const rules = listAt(body, 'rules').filter((one) => readable({ ...skeleton(body), rules: [one] }) !== null);
  return readable({ ...skeleton(body), rules });
}

/** The rule at a place, when it can be read. */
export function ruleAt(body: Body, index: number): Rule | null {
  return readable({ ...skeleton(body), rules: [listAt(body, 'rules')[index]] })?.rules[0] ?? null;
}

/** One 算例 worked by the draft as it stands; null while its own facts or hours cannot be read. */
export function caseAnswer(working: RuleDocument | null, example: unknown, others: readonly RuleDocument[]): CaseResult | null {
  const cases = readable({ ...skeleton({ from: working?.from }), rules: [FIXED], cases: [{ ...asRecord(example), title: '算例' }] })?.cases;
  return working && cases ? (goldenCases({ ...working, cases }, others)[0] ?? null) : null;
}

const FIXED = { id: 'r', way: '8-10', title: '规则', article: '条', formula: { kind: 'fixed', figure: { hours: 0, quote: '文' } } };

function skeleton(body: Body): Body {
  const layer = textAt(body, 'layer') || 'sector';
  return {
    id: textAt(body, 'id') || 'draft',
    title: textAt(body, 'title') || '草案',
    number: textAt(body, 'number') || '草案',
    issuer: textAt(body, 'issuer') || '起草单位',
    layer,
    sector: body['sector'] ?? null,
    from: textAt(body, 'from'),
    until: body['until'] ?? null,
    filingNumber: UNFILED,
    inherits: body['inherits'] ?? [],
    supersedes: body['supersedes'] ?? [],
    articles: SOME_ARTICLE,
  };
}

function readable(json: Body): RuleDocument | null {
  const read = documentFromJson(json);
  return read.ok ? read.document : null;
}
