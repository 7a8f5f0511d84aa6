// Words of the facts' forms, Chinese. Labels of the facts themselves come from the rules: see labels.ts.
import { catalogue } from '#ui/text';

export const zh = {
  yes: '是',
  no: '否',
  full: '全天',
  half: '半天',
  minutes: '按分钟',
  minutesUnit: '分钟',
  dayOf: '第 {number} 行：日期',
  partOf: '第 {number} 行：全天、半天或按分钟',
  minutesOf: '第 {number} 行：分钟数',
  removeRow: '删除第 {number} 行',
  addDay: '再加一天',
  fillRange: '按起止日期填入',
  from: '从',
  to: '到',
  withWeekends: '包括周六、周日',
  withWeekendsHint: '休息日不计学时；周末确有安排的再勾选',
  fill: '填入这些日期',
  rangeWrong: '请填写起止日期，结束不早于开始，相隔不超过一年',
  rangeEmpty: '这段日期里只有周六、周日',
  courseName: '课程 {number} 名称',
  coursePassed: '考核合格日期',
  addCourse: '再加一门课程',
  itemName: '第 {number} 项名称',
  itemDay: '日期',
  addItem: '再加一项',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
