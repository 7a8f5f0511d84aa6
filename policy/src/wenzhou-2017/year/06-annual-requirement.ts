// 第六条: what a year asks for – 90, 60, 18 and a share by examination, which a dated notice may set otherwise (口径 3、4).

import {
  type AnnualNotice,
  type Centihours,
  type Citation,
  type Cited,
  type Day,
  type ExamRequirement,
  lastDayOf,
  type Minimum,
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
  const inForce = noticesFor(notices, { year, sector, asOf });
  const least = (of: Minimum, ordinary: Cited<Centihours>): Cited<Centihours> => {
    for (const notice of inForce) {
      const figure = notice.minima[of];
      if (figure) return { value: figure.centihours, citation: citeNotice(notice, figure.quote) };
    }
    return ordinary;
  };
  const ofReading = (name: string): Cited<Centihours> => ({ value: hundredths(numberOf(minima, name)), citation: PUBLIC.citation });
  return {
    total: least('total', TOTAL),
    professional: least('professional', PROFESSIONAL),
    public: least('public', PUBLIC),
    sectorPublic: least('sectorPublic', ofReading('sectorPublicMinHours')),
    generalPublic: least('generalPublic', ofReading('generalPublicMinHours')),
    byExam: examOf(inForce) ?? ordinaryExam(all, year),
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

export function citeNotice(notice: AnnualNotice, quote: string): Citation {
  return { document: notice.number, article: notice.title, quote };
}

/** Those that hold, the closest first: the sector's own before the general ones, a later one before an earlier. */
function noticesFor(notices: readonly AnnualNotice[], { year, sector, asOf }: { year: number; sector: string | null; asOf: Day }) {
  const fitting = notices.filter((one) => one.year === year && one.from <= asOf && (one.sector === null || one.sector === sector));
  return fitting.sort((a, b) => Number(b.sector !== null) - Number(a.sector !== null) || (a.from < b.from ? 1 : -1));
}

function examOf(inForce: readonly AnnualNotice[]): Cited<ExamRequirement> | null {
  for (const notice of inForce) {
    if (notice.exam === null) continue;
    const { kind, value, quote } = notice.exam;
    return { value: { kind, value }, citation: citeNotice(notice, quote) };
  }
  return null;
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
