// What an activity is worth: the question, the answer with its sources, and the problems in place of an answer.

import type { Amount } from './amount.ts';
import type { Citation } from './citation.ts';
import type { Day } from './day.ts';
import type { EvidenceNeed } from './evidence.ts';
import type { FieldError } from './facts.ts';
import type { Centihours } from './hours.ts';
import type { Subject, Way } from './pathway.ts';
import type { Reading } from './reading.ts';

/** One calendar day of an activity; `fullDay` is the rate of a whole day that year, needed when two activities share a day. */
export type DayHours = { readonly on: Day; readonly centihours: Centihours; readonly fullDay: Centihours };

/** Something a reviewer should look at; it changes no hours. */
export type Flag = { readonly code: string; readonly text: string; readonly reading: number };

export type RuleUsed = {
  readonly document: string;
  readonly article: string;
  /** The day from which this edition is in force. */
  readonly edition: Day;
};

export type Assessment = {
  readonly way: Way;
  readonly centihours: Centihours;
  readonly subject: Subject;
  readonly byExam: boolean;
  /** Adds up to `centihours`. */
  readonly byYear: Readonly<Record<string, Centihours>>;
  /** Only for ways that count days. */
  readonly perDay?: readonly DayHours[];
  readonly rule: RuleUsed;
  /** The most that one person gets by this rule in one year; null: no limit. */
  readonly yearlyCap: Centihours | null;
  readonly citations: readonly Citation[];
  /** One step a line. */
  readonly explanation: readonly string[];
  readonly evidence: readonly EvidenceNeed[];
  /** Numbers of the readings that decided the amount. */
  readonly readings: readonly number[];
  /** The reading by which the activity belongs to its year. */
  readonly yearReading: number;
  readonly flags: readonly Flag[];
};

export type AssessProblem = {
  readonly type: 'no-rule-in-force' | 'invalid-facts';
  readonly detail: string;
  /** Paths are relative to the facts (`days[1].on`), or one of `way`, `sector`, `asOf`. */
  readonly errors: readonly FieldError[];
};

export type AssessResult = { readonly ok: true; readonly assessment: Assessment } | { readonly ok: false; readonly problem: AssessProblem };

/** What one way makes of its facts: amounts by day, and the steps in words. */
export type Finding = {
  readonly items: readonly { readonly on: Day; readonly amount: Amount; readonly fullDay?: Centihours }[];
  readonly steps: readonly string[];
  readonly readings?: readonly number[];
  readonly yearReading: number;
  readonly flags?: readonly Flag[];
};

/** What the judgement of a way may know beside its facts. */
export type Surroundings = {
  readonly readings: readonly Reading[];
  /** Hours of the same way that this person already has, by year; for yearly ceilings. */
  readonly already: Readonly<Record<string, Centihours>>;
};
