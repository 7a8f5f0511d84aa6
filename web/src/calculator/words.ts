// Words of the calculator, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  title: '学时计算器',
  lead: '选择学习途径，填上事实，立即看到可认定的学时和依据的条款。在您的浏览器里计算，不需要登录，填写的内容不会上传。',
  yearLead: '填上一年里各科目的学时，看是否达到第六条的要求、还差多少。在您的浏览器里计算，填写的内容不会上传。',
  tabWay: '一项活动值多少',
  tabYear: '一年够不够',
  whichWay: '您参加的是哪一类？',
  otherWay: '换一类',
  standard: '标准：',
  sectorRules:
    '这一途径只按施行中的、有备案号的行业文件计算（口径35）。本系统目前没有登记这样的文件，所以这里算不出学时；请向所属行业主管部门询问。',
  clear: '清空重填',
  result: '计算结果',
  worth: '可认定',
  seeWhy: '依据在下方',
  tagExam: '考试取得',
  inYear: '{year} 年度 {hours} 学时',
  evidence: '申报时要准备的材料',
  notYet: '填写后在这里显示学时',
  notYetText: '每填一项都会重新计算，并说明依据哪一条。',
  noRule: '没有可以适用的规定',
  caution:
    '这是按规定计算的上限。是否对口、材料是否真实有效，由市级行业主管部门审核后认定（第十一条）。行业有省级《学时登记细则》的，从其规定（第八条）。',
  yearInput: '这一年的学时',
  year: '年度',
  yearOption: '{year} 年度',
  unit: '学时',
  professional: '专业科目',
  sectorPublic: '行业公需科目',
  generalPublic: '一般公需科目',
  byExam: '其中：通过考试取得',
  byExamHint: '上面的学时中，通过专项知识考试或资格考试取得的部分',
  hoursWrong: '请填写不小于 0 的数，至多两位小数',
  examTooMany: '通过考试取得的学时包含在上面三项之中，不能超过它们的合计',
  yearWaits: '有一格读不成学时，改正后立即重新计算。',
  verdictOf: '{year} 年度结论',
  plans: '补齐的办法，任选其一',
  morePlans: '还有 {count} 种办法',
  plus: '+{hours} 学时',
  yearCaution: '这里按您填写的学时计算。正式结论以登记台账为准，登录后可以查看。',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
