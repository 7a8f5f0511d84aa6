// The door of deciding.
export type { Kind } from './decision.ts';
export { kindsOf } from './decision.ts';
export { DecisionPanel } from './decision-panel.tsx';
export { useWords as useDecisionWords } from './words.ts';
