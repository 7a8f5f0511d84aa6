// 第六条: what a year asks for – 90, 60, 18 and a share by examination, which a dated notice may set otherwise (口径 3、4).

import {
  type AnnualNotice,
  type Centihours,
  type Cited,
  type Day,
  type ExamRequirement,
  type FieldError,
  lastDayOf,
  numberOf,
  type Reading,
  type Requirement,
  readingOn,
} from '#core';
import { cite, READINGS } from '#wenzhou-2017/source';

export type RequirementQuestion = {
  readonly year: number;
  readonly sector: string | null;
  readonly asOf: Day;
  readonly notices?: readonly AnnualNotice[] | undefined;
  readonly readings?: readonly Reading[] | undefined;
};

const TOTAL = figure(90, '专业技术人员每年度参加继续教育不得少于90学时');
const PROFESSIONAL = figure(60, '专业科目不少于60学时');
const PUBLIC = figure(18, '行业公需和一般公需科目不少于18学时');
const BY_EXAM = cite('第六条', '部分学时须通过专项知识考试取得');

export function requirementOf({ year, sector, asOf, notices = [], readings = [] }: RequirementQuestion): Requirement {
  const all = [...READINGS, ...readings];
  const minima = readingOn(all, 3, lastDayOf(year));
  const notice = noticeFor(notices, { year, sector, asOf });
  return {
    total: TOTAL,
    professional: PROFESSIONAL,
    public: PUBLIC,
    sectorPublic: { value: hundredths(numberOf(minima, 'sectorPublicMinHours')), citation: PUBLIC.citation },
    generalPublic: { value: hundredths(numberOf(minima, 'generalPublicMinHours')), citation: PUBLIC.citation },
    byExam: notice ? { value: notice.exam, citation: notice.citation } : ordinaryExam(all, year),
  };
}

/** Whether hours by examination are enough. */
export function examSuffices(requirement: ExamRequirement, has: Centihours): boolean {
  switch (requirement.kind) {
    case 'above':
      return has > requirement.value;
    case 'at-least':
      return has >= requirement.value;
    case 'waived':
      return true;
  }
}

/** The least that is still missing by examination. */
export function examMissing(requirement: ExamRequirement, has: Centihours): Centihours {
  if (examSuffices(requirement, has)) return 0;
  return requirement.value - has + (requirement.kind === 'above' ? 1 : 0);
}

/** Two notices for the same year and sector from the same day would leave it open which holds. */
export function validateNotices(notices: readonly AnnualNotice[]): FieldError[] {
  const errors: FieldError[] = [];
  notices.forEach((one, index) => {
    const same = notices.findIndex((other) => other.year === one.year && other.sector === one.sector && other.from === one.from);
    const path = `notices[${index}]`;
    if (same < index) errors.push({ path: `${path}.from`, message: `与第 ${same + 1} 条通知的年度、行业和日期都相同，无法确定适用哪一条` });
    if (!(Number.isSafeInteger(one.exam.value) && one.exam.value >= 0)) {
      errors.push({ path: `${path}.exam`, message: '学时应不小于 0，至多两位小数' });
    }
    if (one.citation.document.trim() === '' || one.citation.quote.trim() === '') {
      errors.push({ path: `${path}.citation`, message: '请填写通知的文号和原文' });
    }
  });
  return errors;
}

/** The sector's own notice goes before the general one, a later one before an earlier. */
function noticeFor(notices: readonly AnnualNotice[], { year, sector, asOf }: { year: number; sector: string | null; asOf: Day }) {
  const fitting = notices.filter((one) => one.year === year && one.from <= asOf && (one.sector === null || one.sector === sector));
  return fitting.sort((a, b) => Number(b.sector !== null) - Number(a.sector !== null) || (a.from < b.from ? 1 : -1))[0];
}

function ordinaryExam(readings: readonly Reading[], year: number): Cited<ExamRequirement> {
  const above = numberOf(readingOn(readings, 4, lastDayOf(year)), 'examMoreThanHours');
  return { value: { kind: 'above', value: hundredths(above) }, citation: BY_EXAM };
}

function figure(hours: number, quote: string): Cited<Centihours> {
  return { value: hours * 100, citation: cite('第六条', quote) };
}

function hundredths(hours: number): Centihours {
  return Math.round(hours * 100);
}
