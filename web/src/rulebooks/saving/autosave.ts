// What is typed against what the server has: saved, saving, refused – or changed by somebody else meanwhile. Neither version is ever dropped.
import type { Problem } from '#api';

export type Body = Readonly<Record<string, unknown>>;
export type Stored = { readonly body: Body; readonly revision: number; readonly savedAt: string };

export type Saving = {
  readonly body: Body;
  readonly stored: Stored;
  /** What was put aside when another version was taken; until the page is left. */
  readonly aside: Body | null;
  readonly phase:
    | { readonly kind: 'resting' }
    | { readonly kind: 'saving'; readonly sent: Body }
    | { readonly kind: 'failed'; readonly problem: Problem }
    | { readonly kind: 'conflict'; readonly theirs: Stored };
};

export type SavingEvent =
  /** `instead`: a whole other body, from a file. */
  | { readonly kind: 'typed'; readonly body: Body; readonly instead?: true }
  | { readonly kind: 'sending' }
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: string }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'met'; readonly theirs: Stored }
  /** The page has read the draft again. */
  | { readonly kind: 'seen'; readonly stored: Stored }
  | { readonly kind: 'chosen'; readonly which: 'mine' | 'theirs' };

export function opened(stored: Stored): Saving {
  return { body: stored.body, stored, aside: null, phase: { kind: 'resting' } };
}

export function saving(state: Saving, event: SavingEvent): Saving {
  switch (event.kind) {
    case 'typed':
      // Brought back is no longer aside: what it replaces is, so that one can go back and forth.
      if (event.body === state.aside || event.instead) return { ...state, body: event.body, aside: state.body };
      // Typing on after a failure is reason enough to try again.
      return { ...state, body: event.body, phase: state.phase.kind === 'failed' ? { kind: 'resting' } : state.phase };
    case 'sending':
      return state.phase.kind === 'conflict' ? state : { ...state, phase: { kind: 'saving', sent: state.body } };
    case 'saved': {
      const body = state.phase.kind === 'saving' ? state.phase.sent : state.body;
      return { ...state, stored: { body, revision: event.revision, savedAt: event.savedAt }, phase: { kind: 'resting' } };
    }
    case 'failed':
      return { ...state, phase: { kind: 'failed', problem: event.problem } };
    case 'met':
      return met(state, event.theirs);
    case 'seen':
      // What is being typed is not disturbed: a newer version is met when it is saved.
      if (event.stored.revision <= state.stored.revision || isUnsaved(state)) return state;
      return { ...state, body: event.stored.body, stored: event.stored };
    case 'chosen':
      return chosen(state, event.which);
  }
}

export function isUnsaved(state: Saving): boolean {
  return state.phase.kind !== 'resting' || state.body !== state.stored.body;
}

/** After a failure it waits for the next key stroke or for "try again"; in a conflict, for the choice. */
export function wantsSaving(state: Saving): boolean {
  return state.phase.kind === 'resting' && state.body !== state.stored.body;
}

/** The members of the body in which the two versions differ. */
export function differing(one: Body, other: Body): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => text(one[name]) !== text(other[name]));
}

/** Only the revision moved, or both wrote the same: nobody needs to be asked. */
function met(state: Saving, theirs: Stored): Saving {
  const quiet = differing(theirs.body, state.body).length === 0 || differing(theirs.body, state.stored.body).length === 0;
  if (!quiet) return { ...state, phase: { kind: 'conflict', theirs } };
  const same = differing(theirs.body, state.body).length === 0;
  return { ...state, stored: same ? { ...theirs, body: state.body } : theirs, phase: { kind: 'resting' } };
}

function chosen(state: Saving, which: 'mine' | 'theirs'): Saving {
  if (state.phase.kind !== 'conflict') return state;
  const { theirs } = state.phase;
  if (which === 'mine') return { ...state, stored: theirs, aside: theirs.body, phase: { kind: 'resting' } };
  return { body: theirs.body, stored: theirs, aside: state.body, phase: { kind: 'resting' } };
}

/** Members in one order: what came back from the server may have another. */
function text(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
