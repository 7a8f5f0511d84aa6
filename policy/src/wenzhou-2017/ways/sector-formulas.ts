// 第八条（十）, the rarer formulas of sector documents: credits, whole units, tiers with author ranks, stated hours (口径 35).

import { type Amount, amountOf, type Choice, type FactReader, type Finding, less, nothing, type Reading, times } from '#core';
import { citeRule, type FormulaOf, type LevelFigure, type RuleInForce } from '#core/rulebook';
import { type Case, cited, formulaOf, slipBound } from './way.ts';
import { hoursText, yearText } from './wording.ts';

const MOST_UNITS = 10_000;
const MOST_AUTHORS = 100;
const MOST_CENTICREDITS = 100_000;

/** A converter: credits to two decimals, times the hours of one credit of their kind. */
export function perCreditCase(facts: FactReader, formula: FormulaOf<'per-credit'>): Case {
  const key = facts.choice('credit', '学分种类', choicesOf(formula.credits));
  const centicredits = facts.hours('credits', '学分', { max: MOST_CENTICREDITS });
  const on = facts.day('on', '日期');
  return {
    dates: [{ on, path: 'on' }],
    judge(using) {
      const kind = formulaOf(using, 'per-credit').credits.find((one) => one.key === key);
      if (!kind) throw new RangeError(`rule ${using.rule.id} has no credit ${key}`);
      const { centihours } = kind.figure;
      const value = Math.floor((centihours * centicredits) / 100);
      const amount = amountOf({ ...cited(using, kind.figure), value }, 35);
      const product = `${hoursText(centicredits)} 学分 × ${hoursText(centihours)} = ${hoursText(amount)} 学时`;
      return single(on, amount, `${nameOf(using)}，${kind.label}：${product}（口径35）。`);
    },
  };
}

export function perUnitCase(facts: FactReader, formula: FormulaOf<'per-unit'>): Case {
  const centiunits = facts.hours('units', `数量（${formula.unit}）`, { max: MOST_UNITS * 100 });
  const on = facts.day('on', '日期');
  return {
    dates: [{ on, path: 'on' }],
    judge(using) {
      const { each, unit } = formulaOf(using, 'per-unit');
      const whole = Math.floor(centiunits / 100);
      const amount = times(amountOf(cited(using, each), 35), whole);
      const counted = `${hoursText(centiunits)} ${unit}，只计整数 ${whole}`;
      return single(
        on,
        amount,
        `${nameOf(using)}：${counted}，${whole} × ${hoursText(each.centihours)} = ${hoursText(amount)} 学时（口径35）。`,
      );
    },
  };
}

export function byRankCase(facts: FactReader, formula: FormulaOf<'by-rank'>): Case {
  const key = facts.choice('level', '级别', choicesOf(formula.levels));
  const rank = facts.integer('authorRank', '作者排名', { min: 1, max: MOST_AUTHORS });
  const on = facts.day('on', '日期');
  return {
    dates: [{ on, path: 'on' }],
    judge(using) {
      const { levels, rankStep, ranks } = formulaOf(using, 'by-rank');
      const level = levels.find((one) => one.key === key);
      if (!level) throw new RangeError(`rule ${using.rule.id} has no level ${key}`);
      if (rank > ranks.count) {
        const text = `${nameOf(using)}：排名第 ${rank}，只取前 ${ranks.count}，计 0 学时（口径35）。`;
        return single(on, nothing(citeRule(using.document, using.rule, ranks.quote), 35), text);
      }
      const start = amountOf(cited(using, level.figure), 35);
      const amount = rank === 1 ? start : less(start, cited(using, rankStep), rank - 1);
      return single(on, amount, `${nameOf(using)}，${level.label}，排名第 ${rank}：认定登记 ${hoursText(amount)} 学时（口径35）。`);
    },
  };
}

export function asStatedCase(facts: FactReader, readings: readonly Reading[]): Case {
  const stated = facts.hours('certificateHours', '证书上列明的学时', { max: slipBound(readings, 22, 'maxCertificateHours') });
  const on = facts.day('on', '日期');
  return {
    dates: [{ on, path: 'on' }],
    judge(using) {
      const citation = citeRule(using.document, using.rule, formulaOf(using, 'as-stated').quote);
      const amount = amountOf({ value: stated, citation }, 35);
      return single(on, amount, `${nameOf(using)}：证书上列明 ${hoursText(amount)} 学时，按其登记（口径35）。`);
    },
  };
}

export function single(on: string, amount: Amount, step: string): Finding {
  return { items: [{ on, amount }], steps: [step, yearText('日期', on, 1)], yearReading: 1 };
}

export function nameOf(using: RuleInForce): string {
  const filed = using.document.filingNumber === null ? '' : `，备案号 ${using.document.filingNumber}`;
  return `《${using.document.title}》（${using.document.number}${filed}）“${using.rule.title}”`;
}

function choicesOf(levels: readonly LevelFigure[]): readonly Choice[] {
  return levels.map(({ key, label }) => ({ value: key, label }));
}
