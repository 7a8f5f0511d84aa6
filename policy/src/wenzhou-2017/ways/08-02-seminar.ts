// 第八条（二）: 高研班 by level 36, 30, 24 hours; the hours on the certificate win (口径 12、22).

import { type Amount, amountOf, type Centihours, type Choice, type FactReader, type Reading } from '#core';
import { citeRule, type RuleInForce } from '#core/rulebook';
import { quoteItem } from '#wenzhou-2017/source';
import { type Case, cited, figureOf, formulaOf, levelOf, need, slipBound, type WayModule, wayInfo, wayRule } from './way.ts';
import { hoursText, yearText } from './wording.ts';

const LEVELS: readonly Choice[] = [
  { value: 'national', label: '国家级' },
  { value: 'provincial', label: '省级' },
  { value: 'municipal', label: '市级' },
];

const BY_LEVEL = '按国家级、省级、市级分别认定登记36个、30个、24个学时';

const info = wayInfo(2, {
  title: '高级研修班',
  standard: '证书列明的学时；没有列明的，国家级 36、省级 30、市级 24 学时',
  evidence: [need('approval', '高级研修班批准文件'), need('certificate', '高级研修班证书')],
  facts: [
    { name: 'level', label: '级别', kind: 'choice', required: true, choices: LEVELS, hint: '县级研修班请按“培训、学术活动”申报' },
    { name: 'endedOn', label: '结束日期', kind: 'day', required: true, hint: '以证书上的结束日期为准' },
    { name: 'certificateHours', label: '证书上列明的学时', kind: 'hours', required: false, unit: '学时', hint: '证书没有列明的不填' },
  ],
});

export const seminar: WayModule = {
  info,
  rule: wayRule(info, {
    kind: 'by-level',
    levels: [
      { key: 'national', label: '国家级', figure: figureOf(2, 36, BY_LEVEL) },
      { key: 'provincial', label: '省级', figure: figureOf(2, 30, BY_LEVEL) },
      { key: 'municipal', label: '市级', figure: figureOf(2, 24, BY_LEVEL) },
    ],
    stated: quoteItem(2, '高研班证书上列明学时的按照其列明的学时予以认定登记'),
  }),
  read,
};

function read(facts: FactReader, readings: readonly Reading[]): Case {
  const level = readLevel(facts);
  const endedOn = facts.day('endedOn', '结束日期');
  const max = slipBound(readings, 22, 'maxCertificateHours');
  const stated = facts.has('certificateHours') ? facts.hours('certificateHours', '证书上列明的学时', { max }) : null;
  facts.ignore('certificateHours');
  return {
    dates: [{ on: endedOn, path: 'endedOn' }],
    judge(using) {
      const { amount, step } = worth(using, level, stated);
      return { items: [{ on: endedOn, amount }], steps: [step, yearText('证书上的结束日期', endedOn, 12)], yearReading: 12 };
    },
  };
}

function readLevel(facts: FactReader): string {
  if (facts.raw('level') !== 'county') return facts.choice('level', '级别', LEVELS);
  facts.refuse('level', '县级研修班不属于高研班，请按第八条第（三）项（培训、学术活动）按天申报');
  return '';
}

function worth(using: RuleInForce, level: string, stated: Centihours | null): { amount: Amount; step: string } {
  const formula = formulaOf(using, 'by-level');
  if (stated !== null && formula.stated !== null) {
    const citation = citeRule(using.document, using.rule, formula.stated);
    const amount = amountOf({ value: stated, citation }, 22);
    return { amount, step: `高研班证书上列明 ${hoursText(amount)} 学时，按其列明的学时认定登记（口径22）。` };
  }
  const { label, figure } = levelOf(using, level);
  const amount = amountOf(cited(using, figure));
  return { amount, step: `${label}高研班，认定登记 ${hoursText(amount)} 学时。` };
}
