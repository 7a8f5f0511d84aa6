// 第八条（十）: other ways that a sector's filed document sets; its formula says which facts it needs (口径 35).

import { amountOf, type Choice, type FactField, type FactReader, type Reading, yearOf } from '#core';
import { citeRule, type LevelFigure, type Rule } from '#core/rulebook';
import { DAYS_FIELD, judgeDays, readDays, splitReadings, yearSteps } from './per-day.ts';
import { asStatedCase, byRankCase, nameOf, perCreditCase, perUnitCase, single } from './sector-formulas.ts';
import { type Case, cited, formulaOf, levelOf, need, slipBound, wayInfo } from './way.ts';
import { hoursText } from './wording.ts';

const MOST_ITEMS = 100;

export const SECTOR_WAY_INFO = wayInfo(10, {
  title: '行业规定的其他途径',
  standard: '按施行中的、有备案号的行业文件',
  evidence: [need('document', '行业文件要求的材料')],
  facts: [{ name: 'rule', label: '行业文件中的规则', kind: 'text', required: true, hint: '选择规则后，按该规则填写其他各项' }],
});

/** `rule` has been found by its id; its formula decides the rest of the facts. */
export function readSectorCase(facts: FactReader, rule: Rule, readings: readonly Reading[]): Case {
  facts.ignore('rule');
  switch (rule.formula.kind) {
    case 'per-day':
      return perDayCase(facts);
    case 'per-item':
      return perItemCase(facts);
    case 'by-level':
      return byLevelCase(facts, rule.formula, readings);
    case 'per-unit':
      return perUnitCase(facts, rule.formula);
    case 'per-credit':
      return perCreditCase(facts, rule.formula);
    case 'by-rank':
      return byRankCase(facts, rule.formula);
    case 'as-stated':
      return asStatedCase(facts, readings);
    default:
      return fixedCase(facts);
  }
}

function fixedCase(facts: FactReader): Case {
  const on = facts.day('on', '日期');
  return {
    dates: [{ on, path: 'on' }],
    judge(using) {
      const amount = amountOf(cited(using, formulaOf(using, 'fixed').figure), 35);
      return single(on, amount, `${nameOf(using)}：认定登记 ${hoursText(amount)} 学时（口径35）。`);
    },
  };
}

function perDayCase(facts: FactReader): Case {
  const days = readDays(facts);
  return {
    dates: days,
    judge(using, { readings }) {
      const { fullDay } = formulaOf(using, 'per-day');
      const { items, steps, byYear } = judgeDays(days, cited(using, fullDay), readings);
      return {
        items,
        steps: [`${nameOf(using)}：每天 ${hoursText(fullDay.centihours)} 学时（口径35）。`, ...steps, ...yearSteps(byYear)],
        readings: [35, ...splitReadings(byYear)],
        yearReading: 11,
      };
    },
  };
}

function perItemCase(facts: FactReader): Case {
  const first = new Map<string, number>();
  const items = facts.rows('items', '事项', { max: MOST_ITEMS }).map((row, index) => {
    const name = row.text('name', '名称', { max: 100 });
    const earlier = first.get(name);
    if (name !== '' && earlier !== undefined) row.refuse('name', `“${name}”与第 ${earlier + 1} 行相同，每项只填一次`);
    else first.set(name, index);
    return { on: row.day('on', '日期'), path: `items[${index}].on` };
  });
  return {
    dates: items,
    judge(using) {
      const each = amountOf(cited(using, formulaOf(using, 'per-item').each), 35);
      const years = [...new Set(items.map((one) => yearOf(one.on)))].sort((a, b) => a - b);
      const perYear = years.map((year) => {
        const count = items.filter((one) => yearOf(one.on) === year).length;
        return `${nameOf(using)}：${count} 项 × ${hoursText(each)} = ${hoursText(count * each.centihours)} 学时，计入 ${year} 年度（口径35）。`;
      });
      return { items: items.map(({ on }) => ({ on, amount: each })), steps: perYear, yearReading: 1 };
    },
  };
}

function byLevelCase(facts: FactReader, formula: Extract<Rule['formula'], { kind: 'by-level' }>, readings: readonly Reading[]): Case {
  const choices: readonly Choice[] = formula.levels.map(({ key, label }) => ({ value: key, label }));
  const level = facts.choice('level', '级别', choices);
  const on = facts.day('on', '日期');
  const max = slipBound(readings, 22, 'maxCertificateHours');
  const asks = formula.stated !== null && facts.has('certificateHours');
  const stated = asks ? facts.hours('certificateHours', '证书上列明的学时', { max }) : null;
  if (formula.stated !== null) facts.ignore('certificateHours');
  return {
    dates: [{ on, path: 'on' }],
    judge(using) {
      const current = formulaOf(using, 'by-level');
      if (stated !== null && current.stated !== null) {
        const amount = amountOf({ value: stated, citation: citeRule(using.document, using.rule, current.stated) }, 35);
        return single(on, amount, `${nameOf(using)}：证书上列明 ${hoursText(amount)} 学时，按其登记（口径35）。`);
      }
      const { label, figure } = levelOf(using, level);
      const amount = amountOf(cited(using, figure), 35);
      return single(on, amount, `${nameOf(using)}，${label}：认定登记 ${hoursText(amount)} 学时（口径35）。`);
    },
  };
}

const ON: FactField = { name: 'on', label: '日期', kind: 'day', required: true };

/** In the order in which they are asked; the names are those that the facts of the rule have. `rule` itself is not among them. */
export function sectorFields({ formula }: Rule): readonly FactField[] {
  switch (formula.kind) {
    case 'per-day':
      return [DAYS_FIELD];
    case 'per-item':
      return [{ name: 'items', label: '事项', kind: 'items', required: true, hint: '一项一行，写明名称和日期' }];
    case 'per-unit':
      return [{ name: 'units', label: '数量', kind: 'hours', required: true, unit: formula.unit, hint: '只计整数部分' }, ON];
    case 'per-credit':
      return [
        choice('credit', '学分种类', formula.credits),
        { name: 'credits', label: '学分', kind: 'hours', required: true, unit: '学分' },
        ON,
      ];
    case 'by-level':
      return [choice('level', '级别', formula.levels), ON, ...(formula.stated === null ? [] : [{ ...STATED, required: false }])];
    case 'by-rank':
      return [
        choice('level', '级别', formula.levels),
        { name: 'authorRank', label: '作者排名', kind: 'integer', required: true, hint: '以印刷的次序为准' },
        ON,
      ];
    case 'as-stated':
      return [STATED, ON];
    default:
      return [ON];
  }
}

const STATED: FactField = { name: 'certificateHours', label: '证书上列明的学时', kind: 'hours', required: true, unit: '学时' };

function choice(name: string, label: string, levels: readonly LevelFigure[]): FactField {
  const choices: readonly Choice[] = levels.map((one) => ({ value: one.key, label: one.label }));
  return { name, label, kind: 'choice', required: true, choices };
}
