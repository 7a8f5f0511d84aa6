// Words of a reviewer's decision, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  panel: '审核决定',
  kind: '决定',
  recognise: '认定',
  return: '退回补正',
  refuse: '不予认定',
  'grant-appeal': '复核改定',
  'dismiss-appeal': '复核维持',
  none: '这份申请现在没有您可以办理的事项。',
  own: '这是您本人的申请，须由他人审核。',

  matching: '对口情形',
  matchingHint: '由审核人判断（口径 36）',
  matchingText: '为什么认为对口',
  nothing: '没有可以认定的学时',
  nothingText: '没有可适用的标准，或者扣除同日、同年已认定的部分后为 0。请写明理由，退回补正或不予认定。',
  ceiling: '可认定的上限',
  lowering: '核减学时',
  loweringHint: '只能少于、不能多于上限，须写明理由（口径 20）',
  yearHours: '{year} 年度认定学时',
  atMost: '至多 {hours} 学时',
  lowerReasons: '核减的理由',
  reasons: '理由',
  reasonsHint: '申请人会看到',
  text: '说明',
  textHint: '写给申请人，说清哪里不符、怎样补正',
  textWhy: '写给申请人，说清理由和依据',
  textOptional: '有需要向申请人说明的，写在这里',

  goRecognise: '认定 {hours} 学时',
  goReturn: '退回补正',
  goRefuse: '不予认定',
  goGrant: '改定为 {hours} 学时',
  goDismiss: '维持原决定',

  matchingMissing: '请选择对口情形',
  matchingTextMissing: '请写明为什么认为对口',
  hoursWrong: '请填写数字，至多两位小数',
  hoursOver: '不能超过可认定的上限',
  hoursNone: '应大于 0；不认定任何学时的，请选择不予认定',
  reasonMissing: '请至少选择一条理由',
  textMissing: '请写明理由',

  refresh: '查看最新情况',
  doneRecognise: '已认定',
  doneReturn: '已退回补正',
  doneRefuse: '已不予认定',
  doneGrant: '已改定',
  doneDismiss: '已维持原决定',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
