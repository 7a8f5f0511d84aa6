// 第十条: accounts are registered and checked before they count – by the employer, or after five working days by the district bureau (口径 9、48).

import { addWorkingDays, type Citation, type Day, WEEKENDS_ONLY, type WorkingCalendar } from '#core';
import { cite } from '#wenzhou-2017/source';

export const REGISTRATION_CHECK: Citation = cite('第十条', '个人和单位用户按照规定在温州继续教育网进行注册，经审核通过后方可开通使用');

const EMPLOYER_WORKING_DAYS = 5;

/** The last day on which the employer alone answers; null where there is no employer to ask and the district bureau answers at once. */
export function membershipDueOn(asked: { on: Day; employer: boolean }, calendar: WorkingCalendar = WEEKENDS_ONLY): Day | null {
  return asked.employer ? addWorkingDays(calendar, asked.on, EMPLOYER_WORKING_DAYS) : null;
}

/** Whether the district bureau may answer in the employer's place. */
export function bureauMayAnswer(dueOn: Day | null, today: Day): boolean {
  return dueOn === null || today > dueOn;
}
