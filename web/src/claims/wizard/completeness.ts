// Which step of an application holds what, and what is still missing there: errors lead to their step, steps say whether they are done.
export const STEPS = ['way', 'facts', 'evidence', 'confirm'] as const;
export type Step = (typeof STEPS)[number];

type FieldError = { readonly path: string; readonly message: string };

export function readStep(text: unknown): Step {
  return STEPS.find((step) => step === text) ?? 'facts';
}

export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? step;
}

export function stepBefore(step: Step): Step {
  return STEPS[STEPS.indexOf(step) - 1] ?? step;
}

/** The server names facts from the claim's root (`facts.days[0].on`), the fields from their form's (`days[0].on`). */
export function fieldPath(path: string): string {
  return path.replace(/^facts\./, '');
}

/** `evidence` alone means the list as a whole: its first row is where to begin. */
export function stepOf(path: string): Step {
  if (path === 'way') return 'way';
  if (path === 'promise') return 'confirm';
  return /^evidence\b/.test(path) ? 'evidence' : 'facts';
}

export function errorsOfStep(errors: readonly FieldError[], step: Step): FieldError[] {
  return errors.filter(({ path }) => stepOf(path) === step).map(({ path, message }) => ({ path: fieldPath(path), message }));
}

/** Of what a submission found wrong, what still is: each line goes away once it has been put right. */
export function stillWrong(found: readonly FieldError[], missing: readonly FieldError[], promised: boolean): FieldError[] {
  return found.filter(({ path, message }) =>
    path === 'promise' ? !promised : missing.some((one) => one.path === path && one.message === message),
  );
}

export type Progress = Record<Step, 'done' | 'todo'>;

/** `missing`: what the server still wants of the stored draft. `facts`: what the rules say of what is on the page right now. */
export function progressOf(missing: readonly FieldError[], facts: readonly FieldError[], state: { submitted?: boolean } = {}): Progress {
  const open = (step: Step) => errorsOfStep(missing, step).length > 0;
  return {
    way: 'done',
    facts: open('facts') || facts.length > 0 ? 'todo' : 'done',
    evidence: open('evidence') ? 'todo' : 'done',
    confirm: state.submitted ? 'done' : 'todo',
  };
}

/** Where someone who comes back to a draft goes on: the first step that wants something. */
export function firstOpenStep(progress: Progress): Step {
  return STEPS.find((step) => progress[step] === 'todo') ?? 'confirm';
}
