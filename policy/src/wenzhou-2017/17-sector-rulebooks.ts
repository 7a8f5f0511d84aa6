// 第十七条: sector documents – a draft until filed, then in force from their own day (口径 19、54).

import type { Citation, Day } from '#core';
import { isDraft, lastDayInForce, type RuleDocument, replacesList } from '#core/rulebook';
import { cite } from '#wenzhou-2017/source';

export type RulebookState = 'draft' | 'upcoming' | 'in-force' | 'ended';

export type RulebookStatus = {
  readonly state: RulebookState;
  readonly until: Day | null;
  readonly text: string;
  readonly citation: Citation;
  readonly readings: readonly number[];
};

export function rulebookStatus(document: RuleDocument, on: Day, documents: readonly RuleDocument[]): RulebookStatus {
  const until = lastDayInForce(document, documents);
  const state = stateOf(document, on, until);
  return { state, until, text: statusText(document, state, until), ...basisOf(document) };
}

function stateOf(document: RuleDocument, on: Day, until: Day | null): RulebookState {
  if (isDraft(document)) return 'draft';
  if (on < document.from) return 'upcoming';
  return until !== null && on > until ? 'ended' : 'in-force';
}

function statusText(document: RuleDocument, state: RulebookState, until: Day | null): string {
  switch (state) {
    case 'draft':
      return '尚未录入备案号，不生效（口径54）。';
    case 'upcoming':
      return `自 ${document.from} 起施行。`;
    case 'in-force':
      return until === null ? `自 ${document.from} 起施行中。` : `自 ${document.from} 起施行，至 ${until} 止。`;
    case 'ended':
      return `已于 ${until} 失效。`;
  }
}

function basisOf(document: RuleDocument): { citation: Citation; readings: readonly number[] } {
  if (replacesList(document)) {
    const quote =
      '专业科目学习由省级相关行业主管部门制定的《行业专业技术人员继续教育学时登记细则》确定学习内容、途径，以及学时数量、登记标准。';
    return { citation: cite('第八条', quote), readings: [19] };
  }
  return { citation: cite('第十七条', '明确学习内容、途径，以及学时数量、登记标准，报市人力社保局备案。'), readings: [54] };
}
