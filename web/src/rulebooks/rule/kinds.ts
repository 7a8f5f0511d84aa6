// The ways to compute in plain words.
import type { FormulaKind } from '@xueshi/policy';

export const kindWords = {
  fixed: 'kindFixed',
  'per-day': 'kindPerDay',
  'per-item': 'kindPerItem',
  'per-unit': 'kindPerUnit',
  'per-credit': 'kindPerCredit',
  'by-level': 'kindByLevel',
  'by-rank': 'kindByRank',
  'as-stated': 'kindAsStated',
  publication: 'kindPublication',
} as const satisfies Record<FormulaKind, string>;
