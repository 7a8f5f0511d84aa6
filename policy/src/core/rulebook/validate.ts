// Is a rule document sound, and do several of them live together: refused here, so that no claim ever meets two rules.

import { type Day, type FieldError, isDay } from '#core';
import type { Rule, RuleDocument } from './document.ts';
import { type Formula, figuresOf, type NamedFigure, WAY_SHAPES } from './formula.ts';
import { isDraft, lastDayInForce, replacesList } from './in-force.ts';
import { heldRules, inheritanceCycle, sameLine, sameQuestion } from './inheritance.ts';

const HIGHEST = 100_000;
/** What an entry of the register, or a piece of evidence, can name: beyond it nothing could ever be registered by the rule. */
const LONGEST = { number: 200, article: 200, evidenceKey: 60 } as const;
const ID = /^[a-z0-9][a-z0-9.-]{0,79}$/;

export function validateDocument(document: RuleDocument): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (path: string, message: string) => errors.push({ path, message });
  if (!ID.test(document.id)) refuse('id', '编号只能用小写字母、数字、点和连字符，至多 80 个字符');
  if (document.title.trim() === '') refuse('title', '请填写文件名称');
  if (document.number.trim() === '') refuse('number', '请填写文号');
  if (document.number.length > LONGEST.number) refuse('number', `文号至多 ${LONGEST.number} 字`);
  if (!isDay(document.from)) refuse('from', '施行日期应为真实存在的日期');
  if (document.until !== null && !isDay(document.until)) refuse('until', '失效日期应为真实存在的日期');
  else if (document.until !== null && document.until < document.from) refuse('until', '失效日期不能早于施行日期');
  if (document.filingNumber !== null && document.filingNumber.trim() === '') refuse('filingNumber', '备案号不能为空白；尚未备案请不填');
  if (document.layer === 'sector' && document.sector === null) refuse('sector', '行业文件须写明行业');
  if (document.layer === 'city' && document.sector !== null) refuse('sector', '市里的通用规定不分行业；分行业的请用行业文件');
  if (document.issuer.trim() === '') refuse('issuer', '请填写发文机关');
  if (document.inherits.includes(document.id)) refuse('inherits', '文件不能沿用自己');
  if (document.supersedes.includes(document.id)) refuse('supersedes', '文件不能取代自己');
  if (document.rules.length === 0) refuse('rules', '请至少写一条规则');
  if (document.articles.some((one) => one.name.trim() === '' || one.text.trim() === '')) refuse('articles', '每条条文须有名称和原文');
  if (new Set(document.articles.map((one) => one.name)).size < document.articles.length) refuse('articles', '条的名称不能重复');
  document.rules.forEach((rule, index) => {
    errors.push(...validateRule(document, rule, `rules[${index}]`));
    const earlier = document.rules.findIndex((other) => other.id === rule.id);
    if (earlier < index) refuse(`rules[${index}].id`, `与第 ${earlier + 1} 条规则的编号相同`);
    const sameWay = document.rules.findIndex((other) => other.way === rule.way && rule.way !== '8-10');
    if (sameWay >= 0 && sameWay < index) refuse(`rules[${index}].way`, `与第 ${sameWay + 1} 条规则的途径相同；同一途径只能有一条规则`);
  });
  return errors;
}

/** Each sound alone, and together: one rule for any sector, way and day. Paths begin with `documents[i]`. */
export function validateDocuments(documents: readonly RuleDocument[]): FieldError[] {
  const errors = documents.flatMap((one, index) =>
    validateDocument(one).map(({ path, message }) => ({ path: `documents[${index}].${path}`, message })),
  );
  if (errors.length > 0) return errors;
  documents.forEach((one, index) => {
    const path = `documents[${index}]`;
    if (documents.findIndex((other) => other.id === one.id) < index)
      errors.push({ path: `${path}.id`, message: `已有编号为 ${one.id} 的文件` });
    errors.push(...supersedingErrors(one, documents, path), ...inheritingErrors(one, documents, path));
    for (const other of documents.slice(0, index)) {
      const clash = clashOf(other, one, documents);
      if (clash !== null) errors.push({ path, message: clash });
    }
  });
  return errors;
}

