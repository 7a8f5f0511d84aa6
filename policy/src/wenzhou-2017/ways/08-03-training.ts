// 第八条（三）: trainings and academic events of the sector's authority, 6 hours a day (口径 11、23).

import type { FactReader } from '#core';
import { DAYS_FIELD, judgeDays, readDays, splitReadings, yearSteps } from './per-day.ts';
import { type Case, cited, figureOf, formulaOf, need, type WayModule, wayInfo, wayRule } from './way.ts';

const info = wayInfo(3, {
  title: '培训、学术活动',
  standard: '每天 6 学时',
  evidence: [need('notice', '举办文件通知'), need('schedule', '日程安排表'), need('proof', '参加学习活动的有效证明')],
  facts: [DAYS_FIELD],
});

export const training: WayModule = {
  info,
  rule: wayRule(info, { kind: 'per-day', fullDay: figureOf(3, 6, '每天可认定登记6个学时') }),
  read,
};

function read(facts: FactReader): Case {
  const days = readDays(facts);
  return {
    dates: days,
    judge(using, { readings }) {
      const { items, steps, byYear } = judgeDays(days, cited(using, formulaOf(using, 'per-day').fullDay), readings);
      return { items, steps: [...steps, ...yearSteps(byYear)], readings: splitReadings(byYear), yearReading: 11 };
    },
  };
}
