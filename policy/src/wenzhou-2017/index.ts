// The 2017 edition: 温人社发〔2017〕264号 as pure functions, one article one file.
import type { AssessResult, Centihours, Day, Reading, Standing, StandingInput, StandingResult, Way } from '#core';
import type { RuleDocument } from '#core/rulebook';

export type AssessInput = {
  readonly way: string;
  readonly sector?: string | null | undefined;
  /** Unknown JSON; checked here. */
  readonly facts: unknown;
  /** Activities after this day are refused; left out, plans for the future may be assessed. */
  readonly asOf?: Day | undefined;
  /** Documents beside the city's own, validated by `validateDocuments`. */
  readonly documents?: readonly RuleDocument[] | undefined;
  /** Later versions of readings, validated by `validateReadings`. */
  readonly readings?: readonly Reading[] | undefined;
  /** Hours of the same way that this person already has, by year (ceiling of 8-6, flag of 8-5). */
  readonly already?: Readonly<Record<string, Centihours>> | undefined;
};

export type PlanStep = {
  /** A way of 第八条, or the public courses and exam of 第七条. */
  readonly by: Way | 'public-course' | 'public-exam';
  readonly title: string;
  readonly article: string;
  readonly subject: 'professional' | 'public';
  readonly centihours: Centihours;
  readonly count: number;
  readonly unit: string;
  readonly text: string;
};

export type Plan = { readonly title: string; readonly steps: readonly PlanStep[]; readonly centihours: Centihours; readonly days: number };

export type PlanOptions = { readonly waysOpen?: readonly Way[] | undefined; readonly publicExamOpen?: boolean | undefined };

export function assessRecognition(_input: AssessInput): AssessResult {
  throw new Error('being written');
}

export function judgeYear(_input: StandingInput): StandingResult {
  throw new Error('being written');
}

export function shortestWays(_standing: Standing, _options?: PlanOptions): Plan[] {
  throw new Error('being written');
}
