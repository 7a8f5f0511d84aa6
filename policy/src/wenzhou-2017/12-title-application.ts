// 第十二条: hours as a condition of applying for a title, and which years the printed form shows (口径 45、50、52).

import { type Citation, type Day, numberOf, type Reading, readingOn, type Standing, yearOf } from '#core';
import { IN_FORCE_FROM } from '#wenzhou-2017/edition';
import { cite, READINGS } from '#wenzhou-2017/source';

export type TranscriptYearsQuestion = {
  /** The day of the present title; null when there is none yet. */
  readonly titleSince: Day | null;
  readonly on: Day;
  readonly readings?: readonly Reading[] | undefined;
};

/** The years a form offers by default, the latest last: since the present title, five at most. */
export function transcriptYears({ titleSince, on, readings = [] }: TranscriptYearsQuestion): number[] {
  const most = numberOf(readingOn([...READINGS, ...readings], 52, on), 'mostYears');
  const last = yearOf(on);
  const since = titleSince === null ? 0 : yearOf(titleSince);
  const first = Math.min(last, Math.max(since, last - most + 1, yearOf(IN_FORCE_FROM.value)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export type ApplicationStatement = {
  /** Every year is 达标, 豁免 or 不适用. */
  readonly complete: boolean;
  readonly shortYears: readonly number[];
  /** Years whose verdict may still change. */
  readonly openYears: readonly number[];
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly readings: readonly number[];
};

/** A fact for the authority, which decides; the system refuses nobody. */
export function applicationStatement(standings: readonly Standing[]): ApplicationStatement {
  const years = (...verdicts: Standing['verdict'][]) => standings.filter((one) => verdicts.includes(one.verdict)).map((one) => one.year);
  const shortYears = years('not_met');
  const openYears = years('in_progress', 'pending');
  return {
    complete: shortYears.length + openYears.length === 0,
    shortYears,
    openYears,
    text: statementText(shortYears, openYears),
    citations: [
      cite('第十二条', '规定继续教育学时要求作为专业技术职务任职资格申报的必备条件。'),
      cite('第十二条', '应从学时系统打印提交继续教育学时登记情况表及相关证明材料。'),
      ...(shortYears.length > 0 ? [cite('第十四条', '专业技术人员继续教育学时数量未达到要求的')] : []),
    ],
    readings: [45, 50, 52],
  };
}

function statementText(shortYears: readonly number[], openYears: readonly number[]): string {
  const parts = [
    ...(shortYears.length > 0 ? [`${shortYears.join('、')} 年度学时未达到要求`] : []),
    ...(openYears.length > 0 ? [`${openYears.join('、')} 年度尚无最终结论`] : []),
  ];
  return parts.length === 0 ? '所列年度的学时均已达到要求或不作要求。' : `${parts.join('；')}，由主管部门依据第十二条、第十四条决定。`;
}
