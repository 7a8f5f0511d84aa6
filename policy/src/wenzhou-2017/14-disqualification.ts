// 第十四条: shortage is stated, fraud goes through notice, statement, decision and appeal, and a disqualification has dates (口径 50、51).

import type { Citation, Day, Standing } from '#core';
import { cite } from '#wenzhou-2017/source';

const SHORTAGE = '专业技术人员继续教育学时数量未达到要求的，或在学时登记中弄虚作假的，取消其专业技术职务任职资格的申报资格。';

export type ShortageStatement = { readonly short: boolean; readonly text: string; readonly citations: readonly Citation[] };

/** What the system says about a year; the consequence is the authority's decision. */
export function shortageStatement(standing: Standing): ShortageStatement {
  if (standing.verdict !== 'not_met') {
    return { short: false, text: `${standing.year} 年度没有已确定的学时不足。`, citations: [] };
  }
  const what = standing.shortfalls.map((one) => one.text).join('');
  const citations = [...standing.shortfalls.map((one) => one.citation), cite('第十四条', SHORTAGE)];
  return { short: true, text: `${standing.year} 年度学时数量未达到要求。${what}`, citations };
}

export const FRAUD_STEPS = ['notice', 'statement', 'decision', 'appeal'] as const;
export type FraudStep = (typeof FRAUD_STEPS)[number];

export const FRAUD_STEP_NAMES: Readonly<Record<FraudStep, string>> = {
  notice: '告知',
  statement: '陈述申辩',
  decision: '决定',
  appeal: '复核',
};

/** The one step that may follow; null after the last. No step can be left out. */
export function nextFraudStep(done: FraudStep | null): FraudStep | null {
  if (done === null) return FRAUD_STEPS[0];
  return FRAUD_STEPS[FRAUD_STEPS.indexOf(done) + 1] ?? null;
}

export type Disqualification = { readonly from: Day; readonly to: Day; readonly reason: string; readonly liftedOn: Day | null };

/** The decision in force on a day, for the printed form; null when there is none. */
export function disqualificationOn(decisions: readonly Disqualification[], on: Day): Disqualification | null {
  return decisions.find((one) => one.from <= on && on <= one.to && (one.liftedOn === null || on < one.liftedOn)) ?? null;
}

export function disqualificationCitation(): Citation {
  return cite('第十四条', SHORTAGE);
}
