// 第八条（十）as a list to choose from: the rules that a sector's filed documents open on a day, each with the document whose words it has.

import type { Day } from '#core';
import type { RuleDocument } from './document.ts';
import { isInForce, type RuleInForce, ruleInForce } from './in-force.ts';
import { heldRules } from './inheritance.ts';

/** Whatever is listed here is what `ruleInForce` answers for its id that day: nothing is offered that could not be computed. */
export function sectorRules(documents: readonly RuleDocument[], sector: string | null, on: Day): readonly RuleInForce[] {
  const current = documents.filter((one) => (one.sector === null || one.sector === sector) && isInForce(one, on, documents));
  const named = current.flatMap((document) => heldRules(document, documents)).filter((one) => one.rule.way === '8-10');
  return [...new Set(named.map((one) => one.rule.id))].flatMap((ruleId) => {
    const answer = ruleInForce(documents, { sector, way: '8-10', on, ruleId });
    return answer.ok ? [{ document: answer.document, rule: answer.rule }] : [];
  });
}
