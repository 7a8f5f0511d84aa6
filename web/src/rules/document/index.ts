// The door of a rule document on pages: its articles beside its rules, the figures of one rule, two editions side by side.
export { CompareDocuments } from './compare-documents.tsx';
export { DownloadDocument } from './download.tsx';
export { RuleFigures } from './rule-figures.tsx';
export { RulesOf } from './rules-of.tsx';
