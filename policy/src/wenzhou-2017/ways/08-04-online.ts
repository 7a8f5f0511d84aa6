// 第八条（四）: online and mobile courses of the sector's authority, at the course's own hours (口径 17、25).

import { amountOf, type FactReader, nothing, type Reading } from '#core';
import { citeRule } from '#core/rulebook';
import { quoteItem } from '#wenzhou-2017/source';
import { type Case, formulaOf, need, slipBound, type WayModule, wayInfo, wayRule } from './way.ts';
import { hoursText, yearText } from './wording.ts';

const info = wayInfo(4, {
  title: '网络远程教育、移动端学习',
  standard: '课程标定的学时',
  evidence: [need('system-record', '学习系统的记录')],
  facts: [
    { name: 'courseHours', label: '课程标定的学时', kind: 'hours', required: true, unit: '学时' },
    { name: 'completedOn', label: '考核通过日期', kind: 'day', required: true, hint: '以系统记录的考核通过时间为准' },
    { name: 'platformListed', label: '平台在行业主管部门公布的名单内', kind: 'boolean', required: true },
  ],
});

export const online: WayModule = {
  info,
  rule: wayRule(info, { kind: 'as-stated', quote: quoteItem(4, '可认定登记课程标定的学时') }),
  read,
};

/** A platform off the list is no error of the facts but a reason: 0 hours, said in words. */
function read(facts: FactReader, readings: readonly Reading[]): Case {
  const max = slipBound(readings, 25, 'maxCourseHours');
  const courseHours = facts.hours('courseHours', '课程标定的学时', { max });
  const completedOn = facts.day('completedOn', '考核通过日期');
  const listed = facts.flag('platformListed', '平台是否在行业主管部门公布的名单内');
  return {
    dates: [{ on: completedOn, path: 'completedOn' }],
    judge(using) {
      const citation = citeRule(using.document, using.rule, formulaOf(using, 'as-stated').quote);
      if (!listed) {
        return {
          items: [{ on: completedOn, amount: nothing(citation, 25) }],
          steps: ['学习平台不在行业主管部门公布的名单内，不属于行业主管部门组织的网络学习，计 0 学时（口径25）。'],
          yearReading: 17,
        };
      }
      const amount = amountOf({ value: courseHours, citation }, 25);
      return {
        items: [{ on: completedOn, amount }],
        steps: [`按课程标定的学时，认定登记 ${hoursText(amount)} 学时（口径25）。`, yearText('考核通过日期', completedOn, 17)],
        yearReading: 17,
      };
    },
  };
}
