// 第八条（七）: a completed project, plan or standard, 48, 36, 24, 12 hours by level (口径 15、28).

import { amountOf, type Choice, type FactReader } from '#core';
import { type Case, cited, figureOf, levelOf, need, type WayModule, wayInfo, wayRule } from './way.ts';
import { hoursText, yearText } from './wording.ts';

const KINDS: readonly Choice<'project' | 'plan' | 'standard'>[] = [
  { value: 'project', label: '课题研究' },
  { value: 'plan', label: '规划制定' },
  { value: 'standard', label: '行业标准等标准制定' },
];

const LEVELS: readonly Choice[] = [
  { value: 'national', label: '国家级' },
  { value: 'ministerial', label: '省部级' },
  { value: 'municipal', label: '市厅级' },
  { value: 'county', label: '县处级' },
];

const BY_LEVEL = '国家级、省部级、市厅级、县处级每项可分别认定登记48个、36个、24个、12个学时';

const info = wayInfo(7, {
  title: '课题研究、规划（行业标准）制定',
  standard: '每项国家级 48、省部级 36、市厅级 24、县处级 12 学时',
  evidence: [need('approval', '立项文件'), need('report', '课题结题报告、验收报告或发布文件（列有本人姓名）')],
  facts: [
    { name: 'kind', label: '成果种类', kind: 'choice', required: true, choices: KINDS },
    {
      name: 'level',
      label: '级别',
      kind: 'choice',
      required: true,
      choices: LEVELS,
      hint: '以批准单位的级别为准；国家标准为国家级，行业标准为省部级，地方标准按发布单位的级别',
    },
    { name: 'acceptedOn', label: '结题、验收或发布日期', kind: 'day', required: true },
  ],
});

export const project: WayModule = {
  info,
  rule: wayRule(info, {
    kind: 'by-level',
    levels: [
      { key: 'national', label: '国家级', figure: figureOf(7, 48, BY_LEVEL) },
      { key: 'ministerial', label: '省部级', figure: figureOf(7, 36, BY_LEVEL) },
      { key: 'municipal', label: '市厅级', figure: figureOf(7, 24, BY_LEVEL) },
      { key: 'county', label: '县处级', figure: figureOf(7, 12, BY_LEVEL) },
    ],
    stated: null,
  }),
  read,
};

function read(facts: FactReader): Case {
  const kind = facts.choice('kind', '成果种类', KINDS);
  const level = facts.choice('level', '级别', LEVELS);
  const acceptedOn = facts.day('acceptedOn', '结题、验收或发布日期');
  return {
    dates: [{ on: acceptedOn, path: 'acceptedOn' }],
    judge(using) {
      const { label, figure } = levelOf(using, level);
      const amount = amountOf(cited(using, figure), 28);
      const name = KINDS.find((one) => one.value === kind)?.label ?? '';
      return {
        items: [{ on: acceptedOn, amount }],
        steps: [
          `${label}${name}，每项认定登记 ${hoursText(amount)} 学时；批准文件或结题材料列名的每个人都按全额登记一次（口径28）。`,
          yearText('结题、验收或发布日期', acceptedOn, 15),
        ],
        yearReading: 15,
      };
    },
  };
}
