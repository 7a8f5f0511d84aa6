// The life of a claim (第八、十一条; readings 20, 36, 48, 49): which step follows which state, and what each step must bring.
import type { ClaimActionName, ClaimState } from '@xueshi/contract';
import { formatHours } from '@xueshi/policy';
import type { Day, ProblemInit } from '#platform';
import { type ByYear, total } from './by-year.ts';
import { knows, otherReason, type StepKind, stateLabels, stepLabels } from './reasons.ts';

export type LastStep = {
  readonly kind: StepKind;
  readonly accountId: string | null;
  /** Who, in words the reader may see. */
  readonly by: string;
  /** Readable time. */
  readonly at: string;
  readonly centihours: number | null;
  readonly reasons: readonly string[];
};

export type ClaimLife = {
  readonly state: ClaimState;
  readonly revision: number;
  /** The account that took the decision an appeal is about. */
  readonly decidedBy: string | null;
  readonly lowered: boolean;
  /** Centihours recognised so far; null before a decision. */
  readonly recognised: number | null;
  readonly appealUntil: Day | null;
  readonly appealed: boolean;
  readonly last: LastStep | null;
};

/** `own`: the applicant; a decision about one's own claim is refused whatever the role. */
export type By = { readonly accountId: string; readonly own: boolean };

type Reasoned = { readonly reasons: readonly string[]; readonly text: string };
type Weighed = { readonly ceiling: ByYear | null; readonly asked: ByYear | null };

export type ClaimAction =
  | { readonly kind: 'edit'; readonly revision: number }
  | { readonly kind: 'discard' }
  | { readonly kind: 'submit'; readonly revision: number }
  | { readonly kind: 'withdraw' }
  | ({ readonly kind: 'return' | 'refuse'; readonly revision: number } & Reasoned)
  | ({ readonly kind: 'recognise'; readonly revision: number; readonly matching: Matching } & Reasoned & Weighed)
  | { readonly kind: 'appeal'; readonly today: Day }
  | ({ readonly kind: 'grant-appeal'; readonly revision: number; readonly text: string } & Weighed)
  | { readonly kind: 'dismiss-appeal'; readonly revision: number; readonly text: string };

export type Matching = { readonly code: string; readonly text: string };

export type Decision =
  | { readonly kind: 'step'; readonly from: ClaimState; readonly to: ClaimState; readonly byYear: ByYear | null; readonly lowered: boolean }
  /** The same request came again: answer as the first time, change nothing. */
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly problem: ProblemInit };

type Transition = { readonly from: readonly ClaimState[]; readonly to: ClaimState | null };

const editable: readonly ClaimState[] = ['draft', 'returned', 'withdrawn'];

/** The whole life in one table; `to: null` keeps the state (or, for `discard`, ends it). */
export const transitions: Readonly<Record<ClaimActionName, Transition>> = {
  edit: { from: editable, to: null },
  discard: { from: ['draft'], to: null },
  submit: { from: editable, to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'withdrawn' },
  return: { from: ['submitted'], to: 'returned' },
  refuse: { from: ['submitted'], to: 'refused' },
  recognise: { from: ['submitted'], to: 'recognised' },
  appeal: { from: ['refused', 'recognised'], to: 'appealed' },
  'grant-appeal': { from: ['appealed'], to: 'appeal_granted' },
  'dismiss-appeal': { from: ['appealed'], to: 'appeal_dismissed' },
};

const decisions: ReadonlySet<ClaimActionName> = new Set(['return', 'refuse', 'recognise', 'grant-appeal', 'dismiss-appeal']);

/** Judges one action on one claim. Pure: whoever calls has locked the row. */
export function decide(claim: ClaimLife, action: ClaimAction, by: By): Decision {
  if (isRepetition(claim, action, by)) return { kind: 'already' };
  const wrong = wrongPerson(claim, action, by) ?? wrongState(claim, action) ?? wrongRevision(claim, action) ?? wrongContent(claim, action);
  if (wrong) return { kind: 'refused', problem: wrong };
  const byYear = 'asked' in action ? (action.asked ?? action.ceiling) : null;
  const lowered = 'asked' in action && total(byYear) < total(action.ceiling);
  return { kind: 'step', from: claim.state, to: transitions[action.kind].to ?? claim.state, byYear, lowered };
}

