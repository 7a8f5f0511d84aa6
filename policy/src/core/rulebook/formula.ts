// How a rule computes: a closed set of kinds, each figure with the words of the document that say so.

import type { Centihours, Way } from '#core';

/** A figure of a document and the words in it that say so. */
export type Figure = { readonly centihours: Centihours; readonly quote: string };

export type LevelFigure = { readonly key: string; readonly label: string; readonly figure: Figure };

/** How many authors count, and the words that say so. */
export type Ranks = { readonly count: number; readonly quote: string };

/** The closed set of ways to compute; a new kind is a new member here and a branch in the exhaustive switches. */
export type Formula =
  /** So much, whatever it was. */
  | { readonly kind: 'fixed'; readonly figure: Figure }
  /** So much for a full day; half days and minutes by the reading. */
  | { readonly kind: 'per-day'; readonly fullDay: Figure }
  /** So much for each named item. */
  | { readonly kind: 'per-item'; readonly each: Figure }
  /** So much for each whole unit (万字, 场次): what is left over gives nothing. */
  | { readonly kind: 'per-unit'; readonly unit: string; readonly each: Figure }
  /** So much for each credit of a kind, to 0.01 hour, rounded down. */
  | { readonly kind: 'per-credit'; readonly credits: readonly LevelFigure[] }
  /** So much by level; `stated` are the words by which hours printed on the certificate win, null where they do not. */
  | { readonly kind: 'by-level'; readonly levels: readonly LevelFigure[]; readonly stated: string | null }
  /** So much by tier, less by the author's rank. */
  | { readonly kind: 'by-rank'; readonly levels: readonly LevelFigure[]; readonly rankStep: Figure; readonly ranks: Ranks }
  /** The hours that the activity itself states; `quote` says that they are taken over. */
  | { readonly kind: 'as-stated'; readonly quote: string }
  /** Papers by tier and books by 万字, less by the author's rank: 第八条（八）. */
  | {
      readonly kind: 'publication';
      readonly paper: Figure;
      readonly otherPaper: Figure;
      readonly perTenThousand: Figure;
      readonly rankStep: Figure;
      readonly ranks: Ranks;
    };

export const FORMULA_KINDS = [
  'fixed',
  'per-day',
  'per-item',
  'per-unit',
  'per-credit',
  'by-level',
  'by-rank',
  'as-stated',
  'publication',
] as const;
export type FormulaKind = Formula['kind'];
export type FormulaOf<K extends FormulaKind> = Extract<Formula, { readonly kind: K }>;

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
  '8-10': { kinds: ['fixed', 'per-day', 'per-item', 'per-unit', 'per-credit', 'by-level', 'by-rank', 'as-stated'], levels: null },
};

export type NamedFigure = { readonly name: string; readonly centihours?: Centihours; readonly quote: string };

/** Every figure of a formula with the words it stands on, under the name that a path shows. */
export function figuresOf(formula: Formula): readonly NamedFigure[] {
  switch (formula.kind) {
    case 'fixed':
      return [{ name: 'figure', ...formula.figure }];
    case 'per-day':
      return [{ name: 'fullDay', ...formula.fullDay }];
    case 'per-item':
    case 'per-unit':
      return [{ name: 'each', ...formula.each }];
    case 'per-credit':
      return levelFigures('credits', formula.credits);
    case 'by-level':
      return [...levelFigures('levels', formula.levels), ...(formula.stated === null ? [] : [{ name: 'stated', quote: formula.stated }])];
    case 'by-rank':
      return [...levelFigures('levels', formula.levels), ...rankFigures(formula)];
    case 'as-stated':
      return [{ name: 'quote', quote: formula.quote }];
    case 'publication':
      return [
        { name: 'paper', ...formula.paper },
        { name: 'otherPaper', ...formula.otherPaper },
        { name: 'perTenThousand', ...formula.perTenThousand },
        ...rankFigures(formula),
      ];
  }
}

function levelFigures(name: string, levels: readonly LevelFigure[]): NamedFigure[] {
  return levels.map((one, index) => ({ name: `${name}[${index}]`, ...one.figure }));
}

function rankFigures({ rankStep, ranks }: { readonly rankStep: Figure; readonly ranks: Ranks }): NamedFigure[] {
  return [
    { name: 'rankStep', ...rankStep },
    { name: 'ranks', quote: ranks.quote },
  ];
}
