// 第八条（一）: a qualification exam or a 专项知识考试, passed, is 36 hours (口径 4、13、21).

import { amountOf, type Choice, type FactReader, nothing } from '#core';
import { citeRule } from '#core/rulebook';
import { quoteItem } from '#wenzhou-2017/source';
import { type Case, cited, figureOf, formulaOf, need, type WayModule, wayInfo, wayRule } from './way.ts';
import { hoursText, yearText } from './wording.ts';

const EXAMS: readonly Choice<'qualification' | 'special_knowledge'>[] = [
  { value: 'qualification', label: '国家或省级专业技术人员资格考试' },
  { value: 'special_knowledge', label: '行业主管部门组织的专项知识考试' },
];

const PASSED = quoteItem(1, '通过考试认定登记36学时');

const info = wayInfo(1, {
  title: '考试',
  standard: '通过考试 36 学时',
  evidence: [need('certificate', '考试合格证书、资格考试合格人员登记表或合格人员公布文件')],
  facts: [
    { name: 'exam', label: '考试种类', kind: 'choice', required: true, choices: EXAMS },
    { name: 'passedOn', label: '通过日期', kind: 'day', required: true, hint: '合格证书的批准日期；没有批准日期的填考试日期' },
    {
      name: 'wholeQualification',
      label: '该资格的全部科目都已通过',
      kind: 'boolean',
      required: false,
      fallback: true,
      hint: '多科考试只通过部分科目的，全部通过后再申报',
      when: { field: 'exam', in: ['qualification'] },
    },
  ],
});

export const exam: WayModule = {
  info,
  rule: wayRule(info, { kind: 'fixed', figure: figureOf(1, 36, PASSED) }),
  read,
};

function read(facts: FactReader): Case {
  const kind = facts.choice('exam', '考试种类', EXAMS);
  const passedOn = facts.day('passedOn', '通过日期');
  const whole = facts.flag('wholeQualification', '全部科目是否都已通过', true);
  const partial = kind === 'qualification' && !whole;
  return {
    dates: [{ on: passedOn, path: 'passedOn' }],
    judge(using) {
      const { figure } = formulaOf(using, 'fixed');
      const name = EXAMS.find((one) => one.value === kind)?.label ?? '';
      if (partial) {
        const why = citeRule(using.document, using.rule, figure.quote);
        return {
          items: [{ on: passedOn, amount: nothing(why, 21) }],
          steps: [`${name}：只通过了部分科目，单科成绩不登记学时，计 0 学时；全部科目通过后按该资格登记一次（口径21）。`],
          yearReading: 13,
        };
      }
      const amount = amountOf(cited(using, figure), 4, ...(kind === 'qualification' ? [21] : []));
      return {
        items: [{ on: passedOn, amount }],
        steps: [
          `${name}，通过考试认定登记 ${hoursText(amount)} 学时。`,
          '属于第八条第（一）项的考试，计入“部分学时须通过专项知识考试取得”（口径4）。',
          yearText('通过日期', passedOn, 13),
        ],
        yearReading: 13,
      };
    },
  };
}
