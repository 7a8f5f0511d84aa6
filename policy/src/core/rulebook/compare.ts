// Two editions of one document side by side: which rules and articles came, went or changed, figure by figure.

import { formatHours } from '#core';
import type { ArticleText, Rule, RuleDocument } from './document.ts';
import { FORMULA_NAMES, labelledFigures } from './figure-labels.ts';
import type { Formula } from './formula.ts';
import { sameQuestion } from './inheritance.ts';

/** `before` and `after` in words; empty where there was or is none. */
export type ChangedField = { readonly name: string; readonly label: string; readonly before: string; readonly after: string };
export type ChangedRule = { readonly before: Rule; readonly after: Rule; readonly fields: readonly ChangedField[] };
export type ChangedArticle = { readonly name: string; readonly before: string; readonly after: string };

export type DocumentComparison = {
  readonly rules: {
    readonly added: readonly Rule[];
    readonly removed: readonly Rule[];
    readonly changed: readonly ChangedRule[];
    /** 沿用: not written again by an amendment that inherits, and so still in force. */
    readonly kept: readonly Rule[];
  };
  readonly articles: {
    readonly added: readonly ArticleText[];
    readonly removed: readonly ArticleText[];
    readonly changed: readonly ChangedArticle[];
    readonly kept: readonly ArticleText[];
  };
};

/** Rules are the same where they answer the same question; articles where they have the same name. */
export function compareDocuments(before: RuleDocument, after: RuleDocument): DocumentComparison {
  const inherits = after.inherits.includes(before.id);
  const rules = paired(before.rules, after.rules, sameQuestion);
  const articles = paired(before.articles, after.articles, (a, b) => a.name === b.name);
  return {
    rules: {
      added: rules.added,
      removed: inherits ? [] : rules.gone,
      kept: inherits ? rules.gone : [],
      changed: rules.both.map(([was, is]) => ({ before: was, after: is, fields: changedFields(was, is) })).filter(hasFields),
    },
    articles: {
      added: articles.added,
      removed: inherits ? [] : articles.gone,
      kept: inherits ? articles.gone : [],
      changed: articles.both
        .filter(([was, is]) => was.text !== is.text)
        .map(([was, is]) => ({ name: is.name, before: was.text, after: is.text })),
    },
  };
}

function hasFields({ fields }: ChangedRule): boolean {
  return fields.length > 0;
}

type Paired<T> = { readonly added: readonly T[]; readonly gone: readonly T[]; readonly both: readonly (readonly [T, T])[] };

function paired<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Paired<T> {
  return {
    added: after.filter((is) => !before.some((was) => same(was, is))),
    gone: before.filter((was) => !after.some((is) => same(was, is))),
    both: after.flatMap((is) => {
      const was = before.find((one) => same(one, is));
      return was ? [[was, is] as const] : [];
    }),
  };
}

type Field = { readonly name: string; readonly label: string; readonly value: string };

function changedFields(before: Rule, after: Rule): ChangedField[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const gone = was.filter((one) => !is.some((other) => other.name === one.name));
  return [...is, ...gone].flatMap(({ name, label }) => {
    const [old, now] = [valueUnder(was, name), valueUnder(is, name)];
    return old === now ? [] : [{ name, label, before: old, after: now }];
  });
}

function valueUnder(fields: readonly Field[], name: string): string {
  return fields.find((one) => one.name === name)?.value ?? '';
}

function fieldsOf(rule: Rule): Field[] {
  const { formula, yearlyCap } = rule;
  const cap = yearlyCap && [
    { name: 'yearlyCap', label: '一个年度至多', value: `${formatHours(yearlyCap.centihours)} 学时` },
    { name: 'yearlyCap.quote', label: '一个年度至多：原文', value: yearlyCap.quote },
  ];
  return [
    { name: 'title', label: '名称', value: rule.title },
    { name: 'id', label: '编号', value: rule.id },
    { name: 'article', label: '条款', value: rule.article },
    { name: 'formula.kind', label: '计算方式', value: FORMULA_NAMES[formula.kind] },
    ...formulaFields(formula),
    ...(cap ?? []),
    { name: 'evidence', label: '材料', value: rule.evidence.map(evidenceText).join('、') },
  ];
}

function formulaFields(formula: Formula): Field[] {
  const figures = labelledFigures(formula).flatMap(({ key, label, centihours, quote }): Field[] => {
    const name = `formula.${key}`;
    const words = { name: `${name}.quote`, label: `${label}：原文`, value: quote };
    return centihours === undefined ? [words] : [{ name, label, value: `${formatHours(centihours)} 学时` }, words];
  });
  switch (formula.kind) {
    case 'per-unit':
      return [...figures, { name: 'formula.unit', label: '单位', value: formula.unit }];
    case 'by-rank':
    case 'publication':
      return [...figures, { name: 'formula.ranks.count', label: '计学时的作者人数', value: `前 ${formula.ranks.count} 名` }];
    default:
      return figures;
  }
}

function evidenceText({ label, required }: Rule['evidence'][number]): string {
  return required ? label : `${label}（可以不交）`;
}
