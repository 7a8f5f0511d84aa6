// Words of the public home, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  title: '继续教育学时，看得清、办得明白',
  lead: '专业技术人员在这里计算学时、申报认定、查看年度情况、打印学时登记情况表；任何人都可以查验一张情况表的真伪。',
  signIn: '登录办理',
  calculate: '算一算学时',
  waysIn: '公共服务',
  calculator: '学时计算器',
  calculatorText: '一项活动值多少学时',
  year: '年度结论',
  yearText: '一年的学时够不够',
  verify: '情况表查验',
  verifyText: '核对一张表的真伪',
  policy: '政策原文',
  policyText: '十八条全文与口径',
  askedTitle: '每个年度的要求',
  hoursUnit: '学时',
  hours: '{hours} 学时',
  atLeast: '不少于 {hours} 学时',
  professional: '专业科目',
  public: '行业公需和一般公需科目',
  any: '其余，科目不限',
  waysTitle: '专业科目学时从哪里来',
  waysText: '第八条列明的十种途径。点开一种，填上事实就能算出学时。',
  courseTitle: '申报认定怎样办',
  stepLearn: '参加学习，留好材料',
  stepLearnText: '通知、日程、证书等，按途径各有清单（第八条）。',
  stepApply: '登录申报',
  stepApplyText: '选途径、填事实、传材料，学时当场算出（第十一条）。',
  stepReview: '行业主管部门审核',
  stepReviewText: '10 个工作日内办结，进度看得见；有异议可在 30 日内申请复核。',
  stepPrint: '登记入账，打印情况表',
  stepPrintText: '带编号、电子签章和二维码，职称申报时提交（第十二条）。',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
