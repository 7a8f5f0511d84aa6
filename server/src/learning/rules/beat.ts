// What one heartbeat is credited: seconds not seen before, never more than the person's own clock has gained × the rate the course allows.
import { firstSeconds, intersect, lengthOf, normalise, type Span, type Spans, subtract, union } from './intervals.ts';

/** The clock gains at most this much between two beats, and at most this much stays unspent: who is silent for an hour gains a minute. */
const mostSeconds = 60;

/** A device that is silent for so long has stopped: another one goes on without asking. */
const silentMs = 60_000;

/** The last seconds of a video are rarely played – people leave at the closing titles –, so a lesson is done a little before its end. */
export const doneShare = 0.95;

export type LaneState = {
  readonly laneId: string;
  readonly seq: number;
  /** Real seconds that may still be credited. */
  readonly budget: number;
  readonly lastBeat: Date;
};

/** The lesson as far as it was watched. */
export type LessonState = { readonly seconds: number; readonly maxRate: number; readonly watched: Spans; readonly position: number };

export type Beat = {
  readonly laneId: string;
  readonly seq: number;
  readonly start: boolean;
  readonly intervals: Spans;
  readonly position: number;
};

export type Credited = {
  readonly lane: LaneState;
  readonly watched: Spans;
  readonly position: number;
  readonly credited: number;
  readonly laneTaken: boolean;
  /** Of what was sent: known now, and not yet. */
  readonly accepted: Spans;
  readonly pending: Spans;
};

export function creditBeat(lane: LaneState, lesson: LessonState, beat: Beat, now: Date): Credited {
  const sent = normalise(beat.intervals);
  const other = lane.laneId !== '' && lane.laneId !== beat.laneId;
  const sinceMs = Math.max(0, now.getTime() - lane.lastBeat.getTime());
  if (other && !beat.start && sinceMs < silentMs)
    return { ...answerTo(sent, lesson.watched), ...lesson, lane, credited: 0, laneTaken: true };
  const available = lane.budget + Math.min(mostSeconds, sinceMs / 1000);
  const fresh = subtract(sent, lesson.watched);
  const credited = Math.min(lengthOf(fresh), Math.floor(available * lesson.maxRate));
  const watched = union(lesson.watched, firstSeconds(fresh, credited));
  const budget = Math.min(mostSeconds, Math.max(0, available - credited / lesson.maxRate));
  const late = lane.laneId === beat.laneId && beat.seq < lane.seq;
  return {
    ...answerTo(sent, watched),
    lane: {
      laneId: beat.laneId,
      seq: late ? lane.seq : beat.seq,
      // Downwards, so that rounding never gives time away.
      budget: Math.floor(budget * 1000) / 1000,
      lastBeat: new Date(lane.lastBeat.getTime() + sinceMs),
    },
    watched,
    position: late ? lesson.position : Math.min(lesson.seconds, Math.floor(beat.position)),
    credited,
    laneTaken: false,
  };
}

function answerTo(sent: Spans, watched: Spans): Pick<Credited, 'accepted' | 'pending'> {
  return { accepted: intersect(sent, watched), pending: subtract(sent, watched) };
}

export type IntervalFault = { readonly path: string; readonly message: string };

/** Whole seconds within the lesson. Players speak in fractions and run a little over the end: that is rounded and cut; nonsense is refused. */
export function readIntervals(raw: readonly Span[], seconds: number): { spans: Spans; faults: readonly IntervalFault[] } {
  const faults = raw.flatMap(([from, to], i) => {
    const message = faultOf(from, to, seconds);
    return message === null ? [] : [{ path: `intervals[${i}]`, message }];
  });
  const cut = (at: number) => Math.min(seconds, Math.round(at));
  return { spans: faults.length > 0 ? [] : normalise(raw.map(([from, to]) => [cut(from), cut(to)])), faults };
}

function faultOf(from: number, to: number, seconds: number): string | null {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return '起止应为数字';
  if (from < 0) return '起点不能在开头之前';
  if (to < from) return '终点不能在起点之前';
  // One second over is a player's rounding.
  return from > seconds + 1 ? `超出了课时的长度（${seconds} 秒）` : null;
}

export function isDone(watchedSeconds: number, seconds: number): boolean {
  return watchedSeconds >= Math.ceil(seconds * doneShare);
}

/** Rounded down: 100 means everything. */
export function percentOf(watchedSeconds: number, seconds: number): number {
  return seconds === 0 ? 0 : Math.floor((100 * watchedSeconds) / seconds);
}
