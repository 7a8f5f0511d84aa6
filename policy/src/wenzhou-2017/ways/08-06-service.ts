// 第八条（六）: approved support postings and expert service, 6 hours a day, at most 90 hours a year (口径 27).

import {
  type Centihours,
  type FactReader,
  type Flag,
  lastDayOf,
  numberOf,
  type Reading,
  readingOn,
  type Surroundings,
  weekdayOf,
} from '#core';
import type { Figure } from '#core/rulebook';
import { type AttendedDay, DAYS_FIELD, judgeDays, readDays, splitReadings, type YearCeiling, yearSteps } from './per-day.ts';
import { type Case, cited, figureOf, formulaOf, need, type WayModule, wayInfo, wayRule } from './way.ts';
import { hoursText } from './wording.ts';

const FRIDAY = 5;

const info = wayInfo(6, {
  title: '对口支援、结对帮带、专家服务',
  standard: '每天 6 学时，一个年度至多 90 学时',
  evidence: [need('approval', '县级以上政府部门的批准文件'), need('proof', '批准单位的有效证明')],
  facts: [{ ...DAYS_FIELD, hint: '一天一行，按工作日填写；路途和休息日不填' }],
});

export const service: WayModule = {
  info,
  rule: wayRule(info, { kind: 'per-day', fullDay: figureOf(6, 6, '每天可认定登记6个学时') }),
  read,
};

function read(facts: FactReader): Case {
  const days = readDays(facts);
  return {
    dates: days,
    judge(using, around) {
      const { fullDay } = formulaOf(using, 'per-day');
      const { yearlyCap } = using.rule;
      const full = cited(using, fullDay);
      const uncapped = judgeDays(days, full, around.readings).byYear;
      const { items, steps, byYear } = judgeDays(days, full, around.readings, ceilingOf(around, yearlyCap));
      const flags = weekendFlags(days);
      const capped = capSteps(uncapped, byYear, around, yearlyCap);
      return {
        items,
        steps: [...steps, ...capped, ...yearSteps(byYear), ...flags.map((one) => one.text)],
        readings: [...splitReadings(byYear), ...flags.map((one) => one.reading)],
        yearReading: 11,
        flags,
      };
    },
  };
}

/** A document's own yearly figure goes before the reading's. */
function yearlyLimit(year: number, { readings }: Surroundings, cap: Figure | null): Centihours {
  return cap?.centihours ?? serviceLimit(year, readings);
}

/** Centihours of a year where no document sets a figure (reading 27). */
export function serviceLimit(year: number, readings: readonly Reading[]): Centihours {
  return Math.round(numberOf(readingOn(readings, 27, lastDayOf(year)), 'capHoursPerYear') * 100);
}

function ceilingOf(around: Surroundings, cap: Figure | null): YearCeiling {
  return { left: (year) => Math.max(0, yearlyLimit(year, around, cap) - (around.already[String(year)] ?? 0)), reading: 27 };
}

function capSteps(
  uncapped: ReadonlyMap<number, Centihours>,
  byYear: ReadonlyMap<number, Centihours>,
  around: Surroundings,
  cap: Figure | null,
): string[] {
  return [...uncapped].flatMap(([year, centihours]) => {
    const over = centihours - (byYear.get(year) ?? 0);
    if (over <= 0) return [];
    const before = around.already[String(year)] ?? 0;
    const had = before > 0 ? `，此前已登记 ${hoursText(before)} 学时` : '';
    return [`${year} 年度至多 ${hoursText(yearlyLimit(year, around, cap))} 学时${had}，超出的 ${hoursText(over)} 学时不计（口径27）。`];
  });
}

/** A day of service on a weekend is real work, so it counts; on a long posting it may be a day off, so a person looks. */
function weekendFlags(days: readonly AttendedDay[]): Flag[] {
  const count = days.filter((one) => weekdayOf(one.on) > FRIDAY).length;
  if (count === 0) return [];
  const text = `其中 ${count} 天是周末；长期派驻按工作日计算，请审核人核对（口径27）。`;
  return [{ code: 'service-on-weekend', text, reading: 27 }];
}
