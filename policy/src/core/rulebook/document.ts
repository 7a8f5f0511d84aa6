// 规则文件: a document that sets standards for ways – which layer issued it, from when, and its figures with their words.

import type { Centihours, Citation, Cited, Day, EvidenceNeed, Way } from '#core';

/** 国家 · 省 · 市 · 市级行业（第十七条） */
export const LAYER_IDS = ['national', 'province', 'city', 'sector'] as const;
export type Layer = (typeof LAYER_IDS)[number];

/** A figure of a document and the words in it that say so. */
export type Figure = { readonly centihours: Centihours; readonly quote: string };

export type LevelFigure = { readonly key: string; readonly label: string; readonly figure: Figure };

/** The closed set of ways to compute; a new kind is a new member here and a branch in the exhaustive switches. */
export type Formula =
  /** So much, whatever it was. */
  | { readonly kind: 'fixed'; readonly figure: Figure }
  /** So much for a full day; half days and minutes by the reading. */
  | { readonly kind: 'per-day'; readonly fullDay: Figure; readonly yearlyCap: Figure | null }
  /** So much for each named item. */
  | { readonly kind: 'per-item'; readonly each: Figure }
  /** So much by level; `stated` are the words by which hours printed on the certificate win, null where they do not. */
  | { readonly kind: 'by-level'; readonly levels: readonly LevelFigure[]; readonly stated: string | null }
  /** The hours that the activity itself states; `quote` says that they are taken over. */
  | { readonly kind: 'as-stated'; readonly quote: string }
  /** Papers by tier and books by 万字, less by the author's rank. */
  | {
      readonly kind: 'publication';
      readonly paper: Figure;
      readonly otherPaper: Figure;
      readonly perTenThousand: Figure;
      readonly rankStep: Figure;
      readonly ranks: { readonly count: number; readonly quote: string };
    };

export const FORMULA_KINDS = ['fixed', 'per-day', 'per-item', 'by-level', 'as-stated', 'publication'] as const;
export type FormulaKind = Formula['kind'];
export type FormulaOf<K extends FormulaKind> = Extract<Formula, { readonly kind: K }>;

export type Rule = {
  /** Unique among the documents of a sector; facts of 8-10 name it. */
  readonly id: string;
  /** The way of 第八条 that it stands for; 8-10 for a way of its own. */
  readonly way: Way;
  readonly title: string;
  readonly article: string;
  readonly formula: Formula;
  readonly evidence: readonly EvidenceNeed[];
};

export type RuleDocument = {
  readonly id: string;
  readonly title: string;
  /** 文号 */
  readonly number: string;
  readonly layer: Layer;
  /** Null: for all sectors. */
  readonly sector: string | null;
  readonly from: Day;
  /** The last day in force; null while it lasts. */
  readonly until: Day | null;
  /** 备案号: a sector document is in force only with it (第十七条, 口径54). */
  readonly filingNumber: string | null;
  /** A provincial sector document replaces 第八条's list as a whole unless it inherits what it does not name (口径19). */
  readonly inherits: boolean;
  /** Ids of the documents that end when this one begins. */
  readonly supersedes: readonly string[];
  readonly rules: readonly Rule[];
};

export function citeRule(document: RuleDocument, rule: Rule, quote: string): Citation {
  return { document: document.number, article: rule.article, quote };
}

/** A figure of a rule with its citation, ready to become an amount. */
export function citedFigure(document: RuleDocument, rule: Rule, figure: Figure): Cited<Centihours> {
  return { value: figure.centihours, citation: citeRule(document, rule, figure.quote) };
}

/** What a rule of a way must look like, so that the facts of that way fit it; 8-10 brings its own facts. */
export const WAY_SHAPES: Readonly<Record<Way, { readonly kinds: readonly FormulaKind[]; readonly levels: readonly string[] | null }>> = {
  '8-1': { kinds: ['fixed'], levels: null },
  '8-2': { kinds: ['by-level'], levels: ['national', 'provincial', 'municipal'] },
  '8-3': { kinds: ['per-day'], levels: null },
  '8-4': { kinds: ['as-stated'], levels: null },
  '8-5': { kinds: ['per-day'], levels: null },
  '8-6': { kinds: ['per-day'], levels: null },
  '8-7': { kinds: ['by-level'], levels: ['national', 'ministerial', 'municipal', 'county'] },
  '8-8': { kinds: ['publication'], levels: null },
  '8-9': { kinds: ['per-item'], levels: null },
  '8-10': { kinds: ['fixed', 'per-day', 'per-item', 'by-level'], levels: null },
};
