// The door of the rules on pages: names, verdicts, citations and readings in the one form every page shows them.
export { CopyCitation, useShownAnchor } from '#rules/citing';
export { CompareDocuments, DownloadDocument, RuleFigures, RulesOf } from '#rules/document';
export { articleAnchor } from './article-anchor.ts';
export { Citations, Explanation, ReadingsUsed } from './citations.tsx';
export { DayAsked } from './day-asked.tsx';
export { useFiledRules } from './filed-rules.ts';
export { ringsOf } from './rings-of.ts';
export { StandingRings } from './standing-rings.tsx';
export { VerdictTag } from './verdict-tag.tsx';
export { useWords as useRuleWords } from './words.ts';
