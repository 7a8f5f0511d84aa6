// What has been filed beside the edition's own text, for computing in the browser exactly as the server does (第六、八、十七条).
import { type FiledRules, type FiledRulesJson, filedRulesFromJson, NOTHING_FILED } from '@xueshi/policy';
import { type Problem, useAnswer } from '#api';

const FRESH_MS = 60_000;
let read: { readonly version: string; readonly rules: FiledRules } | undefined;

export type RulesAnswer = {
  /** Nothing filed until the answer is here; then `ready`. */
  readonly rules: FiledRules;
  readonly ready: boolean;
  readonly problem: Problem | null;
};

export function useFiledRules(): RulesAnswer {
  const answer = useAnswer('getFiledRules', {}, { freshMs: FRESH_MS });
  // What was read stays good when reading it again fails: nobody loses a form over it.
  if (!answer.data) return { rules: NOTHING_FILED, ready: false, problem: answer.error };
  return { rules: parsed(answer.data), ready: true, problem: null };
}

/** Read once for each version: every page that computes asks for it. */
function parsed(data: FiledRulesJson & { version: string }): FiledRules {
  if (read?.version !== data.version) read = { version: data.version, rules: filedRulesFromJson(data) };
  return read.rules;
}