/** The steps open to somebody in this relation to the claim, in the order a page shows them. */
export function openActions(
  claim: ClaimLife,
  relation: { own: boolean; reviewer: boolean; appealReviewer: boolean; accountId: string; today: Day },
): ClaimActionName[] {
  const names = (Object.keys(transitions) as ClaimActionName[]).filter((name) => transitions[name].from.includes(claim.state));
  return names.filter((name) => {
    if (name === 'appeal') return relation.own && appealProblem(claim, relation.today) === null;
    if (!decisions.has(name)) return relation.own;
    if (relation.own) return false;
    const appeal = name === 'grant-appeal' || name === 'dismiss-appeal';
    return appeal ? relation.appealReviewer && claim.decidedBy !== relation.accountId : relation.reviewer;
  });
}

/** A reply was lost and the same person sends the same thing again. */
function isRepetition(claim: ClaimLife, action: ClaimAction, by: By): boolean {
  const { last } = claim;
  if (!last || last.kind !== action.kind || last.accountId !== by.accountId) return false;
  if (claim.state !== transitions[action.kind].to) return false;
  if ('revision' in action && action.revision !== claim.revision - 1) return false;
  if ('asked' in action && action.asked && total(action.asked) !== last.centihours) return false;
  return !('reasons' in action) || action.kind === 'recognise' || action.reasons.join() === last.reasons.join();
}

function wrongPerson(claim: ClaimLife, action: ClaimAction, by: By): ProblemInit | null {
  if (!decisions.has(action.kind)) return null;
  if (by.own) {
    return { type: 'own-claim', status: 403, title: '不能审核本人的申请', detail: '请交由本机构其他工作人员审核。' };
  }
  const appeal = action.kind === 'grant-appeal' || action.kind === 'dismiss-appeal';
  if (appeal && claim.decidedBy === by.accountId) {
    return {
      type: 'same-reviewer',
      status: 403,
      title: '复核须由另一人办理',
      detail: '您作出了原决定，请交由其他工作人员复核（口径 49）。',
    };
  }
  return null;
}

function wrongState(claim: ClaimLife, action: ClaimAction): ProblemInit | null {
  if (transitions[action.kind].from.includes(claim.state)) return null;
  const now = `这份申请现在是“${stateLabels[claim.state]}”`;
  const story = claim.last ? `：${claim.last.at} 由${claim.last.by}${stepLabels[claim.last.kind]}${hoursOf(claim.last)}` : '';
  const extras = { state: claim.state, revision: claim.revision };
  if (decisions.has(action.kind) || action.kind === 'withdraw') {
    const detail = `${now}${story}。您刚才的操作没有生效，请刷新后查看。`;
    return { type: 'claim-decided', status: 409, title: '这份申请已经办理', detail, extras };
  }
  if (action.kind === 'edit' || action.kind === 'discard') {
    const detail = `${now}${story}，不能${action.kind === 'edit' ? '修改' : '删除'}。提交之后要修改，请先撤回。`;
    return { type: 'claim-not-editable', status: 409, title: '这份申请现在不能修改', detail, extras };
  }
  if (action.kind === 'appeal') {
    const detail = `${now}${story}。只有“不予认定”或核减了学时的决定可以申请复核，且只能一次。`;
    return { type: 'appeal-not-open', status: 409, title: '这份申请不能申请复核', detail, extras };
  }
  return { type: 'claim-state', status: 409, title: '这份申请已经提交', detail: `${now}${story}。`, extras };
}

function hoursOf(last: LastStep): string {
  return last.centihours === null || last.kind === 'submit' ? '' : ` ${formatHours(last.centihours)} 学时`;
}

function wrongRevision(claim: ClaimLife, action: ClaimAction): ProblemInit | null {
  if (!('revision' in action) || action.revision === claim.revision) return null;
  const detail =
    action.kind === 'submit'
      ? '这份申请在另一个页面改动过。请刷新，核对最新内容后再提交；已填写的内容都在。'
      : '您看到的不是最新内容：申请人撤回后又重新提交了。请刷新后重新审核。';
  const extras = { revision: claim.revision };
  return { type: 'claim-changed', status: 409, title: '这份申请在您查看之后有改动', detail, extras };
}

function wrongContent(claim: ClaimLife, action: ClaimAction): ProblemInit | null {
  switch (action.kind) {
    case 'return':
      return reasonProblem('return', action);
    case 'refuse':
      return reasonProblem('refuse', action);
    case 'recognise':
      return matchingProblem(action.matching) ?? weighProblem(action) ?? lowerProblem(action);
    case 'grant-appeal':
      return weighProblem(action) ?? gainProblem(claim, action);
    case 'appeal':
      return appealProblem(claim, action.today);
    default:
      return null;
  }
}

