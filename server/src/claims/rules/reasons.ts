// The lists that reviewers choose from, and the names of states and steps (第八、十一条; readings 20, 36).
import type { ClaimActionName, ClaimReason, ClaimState } from '@xueshi/contract';

export const stateLabels: Readonly<Record<ClaimState, string>> = {
  draft: '草稿',
  submitted: '审核中',
  returned: '已退回，待补正',
  refused: '不予认定',
  recognised: '已认定',
  withdrawn: '已撤回',
  appealed: '复核中',
  appeal_granted: '复核改定',
  appeal_dismissed: '复核维持',
};

export type StepKind = Exclude<ClaimActionName, 'edit' | 'discard'>;

export const stepLabels: Readonly<Record<StepKind, string>> = {
  submit: '提交申请',
  withdraw: '撤回申请',
  appeal: '申请复核',
  return: '退回补正',
  refuse: '不予认定',
  recognise: '予以认定',
  'grant-appeal': '复核改定',
  'dismiss-appeal': '复核维持原决定',
};

/** Chosen by "other" codes: the words must then be written. */
export const otherReason = 'other';

const other: ClaimReason = { code: otherReason, label: '其他（请写明）' };

export const reasonLists = {
  return: [
    { code: 'evidence-missing', label: '证明材料不齐' },
    { code: 'evidence-unclear', label: '证明材料不清晰或缺页' },
    { code: 'evidence-mismatch', label: '证明材料与填写内容不一致' },
    { code: 'days-wrong', label: '日期或天数与日程安排不符' },
    { code: 'way-wrong', label: '认定途径选择不当' },
    { code: 'organiser-unproven', label: '主办单位或其资格未能证明' },
    { code: 'seal-missing', label: '证明缺少公章或签名' },
    other,
  ],
  refuse: [
    { code: 'not-matching', label: '内容与本人专业不对口' },
    { code: 'not-covered', label: '不属于第八条列明的途径' },
    { code: 'duplicate', label: '同一活动已经登记' },
    { code: 'no-rule', label: '活动日期没有可适用的标准' },
    { code: 'not-proven', label: '证明材料不足以证明参加或完成' },
    { code: 'untrue', label: '材料不实（按第十四条另行处理）' },
    other,
  ],
  lower: [
    { code: 'fewer-days', label: '实际参加的天数少于填写天数' },
    { code: 'partly-matching', label: '只有部分内容与专业对口' },
    { code: 'partly-proven', label: '只有部分内容有证明' },
    { code: 'lower-level', label: '级别或等次低于填写内容' },
    { code: 'overlap', label: '与其他活动重复计算' },
    other,
  ],
  matching: [
    { code: 'post', label: '与现岗位从事的专业一致' },
    { code: 'series', label: '与职称系列（专业）一致' },
    { code: 'related', label: '属相关专业，为履行岗位职责所需' },
    { code: 'cross', label: '属交叉学科，经审核认为对口（请写明）' },
    { code: 'not-asked', label: '本途径不要求对口' },
  ],
  dismiss: [
    { code: 'facts-right', label: '原决定认定的事实清楚' },
    { code: 'rule-right', label: '原决定适用标准正确' },
    { code: 'nothing-new', label: '没有新的证明材料' },
    other,
  ],
} as const satisfies Record<string, readonly ClaimReason[]>;

export type ReasonList = keyof typeof reasonLists;

/** A code's words; codes come from rows, which may be older than a list. */
export function reasonOf(code: string): ClaimReason {
  const all: readonly ClaimReason[] = Object.values(reasonLists).flat();
  return all.find((one) => one.code === code) ?? { code, label: code };
}

export function knows(list: ReasonList, code: string): boolean {
  return reasonLists[list].some((one) => one.code === code);
}

export const promiseText =
  '本人承诺：所填内容和所附证明材料真实、完整，与本人实际参加的继续教育相符。如有弄虚作假，愿意按《实施细则》第十四条承担取消专业技术职务任职资格申报资格等后果。';
