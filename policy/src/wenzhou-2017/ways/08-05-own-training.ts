// 第八条（五）: matching professional study held by one's own employer, 4 hours a day; above 40 hours a year it is flagged (口径 26).

import { type Centihours, type FactReader, type Flag, lastDayOf, numberOf, readingOn, type Surroundings } from '#core';
import { DAYS_FIELD, judgeDays, readDays, splitReadings, yearSteps } from './per-day.ts';
import { type Case, cited, figureOf, formulaOf, need, type WayModule, wayInfo, wayRule } from './way.ts';
import { hoursText } from './wording.ts';

const info = wayInfo(5, {
  title: '本单位组织的专题学习、培训、讲座',
  standard: '每天 4 学时',
  evidence: [need('notice', '举办文件通知'), need('schedule', '日程安排表'), need('proof', '参加学习活动的有效证明')],
  facts: [DAYS_FIELD],
});

export const ownTraining: WayModule = {
  info,
  rule: wayRule(info, { kind: 'per-day', fullDay: figureOf(5, 4, '每天可认定登记4个学时') }),
  read,
};

function read(facts: FactReader): Case {
  const days = readDays(facts);
  return {
    dates: days,
    judge(using, around) {
      const { items, steps, byYear } = judgeDays(days, cited(using, formulaOf(using, 'per-day').fullDay), around.readings);
      const flags = [...byYear].flatMap(([year, centihours]) => flagOfYear(year, centihours, around));
      return {
        items,
        steps: [...steps, ...yearSteps(byYear), ...flags.map((one) => one.text)],
        readings: [...splitReadings(byYear), ...flags.map((one) => one.reading)],
        yearReading: 11,
        flags,
      };
    },
  };
}

function flagOfYear(year: number, centihours: Centihours, { readings, already }: Surroundings): Flag[] {
  const limit = Math.round(numberOf(readingOn(readings, 26, lastDayOf(year)), 'flagAboveHours') * 100);
  const sum = centihours + (already[String(year)] ?? 0);
  if (sum <= limit) return [];
  const text = `${year} 年度本单位组织的活动累计 ${hoursText(sum)} 学时，超过 ${hoursText(limit)} 学时，提示抽查，学时照计（口径26）。`;
  return [{ code: 'own-training-much', text, reading: 26 }];
}
