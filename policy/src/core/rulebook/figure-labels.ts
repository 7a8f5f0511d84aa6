// What each figure of a formula is called, for whoever reads a rule or compares two.

import type { Centihours } from '#core';
import { type Formula, type FormulaKind, figuresOf, type LevelFigure } from './formula.ts';

export const FORMULA_NAMES: Readonly<Record<FormulaKind, string>> = {
  fixed: '每次固定学时',
  'per-day': '按天',
  'per-item': '按项',
  'per-unit': '按整数单位',
  'per-credit': '按学分折算',
  'by-level': '按级别',
  'by-rank': '按级别和名次',
  'as-stated': '按列明的学时',
  publication: '按论文、著作和名次',
};

export type LabelledFigure = {
  /** The same figure of two rules has the same key, wherever it stands in its list. */
  readonly key: string;
  readonly label: string;
  readonly centihours?: Centihours;
  readonly quote: string;
};

/** `figuresOf` with the words for people, in the same order. */
export function labelledFigures(formula: Formula): readonly LabelledFigure[] {
  const names = namesOf(formula);
  return figuresOf(formula).map(({ name, ...figure }, index) => ({ key: name, label: '', ...names[index], ...figure }));
}

type Name = { readonly key?: string; readonly label: string };

function namesOf(formula: Formula): readonly Name[] {
  switch (formula.kind) {
    case 'fixed':
      return [{ label: '每次' }];
    case 'per-day':
      return [{ label: '每天' }];
    case 'per-item':
      return [{ label: '每项' }];
    case 'per-unit':
      return [{ label: `每整${formula.unit}` }];
    case 'per-credit':
      return formula.credits.map((one) => ({ key: `credits.${one.key}`, label: `每 1 ${one.label}` }));
    case 'by-level':
      return [...levelNames(formula.levels), { label: '以证书列明为准' }];
    case 'by-rank':
      return [...levelNames(formula.levels), ...rankNames(formula.ranks.count)];
    case 'as-stated':
      return [{ label: '按列明的学时' }];
    case 'publication':
      return [{ label: '省级以上每篇' }, { label: '其他每篇' }, { label: '著作每万字' }, ...rankNames(formula.ranks.count)];
  }
}

function levelNames(levels: readonly LevelFigure[]): Name[] {
  return levels.map((one) => ({ key: `levels.${one.key}`, label: one.label }));
}

function rankNames(count: number): Name[] {
  return [{ label: '名次每后一位减' }, { label: `只取前 ${count}` }];
}