function validateRule(document: RuleDocument, rule: Rule, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (name: string, message: string) => errors.push({ path: `${path}.${name}`, message });
  const shape = WAY_SHAPES[rule.way];
  if (!ID.test(rule.id)) refuse('id', '编号只能用小写字母、数字、点和连字符，至多 80 个字符');
  if (rule.title.trim() === '') refuse('title', '请填写规则名称');
  if (rule.article.trim() === '') refuse('article', '请填写条款');
  if (rule.article.length > LONGEST.article) refuse('article', `条款至多 ${LONGEST.article} 字，写到条、款、项即可`);
  if (document.layer === 'sector' && rule.way !== '8-10') {
    refuse('way', '市级行业文件只能规定第八条第（十）项的其他途径，不能改动第（一）至（九）项的标准');
  }
  if (!shape.kinds.includes(rule.formula.kind)) refuse('formula.kind', `这一途径的计算方式只能是：${shape.kinds.join('、')}`);
  else errors.push(...formulaErrors(rule.formula, shape.levels, `${path}.formula`));
  if (rule.yearlyCap !== null) errors.push(...figureErrors([{ name: 'yearlyCap', ...rule.yearlyCap }], path));
  if (rule.article.trim() !== '') errors.push(...quoteErrors(document, rule, path));
  const keys = rule.evidence.map((one) => one.key);
  if (new Set(keys).size < keys.length) refuse('evidence', '材料的编号不能重复');
  if (rule.evidence.some((one) => one.key.trim() === '' || one.label.trim() === '')) refuse('evidence', '每项材料须有编号和名称');
  if (keys.some((one) => one.length > LONGEST.evidenceKey)) refuse('evidence', `材料的编号至多 ${LONGEST.evidenceKey} 个字符`);
  return errors;
}

function figureErrors(figures: readonly NamedFigure[], path: string): FieldError[] {
  const errors: FieldError[] = [];
  for (const { name, centihours, quote } of figures) {
    if (centihours !== undefined && !(Number.isSafeInteger(centihours) && centihours >= 0 && centihours <= HIGHEST)) {
      errors.push({ path: `${path}.${name}`, message: `学时应在 0 到 ${HIGHEST / 100} 之间，至多两位小数` });
    }
    if (quote.trim() === '') errors.push({ path: `${path}.${name}`, message: '请摘录写明这一数字的原文' });
  }
  return errors;
}

/** A quote stands word for word in the article that the rule cites: no number without its source. */
function quoteErrors(document: RuleDocument, rule: Rule, path: string): FieldError[] {
  const article = document.articles.find((one) => rule.article.startsWith(one.name));
  if (!article) return [{ path: `${path}.article`, message: `“${rule.article}”不是本文件的条款，请先录入该条原文，条款写到条、款、项` }];
  const named = figuresOf(rule.formula).map((one) => ({ ...one, name: `formula.${one.name}` }));
  const cap = rule.yearlyCap === null ? [] : [{ name: 'yearlyCap', ...rule.yearlyCap }];
  return [...named, ...cap]
    .filter((one) => one.quote.trim() !== '' && !article.text.includes(one.quote))
    .map((one) => ({ path: `${path}.${one.name}`, message: `${article.name}中没有这句话：“${one.quote}”，请照原文摘录` }));
}

