// Words of what a claim looks like, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  draft: '草稿',
  submitted: '审核中',
  returned: '已退回',
  refused: '不予认定',
  recognised: '已认定',
  withdrawn: '已撤回',
  appealed: '复核中',
  appeal_granted: '复核改定',
  appeal_dismissed: '复核维持',

  reasons: '理由',
  stepHours: '认定 {hours} 学时',
  askedHours: '按标准 {hours} 学时',
  clockWith: '由{with}办理',
  clockSince: '自{day}起',
  clockLeft: '还剩 {days} 个工作日',
  clockToday: '今天到期',
  clockLate: '已超过时限 {days} 个工作日',
  clockDue: '应于{day}前办结',
  clockRule: '审核时限 {days} 个工作日',

  computed: '按标准计算',
  yearHours: '计入 {year} 年度 {hours}',
  reading: '口径 {id}',

  notFilled: '未填',
  yes: '是',
  no: '否',
  fullDay: '全天',
  halfDay: '半天',
  minutes: '{minutes} 分钟',
  passedOn: '{day} 考核合格',

  noFindings: '没有发现重复或时间冲突',
  blocks: '解决前不能认定',
  seeClaim: '查看那份申请',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
