// 算例: worked by hand by whoever drafted a document; they must hold before it is put in force, one at least for each of its rules.

import { type FieldError, formatHours } from '#core';
import { type GoldenCase, type RuleDocument, ruleInForce } from '#core/rulebook';
import { CITY_DOCUMENT } from '#wenzhou-2017/edition';
import { assessRecognition } from './08-recognition.ts';

export type CaseResult = {
  readonly index: number;
  readonly title: string;
  readonly holds: boolean;
  /** The rule's id that answered; null when none did. */
  readonly rule: string | null;
  readonly message: string;
  readonly explanation: readonly string[];
};

/** Each case of the document, computed as if the document were in force beside `others`. */
export function goldenCases(document: RuleDocument, others: readonly RuleDocument[]): CaseResult[] {
  const documents = [...others.filter((one) => one.id !== document.id && one.id !== CITY_DOCUMENT.id), document];
  return document.cases.map((one, index) => ({ index, title: one.title, ...answer(document, one, documents) }));
}

/** Cases that do not hold, and rules without one. */
export function goldenCaseErrors(document: RuleDocument, others: readonly RuleDocument[]): FieldError[] {
  const results = goldenCases(document, others);
  const failed = results.filter((one) => !one.holds).map(({ index, message }) => ({ path: `cases[${index}]`, message }));
  const shown = new Set(results.map((one) => one.rule));
  const bare = document.rules.flatMap((rule, index) =>
    shown.has(rule.id) ? [] : [{ path: `rules[${index}]`, message: `“${rule.title}”还没有算例：请写一个例子和手工算出的学时` }],
  );
  return [...failed, ...bare];
}

type Answer = Pick<CaseResult, 'holds' | 'rule' | 'message' | 'explanation'>;

function answer(document: RuleDocument, { way, facts, centihours }: GoldenCase, documents: readonly RuleDocument[]): Answer {
  const result = assessRecognition({ way, facts, sector: document.sector, documents });
  if (!result.ok) return { holds: false, rule: null, message: `算不出：${result.problem.detail}`, explanation: [] };
  const { assessment } = result;
  const { explanation } = assessment;
  const computed = `算得 ${formatHours(assessment.centihours)} 学时`;
  if (assessment.rule.document !== document.number || assessment.rule.edition !== document.from) {
    const message = `${computed}，但依据的是${assessment.rule.document}，不是本文件；请检查事实中的日期`;
    return { holds: false, rule: null, message, explanation };
  }
  const used = ruleInForce([CITY_DOCUMENT, ...documents], {
    sector: document.sector,
    way,
    on: document.from,
    ruleId: typeof facts['rule'] === 'string' ? facts['rule'] : undefined,
  });
  const rule = used.ok ? used.rule.id : null;
  if (assessment.centihours === centihours) return { holds: true, rule, message: `${computed}，与手工计算一致`, explanation };
  return { holds: false, rule, message: `${computed}，手工算出的是 ${formatHours(centihours)} 学时，请核对规则或算例`, explanation };
}
