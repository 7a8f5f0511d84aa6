// Words of a person's record as an official reads it, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  title: '学时档案',
  titleOf: '{name}的学时档案',
  lead: '年度结论、依据与每一条登记。查看会留下记录，本人可以看到。',
  year: '年度',
  yearOption: '{year} 年度',
  yearTitle: '{year} 年度情况',
  missing: '还差',
  why: '这个结论怎样得出',
  entries: '登记条目',
  entriesNone: '{year} 年度没有登记条目',
  more: '再看一些',
  person: '人员',
  idNumber: '证件号码',
  employer: '用人单位',
  division: '所属县（市、区）',
  sector: '行业',
  series: '职称系列',
  jobTitle: '现职称',
  none: '未填写',
  audited: '号码已遮盖。每次查看都记入审计日志。',
  back: '返回待办',

  late: '准予逾期补登',
  lateText: '{year} 年度的登记期限已过。确有理由的，可以准予本人在期限内补登；学时仍计入 {year} 年度（口径18）。',
  until: '补登截止日',
  reason: '准予的理由',
  reasonHint: '例如：住院、外派、单位漏报。理由会留在记录中。',
  sure: '确认准予{name}补登 {year} 年度的学时',
  sureMissing: '请先勾选确认',
  permit: '准予补登',
  lateDone: '已准予：{name}可以在 {until} 前提交 {year} 年度的申请',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
