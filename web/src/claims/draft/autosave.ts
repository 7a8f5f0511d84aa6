// The life of a draft that saves itself: what was typed, what is stored, what is on its way. Pure: a timer and a request live in use-draft.ts.
import type { Problem, Reply } from '#api';

type View = Reply<'getClaim'>;

/** The part of a claim that is typed. */
export type Draft = Pick<View, 'way' | 'title' | 'organiser' | 'reference' | 'note' | 'facts'>;
export type Stored = Draft & { revision: number; savedAt: string };

export type Autosave = {
  /** What is on the page. */
  draft: Draft;
  /** What the server has, as far as this page knows. */
  stored: Stored;
  phase:
    | { kind: 'resting' }
    | { kind: 'saving'; sent: Draft }
    | { kind: 'failed'; problem: Problem }
    /** Changed elsewhere meanwhile: a person decides which one stays. */
    | { kind: 'conflict'; theirs: Stored };
};

export type AutosaveEvent =
  | { kind: 'typed'; change: Partial<Draft> }
  | { kind: 'sending' }
  | { kind: 'saved'; revision: number; savedAt: string }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'conflict'; theirs: Stored }
  | { kind: 'kept'; which: 'mine' | 'theirs' }
  /** Another action on the claim (a file added) moved the revision on without touching what is typed. */
  | { kind: 'revised'; revision: number };

export function openDraft(view: View): Autosave {
  const draft = draftOf(view);
  return { draft, stored: { ...draft, revision: view.revision, savedAt: view.savedAt }, phase: { kind: 'resting' } };
}

function draftOf({ way, title, organiser, reference, note, facts }: Draft): Draft {
  return { way, title, organiser, reference, note, facts };
}

export function autosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.kind) {
    case 'typed':
      return { ...state, draft: { ...state.draft, ...event.change }, phase: afterTyping(state.phase) };
    case 'sending':
      return state.phase.kind === 'conflict' ? state : { ...state, phase: { kind: 'saving', sent: state.draft } };
    case 'saved': {
      const sent = state.phase.kind === 'saving' ? state.phase.sent : state.draft;
      return { ...state, stored: { ...sent, revision: event.revision, savedAt: event.savedAt }, phase: { kind: 'resting' } };
    }
    case 'failed':
      return { ...state, phase: { kind: 'failed', problem: event.problem } };
    case 'conflict':
      return meet(state, event.theirs);
    case 'kept':
      return keep(state, event.which);
    case 'revised':
      return event.revision > state.stored.revision ? { ...state, stored: { ...state.stored, revision: event.revision } } : state;
  }
}

/** Is there anything typed that the server has not confirmed? */
export function isUnsaved(state: Autosave): boolean {
  return state.phase.kind !== 'resting' || !same(state.draft, state.stored);
}

/** Should the next request go out once the typing pauses? After a failure it waits for a new key stroke or for "try again". */
export function wantsSaving(state: Autosave): boolean {
  return state.phase.kind === 'resting' && !same(state.draft, state.stored);
}

/** Which members of two drafts differ, for showing both side by side. */
export function differences(one: Draft, other: Draft): (keyof Draft)[] {
  return (Object.keys(draftOf(one)) as (keyof Draft)[]).filter((key) => text(one[key]) !== text(other[key]));
}

/** Typing on after a failure is reason enough to try again. */
function afterTyping(phase: Autosave['phase']): Autosave['phase'] {
  return phase.kind === 'failed' ? { kind: 'resting' } : phase;
}

/** Only the revision moved, or both sides typed the same: nobody needs to be asked. */
function meet(state: Autosave, theirs: Stored): Autosave {
  const quiet = same(theirs, state.stored) || same(theirs, state.draft);
  return quiet ? { ...state, stored: theirs, phase: { kind: 'resting' } } : { ...state, phase: { kind: 'conflict', theirs } };
}

function keep(state: Autosave, which: 'mine' | 'theirs'): Autosave {
  if (state.phase.kind !== 'conflict') return state;
  const { theirs } = state.phase;
  return { draft: which === 'mine' ? state.draft : draftOf(theirs), stored: theirs, phase: { kind: 'resting' } };
}

function same(one: Draft, other: Draft): boolean {
  return differences(one, other).length === 0;
}

/** Members in one order, so that facts that came back from the server in another order count as the same. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
