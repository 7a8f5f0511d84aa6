// One lesson in hand: what the server has credited, what was played here, what is still to be told. Pure; the keeper sends.
import type { Input, Reply } from '#api';
import { type Collector, collect, nothingPlayed, type PlayerEvent, take } from './collect.ts';
import type { Kept } from './kept.ts';
import { asSeconds, fromSeconds, type Spans, union, wholeSeconds, without } from './spans.ts';

export type Receipt = Reply<'sendHeartbeat'>;
export type Beat = Input<'sendHeartbeat'>;
export type Told = Pick<Reply<'getMyCourse'>['lessons'][number], 'lessonId' | 'seconds' | 'watched' | 'percent' | 'position' | 'done'>;

export type LessonState = {
  readonly lessonId: string;
  readonly wholeMs: number;
  /** Credited by the server. */
  readonly credited: Spans;
  readonly percent: number;
  readonly done: boolean;
  readonly collector: Collector;
  /** Played here, to the millisecond; what is credited is taken out. */
  readonly played: Spans;
  readonly positionMs: number;
  /** Played, but the server's clock has not come that far: to be told again. */
  readonly waiting: boolean;
};

/** As many as one heartbeat may carry. */
const MOST_INTERVALS = 20;
const SECOND_MS = 1000;

export function openLesson(told: Told, kept: Kept): LessonState {
  return {
    lessonId: told.lessonId,
    wholeMs: told.seconds * SECOND_MS,
    credited: fromSeconds(told.watched),
    percent: told.percent,
    done: told.done,
    collector: nothingPlayed,
    played: without(kept.spans, fromSeconds(told.watched)),
    positionMs: kept.spans.length > 0 ? kept.positionMs : told.position * SECOND_MS,
    waiting: false,
  };
}

export function happened(lesson: LessonState, event: PlayerEvent): LessonState {
  const positionMs = event.kind === 'at' ? Math.min(lesson.wholeMs, event.positionMs) : lesson.positionMs;
  return { ...lesson, collector: collect(lesson.collector, event), positionMs };
}

/** Moves what was collected to what is to be told. */
export function gathered(lesson: LessonState): LessonState {
  const { spans, rest } = take(lesson.collector);
  return { ...lesson, collector: rest, played: union(lesson.played, spans) };
}

/** Whole seconds that the server has not credited. */
export function untold(lesson: LessonState): Spans {
  return without(within(wholeSeconds(gathered(lesson).played), lesson.wholeMs), lesson.credited);
}

export function intervalsToSend(lesson: LessonState): [number, number][] {
  return asSeconds(untold(lesson)).slice(0, MOST_INTERVALS);
}

/** What was sent is settled, except what the server asks to be told again. */
export function received(lesson: LessonState, sent: readonly [number, number][], receipt: Receipt): LessonState {
  const pending = fromSeconds(receipt.pending);
  const settled = receipt.laneTaken ? [] : without(fromSeconds(sent), pending);
  return {
    ...lesson,
    credited: union(lesson.credited, fromSeconds(receipt.accepted)),
    percent: Math.max(lesson.percent, receipt.percent),
    done: lesson.done || receipt.done,
    // Neither credited nor pending: the server will never take it, and telling it again would help nobody.
    played: without(lesson.played, settled),
    waiting: pending.length > 0 && !receipt.laneTaken,
  };
}

/** Another answer about the course: what was credited elsewhere meanwhile. */
export function refreshed(lesson: LessonState, told: Told): LessonState {
  return {
    ...lesson,
    credited: union(lesson.credited, fromSeconds(told.watched)),
    percent: Math.max(lesson.percent, told.percent),
    done: lesson.done || told.done,
  };
}

function within(spans: Spans, wholeMs: number): Spans {
  return spans.map(({ fromMs, toMs }) => ({ fromMs, toMs: Math.min(toMs, wholeMs) })).filter(({ fromMs, toMs }) => toMs > fromMs);
}
