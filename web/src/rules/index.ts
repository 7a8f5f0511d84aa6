// The door of the rules on pages: what is filed and which ways it opens; names, verdicts, citations and readings in the one form every page has.
export { CopyCitation, useShownAnchor } from '#rules/citing';
export { CompareDocuments, DownloadDocument, RuleFigures, RulesOf } from '#rules/document';
export { articleAnchor } from './article-anchor.ts';
export { Citations, Explanation, ReadingsUsed } from './citations.tsx';
export { DayAsked } from './day-asked.tsx';
export { type RulesAnswer, useFiledRules } from './filed-rules.ts';
export { isCitysOwn, type OpenWay, openWay } from './open-way.ts';
export { ringsOf } from './rings-of.ts';
export { RuleSource } from './rule-source.tsx';
export { RulesTrouble } from './rules-trouble.tsx';
export { StandingRings } from './standing-rings.tsx';
export { VerdictTag } from './verdict-tag.tsx';
export { useWords as useRuleWords } from './words.ts';
