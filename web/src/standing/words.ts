// Words of a professional's first screen, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  waitingTitle: '账户注册尚待确认',
  waitingFor: '正在等{awaiting}答复。确认以前可以学习和填写草稿，学时照常记录；确认后全部计入（第十条）。',
  waitingDue: '{day}前没有答复的，由县（市、区）人力社保局审核。',
  waitingReturned: '任职申请已被退回，请按理由改正后重新提交。',
  waitingNone: '请选择单位，或所在的县（市、区），提出任职申请。',
  waitingSee: '查看任职',
  hello: '{name}，您好',
  year: '年度',
  yearOption: '{year} 年度',
  form: '学时登记情况表',

  doneTitle: '{year} 年度学时已达到要求',
  doneText: '可以随时打印学时登记情况表；超出的学时不结转到下一年。',
  running: '{year} 年度还差 {hours} 学时，截止 {day}',
  runningExam: '{year} 年度还须通过考试取得学时，截止 {day}',
  over: '{year} 年度还差 {hours} 学时，当年的活动可补登到 {day}',
  overExam: '{year} 年度还没有通过考试取得的学时，可补登到 {day}',
  closed: '{year} 年度少 {hours} 学时，补登已于 {day}截止',
  closedExam: '{year} 年度没有通过考试取得的学时，补登已于 {day}截止',
  exempt: '{year} 年度豁免学时要求',
  not_applicable: '{year} 年度不作学时要求',
  open: '另有 {count} 份申报、{hours} 学时在审核中，认定后计入。',
  openSee: '查看申报',

  rings: '年度学时',
  why: '结论是怎样得出的',
  article: '（{article}）',
  plans: '补齐学时，建议这样做',
  plansNone: '已经达到要求，不需要补学时。',
  plansClosed: '补登已经截止。如有特殊原因，请联系本行业主管部门。',
  otherPlans: '其他办法（{count}）',
  stepHours: '{hours} 学时',
  apply: '申报',
  applyFor: '按这一途径申报：{title}',
  elsewhere: '在指定的学习平台或考试中完成，通过后自动登记。',

  recent: '最近登记',
  allRecords: '全部记录',
  noRecords: '{year} 年度还没有登记的学时',
  noRecordsText: '参加统一组织的学习后，由组织单位登记；自己参加的活动，可以申报认定。',
  claims: '正在办理的申报',
  allClaims: '全部申报',
  noClaims: '没有正在办理的申报',
  newClaim: '申报学时',
  untitled: '（未填名称）',
  due: '{day}前办结',
  late: '已超过时限',
  reversed: '已冲销',

  years: '历年情况',
  yearTotal: '{hours} 学时',
  yearsEmpty: '当年没有登记',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
