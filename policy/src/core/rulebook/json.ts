// Rule documents as JSON: hours as decimals, every field named; what is written reads back the same, and unknown JSON is refused by path.

import { type FactReader, type FieldError, parseHours, readFacts, toHours, WAY_IDS } from '#core';
import {
  type Figure,
  FORMULA_KINDS,
  type Formula,
  type FormulaKind,
  LAYER_IDS,
  type LevelFigure,
  type Rule,
  type RuleDocument,
} from './document.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export function documentToJson(document: RuleDocument): Json {
  const { rules, supersedes, ...plain } = document;
  return {
    ...plain,
    supersedes: [...supersedes],
    rules: rules.map(({ formula, evidence, ...rest }) => ({
      ...rest,
      formula: formulaToJson(formula),
      evidence: evidence.map((one) => ({ ...one })),
    })),
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
    layer: facts.choice('layer', '层级', choicesOf(LAYER_IDS)),
    sector: wordsOrNull(facts, 'sector', '行业'),
    from: facts.day('from', '施行日期'),
    until: facts.has('until') ? facts.day('until', '失效日期') : null,
    filingNumber: wordsOrNull(facts, 'filingNumber', '备案号'),
    inherits: facts.flag('inherits', '是否沿用本细则未列事项', false),
    supersedes: wordList(facts, 'supersedes'),
    rules: facts.rows('rules', '规则', { max: 500 }).map(ruleFromJson),
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
    evidence: evidenceFromJson(facts),
  };
}

function evidenceFromJson(facts: FactReader): Rule['evidence'] {
  const list = facts.raw('evidence') ?? [];
  if (Array.isArray(list) && list.length === 0) return [];
  return facts.rows('evidence', '材料', { max: 50 }).map((row) => ({
    key: words(row, 'key', '材料编号'),
    label: words(row, 'label', '材料名称'),
    required: row.flag('required', '是否必须', true),
  }));
}

function formulaFromJson(facts: FactReader): Formula {
  const kind: FormulaKind = facts.choice('kind', '计算方式', choicesOf(FORMULA_KINDS));
  switch (kind) {
    case 'per-day':
      return {
        kind,
        fullDay: figure(facts, 'fullDay'),
        yearlyCap: facts.has('yearlyCap') ? figure(facts, 'yearlyCap') : absent(facts, 'yearlyCap'),
      };
    case 'per-item':
      return { kind, each: figure(facts, 'each') };
    case 'by-level':
      return {
        kind,
        levels: facts.rows('levels', '级别', { max: 50 }).map(levelFromJson),
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
        rankStep: figure(facts, 'rankStep'),
        ranks: ranksFromJson(facts.object('ranks')),
      };
    default:
      return { kind: 'fixed', figure: figure(facts, 'figure') };
  }
}

function levelFromJson(row: FactReader): LevelFigure {
  return { key: words(row, 'key', '级别编号'), label: words(row, 'label', '级别名称'), figure: figure(row, 'figure') };
}

function ranksFromJson(facts: FactReader): { count: number; quote: string } {
  return { count: facts.integer('count', '计学时的作者人数', { min: 1, max: 100 }), quote: words(facts, 'quote', '原文') };
}

function figure(facts: FactReader, name: string): Figure {
  const inner = facts.object(name);
  const value = inner.raw('hours');
  const centihours = typeof value === 'number' ? parseHours(value) : null;
  if (centihours === null || centihours < 0) inner.refuse('hours', '学时应为不小于 0 的数，至多两位小数');
  return { centihours: centihours ?? 0, quote: words(inner, 'quote', '写明这一数字的原文') };
}

function formulaToJson(formula: Formula): Json {
  const plain = (one: Figure): Json => ({ hours: toHours(one.centihours), quote: one.quote });
  switch (formula.kind) {
    case 'fixed':
      return { kind: formula.kind, figure: plain(formula.figure) };
    case 'per-day':
      return { kind: formula.kind, fullDay: plain(formula.fullDay), yearlyCap: formula.yearlyCap && plain(formula.yearlyCap) };
    case 'per-item':
      return { kind: formula.kind, each: plain(formula.each) };
    case 'by-level': {
      const levels = formula.levels.map((one) => ({ key: one.key, label: one.label, figure: plain(one.figure) }));
      return { kind: formula.kind, levels, stated: formula.stated };
    }
    case 'as-stated':
      return { kind: formula.kind, quote: formula.quote };
    case 'publication': {
      const { kind, paper, otherPaper, perTenThousand, rankStep, ranks } = formula;
      const figures = {
        paper: plain(paper),
        otherPaper: plain(otherPaper),
        perTenThousand: plain(perTenThousand),
        rankStep: plain(rankStep),
      };
      return { kind, ...figures, ranks: { ...ranks } };
    }
  }
}

/** Verbatim: quotes and names are neither trimmed nor normalised. */
function words(facts: FactReader, name: string, label: string): string {
  const value = facts.raw(name);
  if (typeof value === 'string' && value !== '') return value;
  facts.refuse(name, value === undefined || value === '' ? `请填写${label}` : `${label}应为文字`);
  return '';
}

function wordsOrNull(facts: FactReader, name: string, label: string): string | null {
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

function choicesOf<T extends string>(ids: readonly T[]): readonly { value: T; label: string }[] {
  return ids.map((value) => ({ value, label: value }));
}