function formulaErrors(formula: Formula, levels: readonly string[] | null, path: string): FieldError[] {
  const errors = figureErrors(figuresOf(formula), path);
  if (formula.kind === 'per-unit' && formula.unit.trim() === '')
    errors.push({ path: `${path}.unit`, message: '请填写单位，例如 万字、场' });
  if (formula.kind === 'by-level' || formula.kind === 'by-rank' || formula.kind === 'per-credit') {
    const [name, label] = formula.kind === 'per-credit' ? ['credits', '学分种类'] : ['levels', '级别'];
    const keys = (formula.kind === 'per-credit' ? formula.credits : formula.levels).map((one) => one.key);
    if (keys.length === 0) errors.push({ path: `${path}.${name}`, message: `请至少写一个${label}` });
    if (new Set(keys).size < keys.length) errors.push({ path: `${path}.${name}`, message: `${label}不能重复` });
    const missing = levels?.filter((one) => !keys.includes(one)) ?? [];
    if (missing.length > 0) errors.push({ path: `${path}.levels`, message: `缺少级别：${missing.join('、')}；不认定的级别写 0 学时` });
  }
  const ranked = formula.kind === 'publication' || formula.kind === 'by-rank';
  if (ranked && !(Number.isSafeInteger(formula.ranks.count) && formula.ranks.count >= 1)) {
    errors.push({ path: `${path}.ranks`, message: '计学时的作者人数应为正整数' });
  }
  return errors;
}

/** An amendment inherits an earlier edition of its own line; a provincial list may inherit the city's document; no circles. */
function inheritingErrors(one: RuleDocument, documents: readonly RuleDocument[], path: string): FieldError[] {
  const circle = inheritanceCycle(one, documents);
  if (circle.length > 0) return [{ path: `${path}.inherits`, message: `沿用关系成了循环：${circle.join(' → ')}` }];
  return one.inherits.flatMap((id) => {
    const parent = documents.find((other) => other.id === id);
    if (!parent) return [{ path: `${path}.inherits`, message: `没有编号为 ${id} 的文件` }];
    if (sameLine(parent, one) || (replacesList(one) && parent.layer === 'city')) return [];
    return [{ path: `${path}.inherits`, message: '只能沿用同一层级、同一行业的较早文件；省级行业登记细则可以写明沿用市里的细则' }];
  });
}

function supersedingErrors(one: RuleDocument, documents: readonly RuleDocument[], path: string): FieldError[] {
  return one.supersedes.flatMap((id) => {
    const earlier = documents.find((other) => other.id === id);
    if (!earlier) return [{ path: `${path}.supersedes`, message: `没有编号为 ${id} 的文件` }];
    if (earlier.layer !== one.layer || earlier.sector !== one.sector) {
      return [{ path: `${path}.supersedes`, message: `只能取代同一层级、同一行业的文件，${id} 不是` }];
    }
    if (earlier.from >= one.from) return [{ path: `${path}.supersedes`, message: `施行日期须晚于被取代的 ${id}（${earlier.from}）` }];
    return [];
  });
}

/** Two documents clash when on some day both would answer the same question and none ends the other. */
function clashOf(a: RuleDocument, b: RuleDocument, documents: readonly RuleDocument[]): string | null {
  if (isDraft(a) || isDraft(b)) return null;
  const [aEnds, bEnds] = [lastDayInForce(a, documents), lastDayInForce(b, documents)];
  const from = later(a.from, b.from);
  if ((aEnds !== null && aEnds < from) || (bEnds !== null && bEnds < from)) return null;
  const names = `《${a.title}》与《${b.title}》自 ${from} 起同时施行`;
  const how = '请写明由哪一个取代另一个，或填写失效日期';
  if (a.sector !== null && b.sector !== null && a.sector !== b.sector) return null;
  if (replacesList(a) && replacesList(b)) return `${names}，都取代该行业的第八条各项，${how}`;
  if (a.layer !== b.layer || a.sector !== b.sector) return null;
  const held = heldRules(b, documents);
  const shared = heldRules(a, documents).find(({ document, rule }) =>
    held.some((other) => other.document !== document && sameQuestion(rule, other.rule)),
  )?.rule;
  return shared ? `${names}，都规定了“${shared.title}”（${shared.id}），${how}` : null;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
