// The door of the pure rules of a claim: its life, what the rule makes of its facts, what is the same, what is found, how much at most.
export { type ByYear, total } from './by-year.ts';
export { type Ceiling, ceilingOf, shareByDay } from './ceiling.ts';
export { type By, type ClaimLife, type Decision, decide, type Matching, openActions } from './claim.ts';
export { clashesOf, type DayClash, type OtherDay, type OwnDay, spread } from './day-clash.ts';
export { type Finding, finding, findingsOf, type OtherEntry, type SameFile } from './findings.ts';
export {
  appealUntil,
  daysIn,
  type Facts,
  fullDayRate,
  isByRule,
  type Judgement,
  judge,
  labelsOf,
  registrationUntil,
  reviewDays,
  reviewDueOn,
  wayOf,
  workingDaysLeft,
} from './judge.ts';
export { promiseText, reasonLists, reasonOf, type StepKind, stateLabels, stepLabels } from './reasons.ts';
export { onceKeys } from './similar.ts';
