// The door of what a claim looks like to applicant and reviewer alike: state, clock, steps, basis, facts, findings (evidence has a door of its own).
export { Basis, basisOf, YearTags } from './basis.tsx';
export { ClaimStateTag, type ClaimView } from './claim-state.tsx';
export { ClaimClock } from './clock.tsx';
export { FactsList } from './facts-list.tsx';
export { Findings } from './findings.tsx';
export { StepsTimeline } from './steps-timeline.tsx';
export { findWay, useWayTitle } from './ways.ts';
