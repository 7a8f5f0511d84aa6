// 第八条（十）: the fields that a form asks for, by the formula of the sector's rule.

import type { Choice, FactField } from '#core';
import type { LevelFigure, Rule } from '#core/rulebook';
import { DAYS_FIELD } from './per-day.ts';

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
