// The door of the rules of learning: intervals, what a heartbeat is credited, how an attempt is drawn and graded. Pure: no clock, no database.
export { type Credited, creditBeat, isDone, percentOf, readIntervals } from './beat.ts';
export { type Drawn, drawItems, isRight, keysOf, placesOf, scoreOf } from './draw.ts';
export { lengthOf, parseSpans, type Span, type Spans, spansText } from './intervals.ts';
