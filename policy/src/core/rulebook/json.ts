// Rule documents as JSON: hours as decimals, every field named; what is written reads back the same, and unknown JSON is refused by path.

import { type Centihours, type FactReader, type FieldError, parseHours, readFacts, toHours, WAY_IDS } from '#core';
import { type GoldenCase, LAYER_IDS, type Rule, type RuleDocument } from './document.ts';
import { type Figure, FORMULA_KINDS, type Formula, type FormulaKind, type LevelFigure, type Ranks } from './formula.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export function documentToJson(document: RuleDocument): Json {
  const { rules, inherits, supersedes, articles, readings, cases, ...plain } = document;
  return {
    ...plain,
    inherits: [...inherits],
    supersedes: [...supersedes],
    articles: articles.map((one) => ({ ...one })),
    rules: rules.map(({ formula, yearlyCap, evidence, ...rest }) => ({
      ...rest,
      formula: formulaToJson(formula),
      yearlyCap: yearlyCap && figureToJson(yearlyCap),
      evidence: evidence.map((one) => ({ ...one })),
    })),
    readings: readings.map((one) => ({ ...one })),
    cases: cases.map(({ centihours, facts, ...rest }) => ({ ...rest, facts: facts as Json, hours: toHours(centihours) })),
  };
}

export type DocumentRead =
  | { readonly ok: true; readonly document: RuleDocument }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads the shape; whether the document is sound is the question of `validateDocument`. */
export function documentFromJson(value: unknown): DocumentRead {
  const facts = readFacts(value);
  const document: RuleDocument = {
    id: words(facts, 'id', '文件编号'),
    title: words(facts, 'title', '文件名称'),
    number: words(facts, 'number', '文号'),
    issuer: words(facts, 'issuer', '发文机关'),
    layer: facts.choice('layer', '层级', choicesOf(LAYER_IDS)),
    sector: wordsOrNull(facts, 'sector', '行业'),
    from: facts.day('from', '施行日期'),
    until: facts.has('until') ? facts.day('until', '失效日期') : null,
    filingNumber: wordsOrNull(facts, 'filingNumber', '备案号'),
    inherits: wordList(facts, 'inherits'),
    supersedes: wordList(facts, 'supersedes'),
    articles: facts.rows('articles', '条文', { max: 200 }).map((row) => ({
      name: words(row, 'name', '条的名称'),
      text: words(row, 'text', '条的原文'),
    })),
    rules: facts.rows('rules', '规则', { max: 500 }).map(ruleFromJson),
    readings: rowsIfAny(facts, 'readings', '口径').map((row) => ({
      article: words(row, 'article', '条款'),
      title: words(row, 'title', '口径名称'),
      text: words(row, 'text', '口径内容'),
    })),
    cases: rowsIfAny(facts, 'cases', '算例').map(caseFromJson),
  };
  facts.ignore('until');
  facts.finish();
  return facts.errors.length > 0 ? { ok: false, errors: facts.errors } : { ok: true, document };
}

function ruleFromJson(facts: FactReader): Rule {
  return {
    id: words(facts, 'id', '规则编号'),
    way: facts.choice('way', '途径', choicesOf(WAY_IDS)),
    title: words(facts, 'title', '规则名称'),
    article: words(facts, 'article', '条款'),
    formula: formulaFromJson(facts.object('formula')),
    yearlyCap: facts.has('yearlyCap') ? figure(facts, 'yearlyCap') : absent(facts, 'yearlyCap'),
    evidence: evidenceFromJson(facts),
  };
}

function caseFromJson(facts: FactReader): GoldenCase {
  const inner = facts.raw('facts');
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) facts.refuse('facts', '事实应为一组内容（JSON 对象）');
  return {
    title: words(facts, 'title', '算例名称'),
    way: facts.choice('way', '途径', choicesOf(WAY_IDS)),
    facts: (inner ?? {}) as GoldenCase['facts'],
    centihours: amount(facts, 'hours'),
  };
}

function evidenceFromJson(facts: FactReader): Rule['evidence'] {
  return rowsIfAny(facts, 'evidence', '材料').map((row) => ({
    key: words(row, 'key', '材料编号'),
    label: words(row, 'label', '材料名称'),
    required: row.flag('required', '是否必须', true),
  }));
}

