// The door of a draft's body: reading and changing it by path, however incomplete; numbers as typed; ids, formulas, what can already compute.

export { factFields, firstFacts, movedFacts } from './case-facts.ts';
export { blankRule, changedKind, formulaFor } from './formulas.ts';
export { articleRenamed, proposedEditionId, proposedKey, proposedRuleId, ruleOfCase, ruleRenamed, splitArticle } from './names.ts';
export { amountOf, sameJson, wholeOf } from './numbers.ts';
export { asRecord, type Body, listAt, moved, recordAt, textAt, textOf, valueAt, withoutAt, withValue } from './paths.ts';
export { caseAnswer, problemsIn, ruleAt, workingDocument } from './working.ts';
