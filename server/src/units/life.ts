// The life of a unit's application as one table: who may do what in which state (第十条).
import { Problem } from '#platform';

export type State = 'asked' | 'approved' | 'returned' | 'withdrawn';
export type Act = 'ask-again' | 'approve' | 'return' | 'withdraw';

const next: Readonly<Record<Act, { readonly from: readonly State[]; readonly to: State }>> = {
  'ask-again': { from: ['asked', 'returned'], to: 'asked' },
  withdraw: { from: ['asked', 'returned'], to: 'withdrawn' },
  approve: { from: ['asked'], to: 'approved' },
  return: { from: ['asked'], to: 'returned' },
};

const stateNames: Readonly<Record<State, string>> = {
  asked: '正在等待审核',
  approved: '已经通过',
  returned: '已经退回，等申请人改正',
  withdrawn: '申请人已经撤回',
};

/** The state that follows. Throws `unit-closed` (409). */
export function decide(state: State, act: Act): State {
  const { from, to } = next[act];
  if (from.includes(state)) return to;
  const detail = `目前的状态是：${stateNames[state]}。请刷新后查看。`;
  throw new Problem({ type: 'unit-closed', status: 409, title: '这份单位登记申请不能再这样办理', detail });
}