function formulaFromJson(facts: FactReader): Formula {
  const kind: FormulaKind = facts.choice('kind', '计算方式', choicesOf(FORMULA_KINDS));
  switch (kind) {
    case 'per-day':
      return { kind, fullDay: figure(facts, 'fullDay') };
    case 'per-item':
      return { kind, each: figure(facts, 'each') };
    case 'per-unit':
      return { kind, unit: words(facts, 'unit', '单位'), each: figure(facts, 'each') };
    case 'per-credit':
      return { kind, credits: levelsFromJson(facts, 'credits', '学分种类') };
    case 'by-rank':
      return { kind, levels: levelsFromJson(facts, 'levels', '级别'), ...rankFromJson(facts) };
    case 'by-level':
      return {
        kind,
        levels: levelsFromJson(facts, 'levels', '级别'),
        stated: wordsOrNull(facts, 'stated', '以证书为准的原文'),
      };
    case 'as-stated':
      return { kind, quote: words(facts, 'quote', '原文') };
    case 'publication':
      return {
        kind,
        paper: figure(facts, 'paper'),
        otherPaper: figure(facts, 'otherPaper'),
        perTenThousand: figure(facts, 'perTenThousand'),
        ...rankFromJson(facts),
      };
    default:
      return { kind: 'fixed', figure: figure(facts, 'figure') };
  }
}

function levelsFromJson(facts: FactReader, name: string, label: string): LevelFigure[] {
  return facts.rows(name, label, { max: 50 }).map((row) => ({
    key: words(row, 'key', `${label}编号`),
    label: words(row, 'label', `${label}名称`),
    figure: figure(row, 'figure'),
  }));
}

function rankFromJson(facts: FactReader): { rankStep: Figure; ranks: Ranks } {
  const ranks = facts.object('ranks');
  return {
    rankStep: figure(facts, 'rankStep'),
    ranks: { count: ranks.integer('count', '计学时的作者人数', { min: 1, max: 100 }), quote: words(ranks, 'quote', '原文') },
  };
}

export function figure(facts: FactReader, name: string): Figure {
  const inner = facts.object(name);
  return { centihours: amount(inner, 'hours'), quote: words(inner, 'quote', '写明这一数字的原文') };
}

export function amount(facts: FactReader, name: string): Centihours {
  const value = facts.raw(name);
  const centihours = typeof value === 'number' ? parseHours(value) : null;
  if (value === undefined) facts.refuse(name, '请填写学时');
  else if (centihours === null || centihours < 0) facts.refuse(name, '学时应为不小于 0 的数，至多两位小数');
  return centihours ?? 0;
}

/** A list that may be left out. */
function rowsIfAny(facts: FactReader, name: string, label: string): FactReader[] {
  const list = facts.raw(name) ?? [];
  return Array.isArray(list) && list.length === 0 ? [] : facts.rows(name, label, { max: 200 });
}

export function figureToJson(one: Figure): Json {
  return { hours: toHours(one.centihours), quote: one.quote };
}

function levelsToJson(levels: readonly LevelFigure[]): Json {
  return levels.map((one) => ({ key: one.key, label: one.label, figure: figureToJson(one.figure) }));
}

function formulaToJson(formula: Formula): Json {
  const { kind } = formula;
  switch (formula.kind) {
    case 'fixed':
      return { kind, figure: figureToJson(formula.figure) };
    case 'per-day':
      return { kind, fullDay: figureToJson(formula.fullDay) };
    case 'per-item':
      return { kind, each: figureToJson(formula.each) };
    case 'per-unit':
      return { kind, unit: formula.unit, each: figureToJson(formula.each) };
    case 'per-credit':
      return { kind, credits: levelsToJson(formula.credits) };
    case 'by-level':
      return { kind, levels: levelsToJson(formula.levels), stated: formula.stated };
    case 'by-rank':
      return { kind, levels: levelsToJson(formula.levels), rankStep: figureToJson(formula.rankStep), ranks: { ...formula.ranks } };
    case 'as-stated':
      return { kind, quote: formula.quote };
    case 'publication':
      return {
        kind,
        paper: figureToJson(formula.paper),
        otherPaper: figureToJson(formula.otherPaper),
        perTenThousand: figureToJson(formula.perTenThousand),
        rankStep: figureToJson(formula.rankStep),
        ranks: { ...formula.ranks },
      };
  }
}

/** Verbatim: quotes and names are neither trimmed nor normalised. */
export function words(facts: FactReader, name: string, label: string): string {
  const value = facts.raw(name);
  if (typeof value === 'string' && value !== '') return value;
  facts.refuse(name, value === undefined || value === '' ? `请填写${label}` : `${label}应为文字`);
  return '';
}

export function wordsOrNull(facts: FactReader, name: string, label: string): string | null {
  return facts.has(name) ? words(facts, name, label) : absent(facts, name);
}

function wordList(facts: FactReader, name: string): string[] {
  const value = facts.raw(name) ?? [];
  if (Array.isArray(value) && value.every((one): one is string => typeof one === 'string')) return value;
  facts.refuse(name, '应为文件编号的列表');
  return [];
}

function absent(facts: FactReader, name: string): null {
  facts.ignore(name);
  return null;
}

export function choicesOf<T extends string>(ids: readonly T[]): readonly { value: T; label: string }[] {
  return ids.map((value) => ({ value, label: value }));
}
