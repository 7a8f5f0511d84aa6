// Sends what was typed once the typing pauses, one request at a time, with the revision it saw.
import { type Problem, problemOf } from '#api';
import { type Body, isUnsaved, opened, type Saving, type SavingEvent, type Stored, saving, wantsSaving } from './autosave.ts';

const PAUSE_MS = 2000;
const MOST_ROUNDS = 5;

export type Server = {
  save(input: { revision: number; body: Body }): Promise<Stored>;
  /** As it is now, after somebody else has saved. */
  load(): Promise<Stored>;
};

export type Keeper = {
  state(): Saving;
  subscribe(listener: () => void): () => void;
  type(body: Body): void;
  replace(body: Body): void;
  see(stored: Stored): void;
  choose(which: 'mine' | 'theirs'): void;
  /** Sends what is left. The revision when the server has everything that is on the page, else null. */
  flush(): Promise<number | null>;
};

export function keep(first: Stored, server: Server, pauseMs = PAUSE_MS): Keeper {
  let state = opened(first);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const happen = (event: SavingEvent): void => {
    state = saving(state, event);
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
      const { savedAt, revision: next } = await server.save({ revision, body: state.phase.sent });
      happen({ kind: 'saved', savedAt, revision: next });
    } catch (error) {
      happen(await refusal(problemOf(error)));
    }
  };
  const refusal = async (problem: Problem): Promise<SavingEvent> => {
    if (problem.type !== 'draft-changed') return { kind: 'failed', problem };
    try {
      return { kind: 'met', theirs: await server.load() };
    } catch (error) {
      return { kind: 'failed', problem: problemOf(error) };
    }
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (body) => happen({ kind: 'typed', body }),
    replace: (body) => happen({ kind: 'typed', body, instead: true }),
    see: (stored) => happen({ kind: 'seen', stored }),
    choose: (which) => happen({ kind: 'chosen', which }),
    flush: async () => {
      for (let round = 0; round < MOST_ROUNDS && isUnsaved(state); round += 1) {
        await save();
        if (state.phase.kind === 'failed' || state.phase.kind === 'conflict') return null;
      }
      return isUnsaved(state) ? null : state.stored.revision;
    },
  };
}
