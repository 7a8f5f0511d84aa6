// What can be no entry, whoever hands it in: said with the field and its place, so that an import can show the line.
import { isDay, isSubject } from '@xueshi/policy';
import { type FieldError, Problem } from '#platform';
import type { NewEntry } from './entry.ts';

const firstYear = 2000;
const lastYear = 2100;
const mostCentihours = 10_000_000;
const longest = { way: 40, sourceKey: 200, title: 500, organiser: 500, document: 200, article: 200 };
const mostLines = 200;
const mostFacts = 200_000;
const errorsNamed = 100;

/** Throws `entry-invalid` (422) that lists the wrong fields. */
export function refuseInvalid(entries: readonly NewEntry[]): void {
  const errors = entries.flatMap((entry, index) =>
    [...faultsOf(entry)].map(([path, message]) => ({ path: `entries[${index}].${path}`, message })),
  );
  if (errors.length === 0) return;
  throw new Problem({
    type: 'entry-invalid',
    status: 422,
    title: '登记内容有误，没有登记',
    detail: errors[0]?.message ?? '',
    errors: errors.slice(0, errorsNamed) satisfies FieldError[],
  });
}

function* faultsOf(entry: NewEntry): Generator<[path: string, message: string]> {
  const { rule, year, centihours } = entry;
  if (!Number.isSafeInteger(entry.personId) || entry.personId <= 0) yield ['personId', '人员编号无效'];
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) yield ['year', `年度应在 ${firstYear} 到 ${lastYear} 之间`];
  if (!isSubject(entry.subject)) yield ['subject', '科目无效'];
  if (!Number.isInteger(centihours) || centihours <= 0 || centihours > mostCentihours) yield ['hours', '学时应大于 0，至多两位小数'];
  if (!Number.isInteger(entry.recognisedBy)) yield ['recognisedBy', '认定机构无效'];
  for (const name of ['heldFrom', 'heldTo'] as const) if (!isDay(entry[name])) yield [name, '应为真实存在的日期，写作 年-月-日'];
  if (!isDay(rule.edition)) yield ['rule.edition', '文件版本应为施行日期'];
  if (entry.heldFrom > entry.heldTo) yield ['heldTo', '结束日期不能早于开始日期'];
  if (!(Number.isInteger(entry.lowered ?? 0) && (entry.lowered ?? 0) >= 0)) yield ['lowered', '调低的学时应不小于 0'];
  if (entry.facts !== undefined) yield* factsFaults(entry.facts);
  yield* textFaults('way', '途径', entry.way, longest.way);
  yield* textFaults('sourceKey', '来源编号', entry.sourceKey, longest.sourceKey);
  yield* textFaults('title', '名称', entry.title, longest.title);
  yield* textFaults('rule.document', '依据文件', rule.document, longest.document);
  yield* textFaults('rule.article', '依据条款', rule.article, longest.article);
  yield* textFaults('organiser', '主办单位', entry.organiser, longest.organiser, { mayBeEmpty: true });
  if (entry.explanation.length > mostLines || entry.explanation.some(isUnkeepable))
    yield ['explanation', '计算说明含有无法保存的字符，或过长'];
  if (entry.evidence.length > mostLines || !entry.evidence.every((hash) => /^[0-9a-f]{64}$/.test(hash))) {
    yield ['evidence', '证明材料应以 SHA-256 的十六进制表示'];
  }
}

function* factsFaults(facts: NonNullable<NewEntry['facts']>): Generator<[path: string, message: string]> {
  const text = JSON.stringify(facts);
  if (text.length > mostFacts) yield ['facts', `事实过长，至多 ${mostFacts} 字符`];
  if (/\\ud[89a-f]|\\u0000/i.test(text)) yield ['facts', '事实含有无法保存的字符'];
}

function* textFaults(
  path: string,
  label: string,
  text: string,
  most: number,
  { mayBeEmpty = false } = {},
): Generator<[path: string, message: string]> {
  if (text === '' && !mayBeEmpty) yield [path, `缺少${label}`];
  else if ([...text].length > most) yield [path, `${label}至多 ${most} 字`];
  else if (isUnkeepable(text)) yield [path, `${label}含有无法保存的字符`];
}

/** NUL is refused by PostgreSQL, and half a character would come back as another: then the hash would not match. */
function isUnkeepable(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}
