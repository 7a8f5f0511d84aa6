// Blank rules, and one way of computing turned into another: figures that mean the same are carried over.
import { CITY_DOCUMENT, type FormulaKind, isWay, WAY_SHAPES } from '@xueshi/policy';
import { proposedRuleId } from './names.ts';
import { asRecord, type Body, listAt, textAt } from './paths.ts';

const BLANK = { quote: '' };

export function blankRule(body: Body): Body {
  const sector = textAt(body, 'layer') === 'sector';
  return {
    id: proposedRuleId(body),
    way: sector ? '8-10' : undefined,
    title: '',
    article: textAt(body, 'articles[0].name'),
    formula: { kind: 'fixed', figure: BLANK },
    yearlyCap: null,
    evidence: [],
  };
}

/** Only the members of the new kind: the rules refuse others. */
export function changedKind(formula: Body, kind: FormulaKind): Body {
  const levels = rowsOf(formula);
  const single = singleOf(formula, levels);
  switch (kind) {
    case 'fixed':
      return { kind, figure: single };
    case 'per-day':
      return { kind, fullDay: single };
    case 'per-item':
      return { kind, each: single };
    case 'per-unit':
      return { kind, unit: formula['unit'] ?? '', each: single };
    case 'per-credit':
      return { kind, credits: levels };
    case 'by-level':
      return { kind, levels, stated: formula['stated'] ?? null };
    case 'by-rank':
      return { kind, levels, ...ranksOf(formula) };
    case 'as-stated':
      return { kind, quote: formula['quote'] ?? single['quote'] };
    case 'publication':
      return {
        kind,
        paper: formula['paper'] ?? single,
        otherPaper: formula['otherPaper'] ?? BLANK,
        perTenThousand: formula['perTenThousand'] ?? BLANK,
        ...ranksOf(formula),
      };
  }
}

/** What the way asks for: its kind, and its levels by the names that its facts use. The rest stays. */
export function formulaFor(way: string, formula: Body): Body {
  if (!isWay(way)) return formula;
  const { kinds, levels } = WAY_SHAPES[way];
  const kind = kinds.find((one) => one === formula['kind']) ?? kinds[0] ?? 'fixed';
  const next = kind === formula['kind'] ? formula : changedKind(formula, kind);
  if (levels === null) return next;
  const city = CITY_DOCUMENT.rules.find((one) => one.way === way)?.formula;
  const rows = levels.map((key) => {
    const own = listAt(next, 'levels').find((one) => asRecord(one)['key'] === key);
    const label = city?.kind === 'by-level' ? city.levels.find((one) => one.key === key)?.label : undefined;
    return own ?? { key, label: label ?? key, figure: BLANK };
  });
  return { ...next, levels: rows };
}

function singleOf(formula: Body, levels: readonly unknown[]): Body {
  const found = formula['figure'] ?? formula['fullDay'] ?? formula['each'] ?? formula['paper'] ?? asRecord(levels[0])['figure'];
  return found === undefined ? { quote: formula['quote'] ?? '' } : asRecord(found);
}

function rowsOf(formula: Body): readonly unknown[] {
  const rows = ['levels', 'credits'].map((name) => listAt(formula, name)).find((one) => one.length > 0);
  return rows ?? [{ key: 'level-1', label: '', figure: BLANK }];
}

function ranksOf(formula: Body): Body {
  return { rankStep: formula['rankStep'] ?? BLANK, ranks: formula['ranks'] ?? BLANK };
}
