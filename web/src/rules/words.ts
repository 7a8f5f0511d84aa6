// Names that the rules give to things, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  professional: '专业科目',
  sector_public: '行业公需科目',
  general_public: '一般公需科目',
  public: '公需科目',
  total: '年度总学时',
  byExam: '专项知识考试',
  met: '达标',
  in_progress: '进行中',
  not_met: '未达标',
  pending: '待定',
  exempt: '豁免',
  not_applicable: '不适用',
  hours: '学时',
  ofHours: '/ {hours} 学时',
  short: '还差 {hours}',
  enough: '已达到',
  some: '须有',
  waived: '本年不要求',
  has: '{hours} / {required}',
  ringsSummary:
    '{year} 年度共 {total} 学时，要求 {required}；专业科目 {professional}，要求 {professionalRequired}；公需科目 {public}，要求 {publicRequired}；通过考试取得 {byExam}。',
  explanation: '怎么算出来的',
  citations: '依据',
  readings: '适用的口径',
  reading: '口径 {id}',
  readingsNote: '细则未明确之处，系统按下列口径处理；主管部门可自某日起更改。',
  readingFrom: '自 {day} 起',
  ruleSource: '依据的文件',
  filingNumber: '备案号 {number}',
  rulesUnread: '行业文件暂时读不到',
  rulesUnreadText: '这里只按市里的细则计算，行业另有规定的可能不同；请稍后刷新再看。',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
