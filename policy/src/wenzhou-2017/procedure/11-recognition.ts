// 第十一条: who registers, what a claim must hold, how far a reviewer may go, and by when (口径 20、37、41、48、49).

import {
  addDays,
  addWorkingDays,
  type Centihours,
  type Citation,
  type Day,
  type EvidenceNeed,
  type FieldError,
  formatHours,
  numberOf,
  type Reading,
  readingOn,
  WEEKENDS_ONLY,
  type WorkingCalendar,
} from '#core';
import { cite, READINGS } from '#wenzhou-2017/source';

export type Registrar = { readonly by: 'organiser' | 'person'; readonly citation: Citation };

/** Organised learning is registered by its organiser, everything else is claimed by the person. */
export function registrarOf(activity: 'organised' | 'own'): Registrar {
  if (activity === 'organised') {
    return { by: 'organiser', citation: cite('第十一条', '经批准统一组织开展的继续教育学习由组织机构统一登记学时。') };
  }
  const quote = '由本人根据要求在市级行业主管部门指定的学时登记管理系统提交认定申请，经审核后予以认定登记。';
  return { by: 'person', citation: cite('第十一条', quote) };
}

/** Required items of the checklist for which nothing has been given. */
export function missingEvidence(needs: readonly EvidenceNeed[], given: readonly string[]): EvidenceNeed[] {
  return needs.filter((one) => one.required && !given.includes(one.key));
}

/** Sources of one activity from the most to the least trusted. */
export const SOURCES_BY_TRUST = ['system-log', 'organiser-roster', 'sector-import', 'employer-roster', 'own-claim'] as const;
export type RecordSource = (typeof SOURCES_BY_TRUST)[number];

export function moreTrusted(a: RecordSource, b: RecordSource): RecordSource {
  return SOURCES_BY_TRUST.indexOf(a) <= SOURCES_BY_TRUST.indexOf(b) ? a : b;
}

export type ReviewedHours = { readonly computed: Centihours; readonly recognised: Centihours; readonly reason: string };

/** 可认定: the computed figure is the ceiling; less only with a reason. Empty when the decision stands. */
export function checkRecognised({ computed, recognised, reason }: ReviewedHours): FieldError[] {
  if (!Number.isSafeInteger(recognised) || recognised < 0) return [{ path: 'hours', message: '学时应不小于 0，至多两位小数' }];
  if (recognised > computed) {
    return [{ path: 'hours', message: `不得高于计算所得的 ${formatHours(computed)} 学时（口径20）` }];
  }
  if (recognised < computed && reason.trim() === '') return [{ path: 'reason', message: '调低学时须说明理由（口径20）' }];
  return [];
}

export type DeadlineQuestion = {
  readonly submittedOn: Day;
  /** The sector asks for the employer's confirmation first. */
  readonly employerConfirms: boolean;
  /** The day on which the employer confirmed, or null while it has not. */
  readonly employerConfirmedOn?: Day | null | undefined;
  readonly calendar?: WorkingCalendar | undefined;
  readonly readings?: readonly Reading[] | undefined;
};

export type ReviewDeadlines = {
  /** The employer's last day; then the claim passes on by itself. Null where the employer is not asked. */
  readonly employer: Day | null;
  /** The authority's last day. */
  readonly authority: Day;
  readonly citation: Citation;
  readonly readings: readonly number[];
};

/** The last working days of employer and authority; each term begins on the day after the step before it. */
export function reviewDeadlines(question: DeadlineQuestion): ReviewDeadlines {
  const { submittedOn, employerConfirms, employerConfirmedOn = null, calendar = WEEKENDS_ONLY } = question;
  const all = [...READINGS, ...(question.readings ?? [])];
  const rule = readingOn(all, 48, submittedOn);
  const citation = cite('第十一条', '提交认定申请，经审核后予以认定登记');
  const days = numberOf(rule, 'authorityWorkingDays');
  if (!employerConfirms) return { employer: null, authority: addWorkingDays(calendar, submittedOn, days), citation, readings: [48] };
  const employer = addWorkingDays(calendar, submittedOn, numberOf(rule, 'employerWorkingDays'));
  const passedOn = addWorkingDays(calendar, submittedOn, numberOf(readingOn(all, 41, submittedOn), 'employerPassesAfterWorkingDays'));
  const handedOn = employerConfirmedOn !== null && employerConfirmedOn < passedOn ? employerConfirmedOn : passedOn;
  return { employer, authority: addWorkingDays(calendar, handedOn, days), citation, readings: [41, 48] };
}

/** The last day on which a 复核 may be asked for. */
export function appealDeadline(decidedOn: Day, readings: readonly Reading[] = []): Day {
  return addDays(decidedOn, numberOf(readingOn([...READINGS, ...readings], 49, decidedOn), 'appealDays'));
}
