// 学习心跳: what was really played, credited by the server's own clock, once a second, over all devices of the person (第七条).
import type { HeartbeatReply } from '@xueshi/contract';
import { lengthOf, percentOf, readIntervals, type Span, type Spans } from '#learning/rules';
import { type Context, invalidInput, timeText } from '#platform';
import { type BeatOutcome, recordBeat } from './batch.ts';
import { learnerOf, readLessonId } from './learner.ts';

type Input = {
  laneId: string;
  lessonId: string;
  intervals: readonly Span[];
  position: number;
  seq: number;
  start: boolean;
};

/** Opens its own transaction, together with whoever else sends at the same moment. Throws `not-found` to who is not enrolled, `invalid-input`. */
export async function sendHeartbeat(at: Context, input: Input): Promise<HeartbeatReply> {
  const now = at.clock.now();
  const outcome = await recordBeat(at.tx, {
    ...input,
    personId: learnerOf(at),
    lessonId: readLessonId(input.lessonId),
    at: now,
    read: (seconds) => readOrRefuse(input.intervals, seconds),
  });
  const { credited, seconds, done } = outcome;
  const watchedSeconds = lengthOf(credited.watched);
  return {
    lessonId: input.lessonId,
    seq: input.seq,
    laneTaken: credited.laneTaken,
    accepted: credited.accepted.map(([from, to]) => [from, to]),
    pending: credited.pending.map(([from, to]) => [from, to]),
    creditedSeconds: credited.credited,
    watchedSeconds,
    percent: percentOf(watchedSeconds, seconds),
    done,
    serverTime: timeText(now),
    detail: detailOf(outcome),
  };
}

function readOrRefuse(intervals: readonly Span[], seconds: number): Spans {
  const { spans, faults } = readIntervals(intervals, seconds);
  if (faults.length > 0) throw invalidInput(faults, '上报的播放区间有误，没有计入；已认可的进度没有改动。');
  return spans;
}

function detailOf({ credited, done }: BeatOutcome): string {
  if (credited.laneTaken) return '您正在另一台设备上学习，本机的进度暂不计入；按下播放即可接回本机。';
  const waiting = lengthOf(credited.pending);
  const gained = credited.credited > 0 ? `新认可 ${credited.credited} 秒` : '没有新的进度';
  const later = waiting > 0 ? `，另有 ${waiting} 秒超出了已经过去的时间，将在之后的学习中陆续认可` : '';
  return `${gained}${later}${done ? '；本课时已学完' : ''}。`;
}
