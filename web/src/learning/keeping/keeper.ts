// Keeps a learner's progress on the server while a course is played: a heartbeat every ten seconds and whenever playing stops, one at a time,
// in order; without a network it stays in the browser and goes out when the network is back.
import { type Problem, problemOf } from '#api';
import { type Board, type Course, type Learning, openBoard, type Phase } from './board.ts';
import type { PlayerEvent } from './collect.ts';
import type { Store } from './kept.ts';
import { type Beat, happened, intervalsToSend, type LessonState, type Receipt, received, type Told, untold } from './lesson-state.ts';

export type LearningKeeper = Pick<Board, 'state' | 'subscribe'> & {
  /** Play was pressed here: this device takes over. */
  begin(lessonId: string): void;
  tell(lessonId: string, event: PlayerEvent): void;
  refresh(told: readonly Told[]): void;
  /** Sends what there is; `leaving` where the page may vanish before the answer. */
  flush(leaving?: boolean): Promise<void>;
  stop(): void;
};

type Means = { laneId: string; send(beat: Beat, leaving: boolean): Promise<Receipt>; store: Store | undefined };

const BEAT_MS = 10_000;
const AGAIN_MS = 2000;
const SECOND_MS = 1000;

export function keepLearning(course: Course, means: Means): LearningKeeper {
  const board = openBoard(course, means.store);
  const round = rounds(board, means);
  const clock = timer(() => void flush());
  let underWay: Promise<void> | undefined;
  /** Something happened while a heartbeat was on its way. */
  let again = false;
  let triesWaiting = 0;

  const flush = (leaving = false): Promise<void> => {
    clock.clear();
    board.noteAll();
    if (board.state().phase.kind === 'elsewhere' && !round.isBeginning()) return Promise.resolve();
    if (underWay) again = true;
    underWay ??= round.send(leaving).finally(() => {
      underWay = undefined;
      const soon = (again || round.isBeginning()) && board.state().phase.kind === 'resting';
      again = false;
      triesWaiting = isWaiting(board.state()) ? triesWaiting + 1 : 0;
      if (soon) clock.set(0);
      else if (wantsMore(board.state())) clock.set(triesWaiting > 0 ? Math.min(BEAT_MS, AGAIN_MS * 2 ** (triesWaiting - 1)) : BEAT_MS);
    });
    return underWay;
  };
  clock.set(0);
  return {
    state: board.state,
    subscribe: board.subscribe,
    begin: (lessonId) => {
      round.begin(lessonId);
      if (board.state().phase.kind === 'elsewhere') board.become({ phase: { kind: 'resting' } });
      void flush();
    },
    tell: (lessonId, event) => {
      board.change(lessonId, (lesson) => happened(lesson, event));
      if (event.kind === 'halt') void flush();
      else if (!underWay && wantsMore(board.state())) clock.setUnlessSet(BEAT_MS);
    },
    refresh: board.refresh,
    flush,
    stop: clock.stop,
  };
}

/** One round tells every lesson that has something to tell, oldest first, and stops at the first that does not get through. */
function rounds(board: Board, { laneId, send }: Means) {
  let seq = 0;
  /** The lesson in which play was pressed and the server does not know yet. */
  let beginning: string | undefined;
  const sendOne = async (lesson: LessonState, leaving: boolean): Promise<boolean> => {
    const { lessonId } = lesson;
    const intervals = intervalsToSend(lesson);
    const start = beginning === lessonId;
    seq += 1;
    try {
      const receipt = await send({ laneId, lessonId, intervals, position: Math.floor(lesson.positionMs / SECOND_MS), seq, start }, leaving);
      if (start && beginning === lessonId) beginning = undefined;
      board.change(lessonId, (now) => received(now, intervals, receipt));
      board.note(lessonId);
      board.become(receipt.laneTaken ? { phase: { kind: 'elsewhere' } } : { savedAt: receipt.serverTime });
      return !receipt.laneTaken;
    } catch (error) {
      board.become({ phase: failure(problemOf(error)) });
      return false;
    }
  };
  return {
    begin: (lessonId: string) => {
      beginning = lessonId;
    },
    isBeginning: () => beginning !== undefined,
    send: async (leaving: boolean): Promise<void> => {
      const due = board.state().lessons.filter((lesson) => lesson.lessonId === beginning || untold(lesson).length > 0);
      // The one in which play was pressed opens the lane for all.
      due.sort((one, other) => Number(other.lessonId === beginning) - Number(one.lessonId === beginning));
      if (due.length > 0) board.become({ phase: { kind: 'sending' } });
      for (const lesson of due) if (!(await sendOne(lesson, leaving))) return;
      if (board.state().phase.kind === 'sending') board.become({ phase: { kind: 'resting' } });
    },
  };
}

/** Playing goes on, or something could not be told yet. */
function wantsMore({ phase, lessons }: Learning): boolean {
  if (phase.kind === 'elsewhere' || phase.kind === 'refused') return false;
  return lessons.some((lesson) => lesson.collector.open !== undefined || untold(lesson).length > 0);
}

/** Nothing plays, the server only wants its clock to come that far. */
function isWaiting({ phase, lessons }: Learning): boolean {
  return phase.kind === 'resting' && lessons.some(({ waiting }) => waiting) && lessons.every(({ collector }) => !collector.open);
}

function failure(problem: Problem): Phase {
  const passes = problem.type === 'offline' || problem.status >= 500 || problem.status === 429;
  return passes ? { kind: 'offline' } : { kind: 'refused', problem };
}

function timer(ring: () => void) {
  let handle: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const clear = () => {
    clearTimeout(handle);
    handle = undefined;
  };
  const set = (ms: number) => {
    clear();
    if (!stopped) handle = setTimeout(ring, ms);
  };
  return {
    clear,
    set,
    setUnlessSet: (ms: number) => handle === undefined && set(ms),
    stop: () => {
      stopped = true;
      clear();
    },
  };
}
