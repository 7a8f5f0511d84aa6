// The door of the rules of learning: intervals, what a heartbeat is credited, how an attempt is drawn and graded. Pure: no clock, no database.
export { type Beat, type Credited, creditBeat, doneShare, isDone, type LaneState, percentOf, readIntervals } from './beat.ts';
export { type Drawn, drawItems, type ItemOf, isRight, keysOf, placesOf, type Question, scoreOf } from './draw.ts';
export {
  firstSeconds,
  intersect,
  lengthOf,
  normalise,
  parseSpans,
  type Span,
  type Spans,
  spansText,
  subtract,
  union,
} from './intervals.ts';
