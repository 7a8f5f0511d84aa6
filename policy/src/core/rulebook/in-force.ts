// Which rule holds for a way, a sector and a day: exactly one, or a problem that says why there is none (第八、十七、十八条, 口径 10、19、35、54).

import { addDays, type Day, type Way } from '#core';
import type { Rule, RuleDocument } from './document.ts';
import { heldRules } from './inheritance.ts';

export type RuleInForce = { readonly document: RuleDocument; readonly rule: Rule };

export type RuleQuestion = {
  readonly sector: string | null;
  readonly way: Way;
  readonly on: Day;
  /** For 8-10: the id of a rule in a sector document. */
  readonly ruleId?: string | undefined;
};

export type RuleProblem = {
  /** `none`: nothing in force that day; `replaced`: a provincial list without this way; `overlapping`: two rules and no order. */
  readonly type: 'none' | 'replaced' | 'overlapping';
  readonly detail: string;
};

export type RuleAnswer = ({ readonly ok: true } & RuleInForce) | { readonly ok: false; readonly problem: RuleProblem };

/** Documents that validateDocuments refuses never give two rules silently: they give `overlapping`. */
export function ruleInForce(documents: readonly RuleDocument[], question: RuleQuestion): RuleAnswer {
  const current = documents.filter((one) => appliesTo(one, question.sector) && isInForce(one, question.on, documents));
  const lists = current.filter(replacesList);
  if (lists.length > 1) return overlapping(lists);
  const [list] = lists;
  for (const rank of rankedLayers(current, list)) {
    const found = rank.flatMap((document) => heldRules(document, documents).filter((one) => answers(one.rule, question)));
    const [first] = found;
    // The same rule, reached through two documents, is one.
    if (found.some((one) => one.document !== first?.document)) return overlapping(found.map((one) => one.document));
    if (first) return { ok: true, ...first };
  }
  if (list && list.inherits.length === 0) return { ok: false, problem: { type: 'replaced', detail: replacedText(list, question) } };
  return { ok: false, problem: { type: 'none', detail: noneText(question) } };
}

/** In force on the day: begun, not ended, filed where filing is asked for, and not superseded. */
export function isInForce(document: RuleDocument, on: Day, documents: readonly RuleDocument[]): boolean {
  const until = lastDayInForce(document, documents);
  return !isDraft(document) && document.from <= on && (until === null || on <= until);
}

/** The last day in force, also by a later document that supersedes this one; null while it lasts. */
export function lastDayInForce(document: RuleDocument, documents: readonly RuleDocument[]): Day | null {
  let last = document.until;
  for (const later of documents) {
    // An unfiled draft ends nothing: else filing late would leave a gap.
    if (!later.supersedes.includes(document.id) || isDraft(later)) continue;
    const dayBefore = addDays(later.from, -1);
    if (last === null || dayBefore < last) last = dayBefore;
  }
  return last;
}

/** A sector document without its 备案号 is in force for nobody. */
export function isDraft(document: RuleDocument): boolean {
  return document.layer === 'sector' && document.filingNumber === null;
}

/** 省级行业《登记细则》: it stands in the place of 第八条's list. */
export function replacesList(document: RuleDocument): boolean {
  return document.layer === 'province' && document.sector !== null;
}

function appliesTo(document: RuleDocument, sector: string | null): boolean {
  return document.sector === null || document.sector === sector;
}

/** From the closest to the general. A list that does not inherit leaves nothing behind it. */
function rankedLayers(current: readonly RuleDocument[], list: RuleDocument | undefined): (readonly RuleDocument[])[] {
  if (list && list.inherits.length === 0) return [[list]];
  const layer = (name: RuleDocument['layer'], ofSector: boolean) =>
    current.filter((one) => one.layer === name && (one.sector !== null) === ofSector);
  return [
    list ? [list] : [],
    layer('sector', true),
    layer('city', false),
    layer('province', false),
    layer('national', true),
    layer('national', false),
  ];
}

function answers(rule: Rule, { way, ruleId }: RuleQuestion): boolean {
  return rule.way === way && (way !== '8-10' || rule.id === ruleId);
}

function overlapping(documents: readonly RuleDocument[]): RuleAnswer {
  const names = [...new Set(documents.map((one) => `《${one.title}》（${one.number}）`))].join('、');
  return { ok: false, problem: { type: 'overlapping', detail: `${names} 同时施行而没有先后，无法确定适用哪一个，请主管部门先理清。` } };
}

function replacedText(list: RuleDocument, { on }: RuleQuestion): string {
  return `${on} 该行业适用《${list.title}》（${list.number}），其中没有这一途径；第八条所列各项已由它整体取代（口径19）。`;
}

function noneText({ way, on, ruleId }: RuleQuestion): string {
  if (way === '8-10') return `${on} 没有施行中的、有备案号的行业文件规定“${ruleId ?? ''}”这一途径（口径35）。`;
  return `${on} 没有施行中的规定可以适用。`;
}
