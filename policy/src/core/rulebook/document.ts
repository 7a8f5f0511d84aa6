// 规则文件: a document that sets standards – which layer issued it, from when, its articles, and its figures with their words.

import type { Centihours, Citation, Cited, Day, EvidenceNeed, Way } from '#core';
import type { Figure, Formula } from './formula.ts';

/** 国家 · 省 · 市 · 市级行业（第十七条） */
export const LAYER_IDS = ['national', 'province', 'city', 'sector'] as const;
export type Layer = (typeof LAYER_IDS)[number];

/** One article, word for word; `name` is how citations begin (第五条). */
export type ArticleText = { readonly name: string; readonly text: string };

/** How the document itself is to be read where its words leave something open. */
export type DocumentReading = { readonly article: string; readonly title: string; readonly text: string };

/** 算例: facts and the hours they must give, worked out by hand by whoever drafted; a document whose cases fail is not put in force. */
export type GoldenCase = {
  readonly title: string;
  readonly way: Way;
  /** As in the calculator; for 8-10 they name the rule. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly centihours: Centihours;
};

export type Rule = {
  /** Unique among the documents of a sector; facts of 8-10 name it. */
  readonly id: string;
  /** The way of 第八条 that it stands for; 8-10 for a way of its own. */
  readonly way: Way;
  readonly title: string;
  /** Begins with the name of an article of the document, down to the item. */
  readonly article: string;
  readonly formula: Formula;
  /** The most that one person gets by this rule in one year; null: no limit. */
  readonly yearlyCap: Figure | null;
  readonly evidence: readonly EvidenceNeed[];
};

export type RuleDocument = {
  readonly id: string;
  readonly title: string;
  /** 文号 */
  readonly number: string;
  readonly issuer: string;
  readonly layer: Layer;
  /** Null: for all sectors. */
  readonly sector: string | null;
  readonly from: Day;
  /** The last day in force; null while it lasts. */
  readonly until: Day | null;
  /** 备案号: a sector document is in force only with it (第十七条, 口径54). */
  readonly filingNumber: string | null;
  /**
   * Ids of the documents whose rules hold where this one is silent: the earlier edition of an amendment, or the city's document for a
   * provincial list, which otherwise replaces 第八条's list as a whole (口径19).
   */
  readonly inherits: readonly string[];
  /** Ids of the documents that end when this one begins. */
  readonly supersedes: readonly string[];
  readonly articles: readonly ArticleText[];
  readonly rules: readonly Rule[];
  readonly readings: readonly DocumentReading[];
  readonly cases: readonly GoldenCase[];
};

export function citeRule(document: RuleDocument, rule: Rule, quote: string): Citation {
  return { document: document.number, article: rule.article, quote };
}

/** A figure of a rule with its citation, ready to become an amount. */
export function citedFigure(document: RuleDocument, rule: Rule, figure: Figure): Cited<Centihours> {
  return { value: figure.centihours, citation: citeRule(document, rule, figure.quote) };
}
