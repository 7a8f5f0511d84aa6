// 第九条: registration in good time – until 31 March of the next year by anybody, later by the authority with a reason (口径 18).

import { type Citation, type Day, formatDay, lastDayOf, type Reading, readingOn, textOf, yearOf } from '#core';
import { cite, READINGS } from '#wenzhou-2017/source';

/** `timely`: within the year · `late`: still open to everybody · `authority-only`: the authority, with a reason · `future`: not yet happened. */
export type RegistrationWindow = 'timely' | 'late' | 'authority-only' | 'future';

export type RegistrationAnswer = {
  readonly window: RegistrationWindow;
  readonly until: Day;
  /** The year the hours stay in, however late they are registered. */
  readonly year: number;
  readonly text: string;
  readonly citation: Citation;
  readonly readings: readonly number[];
};

export type RegistrationQuestion = {
  readonly activityOn: Day;
  readonly registeredOn: Day;
  readonly readings?: readonly Reading[] | undefined;
};

export function registrationWindow({ activityOn, registeredOn, readings = [] }: RegistrationQuestion): RegistrationAnswer {
  const year = yearOf(activityOn);
  const until = lateRegistrationUntil(year, [...READINGS, ...readings]);
  const window = windowOf(activityOn, registeredOn, until);
  const citation = cite('第九条', '进行及时、如实登记备案');
  return { window, until, year, text: windowText(window, year, until), citation, readings: [18] };
}

export function lateRegistrationUntil(year: number, readings: readonly Reading[] = READINGS): Day {
  return `${year + 1}-${textOf(readingOn(readings, 18, lastDayOf(year)), 'lateUntil')}`;
}

function windowOf(activityOn: Day, registeredOn: Day, until: Day): RegistrationWindow {
  if (activityOn > registeredOn) return 'future';
  if (registeredOn <= lastDayOf(yearOf(activityOn))) return 'timely';
  return registeredOn <= until ? 'late' : 'authority-only';
}

function windowText(window: RegistrationWindow, year: number, until: Day): string {
  switch (window) {
    case 'future':
      return '活动还没有发生，不能登记。';
    case 'timely':
      return `在 ${year} 年度内登记。`;
    case 'late':
      return `${year} 年度的活动可以补登记到 ${formatDay(until)}，学时仍计入 ${year} 年度（口径18）。`;
    case 'authority-only':
      return `${year} 年度的补登记已于 ${formatDay(until)}截止，此后仅可由主管部门说明理由后登记（口径18）。`;
  }
}
