// The life of a request to belong to a unit as one table: who may do what in which state (第十条, readings 9, 48).
import { bureauMayAnswer } from '@xueshi/policy';
import { type Day, Problem } from '#platform';

export type State = 'asked' | 'confirmed' | 'returned' | 'withdrawn';
export type Act = 'ask-again' | 'confirm' | 'return' | 'withdraw';

/** What the actor is to the request; several may hold. */
export type Relation = { readonly own: boolean; readonly employer: boolean; readonly bureau: boolean };

type Life = { readonly state: State; readonly dueOn: Day | null };

const next: Readonly<Record<Act, { readonly from: readonly State[]; readonly to: State; readonly who: 'own' | 'answering' }>> = {
  'ask-again': { from: ['asked', 'returned'], to: 'asked', who: 'own' },
  withdraw: { from: ['asked', 'returned'], to: 'withdrawn', who: 'own' },
  confirm: { from: ['asked'], to: 'confirmed', who: 'answering' },
  return: { from: ['asked'], to: 'returned', who: 'answering' },
};

/** The state that follows. Throws `membership-closed` (409) and `membership-not-due` (409, the unit still has its days). */
export function decide(life: Life, act: Act, by: Relation, today: Day): State {
  const { from, to, who } = next[act];
  if (!from.includes(life.state)) throw closed(life.state);
  if (who === 'answering' && !by.employer && !bureauMayAnswer(life.dueOn, today)) throw notDue(life.dueOn);
  return to;
}

/** Whether the actor may answer now. */
export function mayAnswer(life: Life, by: Relation, today: Day): boolean {
  return life.state === 'asked' && !by.own && (by.employer || (by.bureau && bureauMayAnswer(life.dueOn, today)));
}

const stateNames: Readonly<Record<State, string>> = {
  asked: '正在等待答复',
  confirmed: '已经确认',
  returned: '已经退回，等本人改正',
  withdrawn: '本人已经撤回',
};

function closed(state: State): Problem {
  const detail = `目前的状态是：${stateNames[state]}。请刷新后查看。`;
  return new Problem({ type: 'membership-closed', status: 409, title: '这份任职申请不能再这样办理', detail });
}

function notDue(dueOn: Day | null): Problem {
  return new Problem({
    type: 'membership-not-due',
    status: 409,
    title: '单位的答复期限还没有过',
    detail: `由单位在 ${dueOn} 前答复；逾期未答复的，次日起由县（市、区）人社局审核。`,
  });
}
