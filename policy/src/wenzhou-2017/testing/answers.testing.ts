// For tests: unwrap answers, so that a test reads as situation and outcome. Never part of the product.
import type { Assessment, AssessProblem, Standing, StandingInput, StandingProblem } from '#core';
import { type AssessInput, assessRecognition, judgeYear } from '#wenzhou-2017';

export function assessed(input: AssessInput): Assessment {
  const result = assessRecognition(input);
  if (!result.ok) throw new Error(`expected an assessment, got ${JSON.stringify(result.problem)}`);
  return result.assessment;
}

export function refused(input: AssessInput): AssessProblem {
  const result = assessRecognition(input);
  if (result.ok) throw new Error(`expected a problem, got ${result.assessment.centihours} centihours`);
  return result.problem;
}

/** `path: message` of every error, which is how tests read best. */
export function complaints(input: AssessInput): string[] {
  return refused(input).errors.map((one) => `${one.path}: ${one.message}`);
}

export function judged(input: StandingInput): Standing {
  const result = judgeYear(input);
  if (!result.ok) throw new Error(`expected a standing, got ${JSON.stringify(result.problem)}`);
  return result.standing;
}

export function unjudged(input: StandingInput): StandingProblem {
  const result = judgeYear(input);
  if (result.ok) throw new Error(`expected a problem, got ${result.standing.verdict}`);
  return result.problem;
}
