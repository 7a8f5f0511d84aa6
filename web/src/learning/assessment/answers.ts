// Answers on their way to the server: saved as they are chosen, one request at a time, the last choice of each question wins;
// what a lost network kept back goes out again.
import { type Problem, problemOf } from '#api';

export type Choice = readonly string[];
export type Answers = {
  readonly chosen: ReadonlyMap<number, Choice>;
  /** Chosen and not confirmed by the server. */
  readonly unsaved: ReadonlySet<number>;
  readonly problem: Problem | undefined;
  readonly savedAt: string | undefined;
};

export type AnswerKeeper = {
  state(): Answers;
  subscribe(listener: () => void): () => void;
  choose(itemNo: number, choice: Choice): void;
  /** True: the server has everything that is chosen. */
  flush(): Promise<boolean>;
  stop(): void;
};

type Item = { itemNo: number; choice: string[] };
type Send = (itemNo: number, choice: string[]) => Promise<{ savedAt: string }>;

const AGAIN_MS = 5000;

export function keepAnswers(items: readonly Item[], send: Send): AnswerKeeper {
  let state: Answers = {
    chosen: new Map(items.map(({ itemNo, choice }) => [itemNo, choice])),
    unsaved: new Set(),
    problem: undefined,
    savedAt: undefined,
  };
  let underWay: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const become = (change: Partial<Answers>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const sendAll = async (): Promise<void> => {
    for (let [itemNo] = state.unsaved; itemNo !== undefined; [itemNo] = state.unsaved) {
      const choice = state.chosen.get(itemNo) ?? [];
      try {
        const { savedAt } = await send(itemNo, [...choice]);
        const same = state.chosen.get(itemNo) === choice;
        become({ savedAt, problem: undefined, unsaved: same ? without(state.unsaved, itemNo) : state.unsaved });
      } catch (error) {
        const problem = problemOf(error);
        become({ problem });
        clearTimeout(timer);
        if (problem.type === 'offline' || problem.status >= 500) timer = setTimeout(() => void save(), AGAIN_MS);
        return;
      }
    }
  };
  const save = (): Promise<void> => {
    clearTimeout(timer);
    underWay ??= sendAll().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (itemNo, choice) => {
      become({ chosen: new Map([...state.chosen, [itemNo, choice]]), unsaved: new Set([...state.unsaved, itemNo]) });
      void save();
    },
    flush: async () => {
      await save();
      return state.unsaved.size === 0;
    },
    stop: () => clearTimeout(timer),
  };
}

export function unansweredOf(chosen: ReadonlyMap<number, Choice>): number[] {
  return [...chosen].filter(([, choice]) => choice.length === 0).map(([itemNo]) => itemNo);
}

function without(set: ReadonlySet<number>, one: number): ReadonlySet<number> {
  return new Set([...set].filter((other) => other !== one));
}
