// Words of the readings, Chinese; parameters under their own names.
import { catalogue } from '#ui/text';

export const zh = {
  readings: '口径（{count}）',
  reading: '口径 {id}',
  history: '沿革（{count} 个版本）',
  from: '自 {day} 起',
  past: '已更改',
  current: '当日施行',
  upcoming: '尚未施行',
  change: '{name}：{before} → {after}',
  yes: '是',
  no: '否',
  monthDay: '{month} 月 {day} 日',
  sectorPublicMinHours: '行业公需科目单独的最低学时',
  generalPublicMinHours: '一般公需科目单独的最低学时',
  examMoreThanHours: '考试取得的学时须多于',
  minutesPerHour: '一学时的分钟数',
  exemptionInForce: '豁免已经启用',
  lateUntil: '补登记截至次年',
  maxCertificateHours: '证书学时的上限',
  halfDayPercent: '半天占一天的百分比',
  maxCourseHours: '课程标定学时的上限',
  flagAboveHours: '一个年度超过多少学时提示抽查',
  capHoursPerYear: '一个年度至多学时',
  charactersPerUnit: '一个单位的字数',
  employerPassesAfterWorkingDays: '用人单位逾期自动进入下一步的工作日',
  freshWithinDays: '数据多少天内须更新',
  lastDay: '最迟更新至次年',
  employerWorkingDays: '用人单位办理的工作日',
  authorityWorkingDays: '主管部门办理的工作日',
  appealDays: '申请复核的天数',
  mostYears: '一张表至多的年度数',
  passMark: '合格分',
  fullMark: '满分',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
