// The door of keeping progress: stretches, one lesson's state, the keeper in React, how it stands in words.

export type { Learning } from './board.ts';
export type { PlayerEvent } from './collect.ts';
export type { LearningKeeper } from './keeper.ts';
export { type LessonState, untold } from './lesson-state.ts';
export { SaveState } from './save-state.tsx';
export { lengthOf, missingOf, type Span, type Spans, union } from './spans.ts';
export { useKeeper } from './use-keeper.ts';
