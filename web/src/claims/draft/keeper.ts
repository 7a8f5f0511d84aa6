// Keeps one draft on the server while it is being typed: a pause in the typing sends it, one request at a time.
import { type Problem, problemOf } from '#api';
import { type Autosave, type AutosaveEvent, autosave, type Draft, isUnsaved, openDraft, type Stored, wantsSaving } from './autosave.ts';

const PAUSE_MS = 700;
const MOST_ROUNDS = 5;

type View = Parameters<typeof openDraft>[0];
type Sent = Draft & { revision: number };
type Send = (draft: Sent) => Promise<{ revision: number; savedAt: string }>;

export type DraftKeeper = {
  state(): Autosave;
  subscribe(listener: () => void): () => void;
  type(change: Partial<Draft>): void;
  keep(which: 'mine' | 'theirs'): void;
  revised(revision: number): void;
  /** Sends what is left. True: the server has everything that is on the page. */
  flush(): Promise<boolean>;
  stop(): void;
};

export function keepDraft(view: View, send: Send, pauseMs = PAUSE_MS): DraftKeeper {
  let state = openDraft(view);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const happen = (event: AutosaveEvent): void => {
    state = autosave(state, event);
    for (const listener of listeners) listener();
    clearTimeout(timer);
    if (wantsSaving(state)) timer = setTimeout(() => void save(), pauseMs);
  };
  const save = (): Promise<void> => {
    clearTimeout(timer);
    underWay ??= sendOnce(state.stored.revision).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  const sendOnce = async (revision: number): Promise<void> => {
    happen({ kind: 'sending' });
    if (state.phase.kind !== 'saving') return;
    try {
      happen({ kind: 'saved', ...pick(await send({ ...state.phase.sent, revision })) });
    } catch (error) {
      happen(refusal(problemOf(error)));
    }
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (change) => happen({ kind: 'typed', change }),
    keep: (which) => happen({ kind: 'kept', which }),
    revised: (revision) => happen({ kind: 'revised', revision }),
    flush: async () => {
      for (let round = 0; round < MOST_ROUNDS && isUnsaved(state); round += 1) {
        await save();
        if (state.phase.kind === 'failed' || state.phase.kind === 'conflict') return false;
      }
      return !isUnsaved(state);
    },
    stop: () => clearTimeout(timer),
  };
}

function pick({ revision, savedAt }: { revision: number; savedAt: string }) {
  return { revision, savedAt };
}

function refusal(problem: Problem): AutosaveEvent {
  const theirs = problem.extras.theirs as Stored | undefined;
  return problem.type === 'draft-conflict' && theirs ? { kind: 'conflict', theirs } : { kind: 'failed', problem };
}