function reasonProblem(list: 'return' | 'refuse' | 'lower', given: Reasoned): ProblemInit | null {
  const unknown = given.reasons.filter((code) => !knows(list, code));
  const silent = given.reasons.includes(otherReason) && given.text.trim() === '';
  if (given.reasons.length > 0 && unknown.length === 0 && !silent) return null;
  const message = unknown.length > 0 ? `没有这条理由：${unknown.join('、')}` : silent ? '选“其他”时请写明理由' : '请选择理由';
  const errors = [{ path: silent ? 'text' : 'reasons', message }];
  return {
    type: 'reason-missing',
    status: 422,
    title: '请写明理由',
    detail: `${message}。申请人会看到理由，并据此补正或申请复核。`,
    errors,
  };
}

/** 对口 is a person's decision with a reason (reading 36). */
function matchingProblem(matching: Matching): ProblemInit | null {
  const known = knows('matching', matching.code);
  if (known && (matching.code !== 'cross' || matching.text.trim() !== '')) return null;
  const message = known ? '请写明为什么认为对口' : '请从列出的情形中选择';
  const errors = [{ path: known ? 'matching.text' : 'matching.code', message }];
  return { type: 'matching-unknown', status: 422, title: '请选择对口情形', detail: `${message}（口径 36）。`, errors };
}

function weighProblem({ ceiling, asked }: Weighed): ProblemInit | null {
  if (ceiling === null) {
    return {
      type: 'no-rule-in-force',
      status: 422,
      title: '活动日期没有可适用的标准',
      detail: '2018 年以前的活动按当时的标准判断，系统没有收录，不能在此认定（口径 10）。请写明理由，退回或不予认定。',
    };
  }
  if (total(ceiling) === 0) {
    return {
      type: 'hours-above-ceiling',
      status: 422,
      title: '没有可以认定的学时',
      detail: '扣除同日、同年已认定的部分后，可认定学时为 0。请写明理由，退回或不予认定。',
    };
  }
  const wanted = asked ?? ceiling;
  const over = Object.entries(wanted).filter(([year, hours]) => hours > (ceiling[year] ?? 0));
  if (over.length > 0) {
    const years = over.map(([year]) => `${year} 年度至多 ${formatHours(ceiling[year] ?? 0)} 学时`).join('，');
    const errors = over.map(([year]) => ({ path: asked ? `byYear.${year}` : 'hours', message: '超过可认定的上限' }));
    return { type: 'hours-above-ceiling', status: 422, title: '认定学时不能超过计算值', detail: `${years}（口径 20）。`, errors };
  }
  if (total(wanted) === 0) {
    const errors = [{ path: 'hours', message: '请填写大于 0 的学时，或改为不予认定' }];
    return { type: 'hours-above-ceiling', status: 422, title: '认定学时应大于 0', detail: '不认定任何学时的，请选择不予认定。', errors };
  }
  return null;
}

function lowerProblem(action: Weighed & Reasoned): ProblemInit | null {
  return action.asked && total(action.asked) < total(action.ceiling) ? reasonProblem('lower', action) : null;
}

/** An appeal that is upheld gives more than the decision it is about; anything else is upholding that decision. */
function gainProblem(claim: ClaimLife, action: Weighed): ProblemInit | null {
  const before = claim.recognised ?? 0;
  if (total(action.asked ?? action.ceiling) > before) return null;
  const errors = [{ path: 'hours', message: `应大于原认定的 ${formatHours(before)} 学时` }];
  return { type: 'hours-above-ceiling', status: 422, title: '改定后的学时没有增加', detail: '不增加学时的，请选择维持原决定。', errors };
}

function appealProblem(claim: ClaimLife, today: Day): ProblemInit | null {
  if (claim.appealed || (claim.state === 'recognised' && !claim.lowered)) {
    const detail = claim.appealed ? '复核只能申请一次（口径 49）。' : '这份申请已按计算值全部认定，没有可以复核的决定。';
    return { type: 'appeal-not-open', status: 409, title: '这份申请不能申请复核', detail };
  }
  if (claim.appealUntil !== null && today <= claim.appealUntil) return null;
  const detail = `复核应在决定之日起 30 日内申请，已于 ${claim.appealUntil ?? ''} 截止（口径 49）。`;
  return { type: 'appeal-too-late', status: 409, title: '申请复核的期限已过', detail };
}
