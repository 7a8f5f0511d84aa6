// Natural batching of heartbeats: one flush at a time, everything that arrived meanwhile in the next; answered only after commit.
import { type Credited, creditBeat, isDone, lengthOf, parseSpans, type Spans, spansText } from '#learning/rules';
import { type Db, inTransaction, notFound } from '#platform';
import { type BeatRow, lockBeats, updateBeats } from './store.ts';

export type PersonBeat = {
  readonly personId: number;
  readonly lessonId: string;
  readonly laneId: string;
  readonly seq: number;
  readonly start: boolean;
  readonly position: number;
  /** When it arrived, by the server's clock. */
  readonly at: Date;
  /** Read once the lesson's length is known; throws what the sender is told. */
  readonly read: (seconds: number) => Spans;
};

export type BeatOutcome = { readonly credited: Credited; readonly seconds: number; readonly done: boolean };

type Waiting = { readonly beat: PersonBeat; resolve(outcome: BeatOutcome): void; reject(error: unknown): void };
type Batcher = { waiting: Waiting[]; flushing: boolean };

const mostInBatch = 500;
const batchers = new WeakMap<Db, Batcher>();

export function recordBeat(db: Db, beat: PersonBeat): Promise<BeatOutcome> {
  const batcher = batchers.get(db) ?? { waiting: [], flushing: false };
  batchers.set(db, batcher);
  return new Promise((resolve, reject) => {
    batcher.waiting.push({ beat, resolve, reject });
    if (batcher.flushing) return;
    batcher.flushing = true;
    // What arrives in the same turn of the loop goes together.
    setImmediate(() => void flushAll(db, batcher));
  });
}

async function flushAll(db: Db, batcher: Batcher): Promise<void> {
  while (batcher.waiting.length > 0) await flush(db, takeBatch(batcher));
  batcher.flushing = false;
}

/** In order of arrival, each person once: their clock is one row, and a statement changes a row once. */
function takeBatch(batcher: Batcher): Waiting[] {
  const taken = new Map<number, Waiting>();
  const left: Waiting[] = [];
  for (const one of batcher.waiting) {
    if (taken.size < mostInBatch && !taken.has(one.beat.personId)) taken.set(one.beat.personId, one);
    else left.push(one);
  }
  batcher.waiting = left;
  return [...taken.values()].sort((a, b) => a.beat.personId - b.beat.personId);
}

/** A batch that fails is tried again one by one, so that what is wrong with one is told to that one alone. */
async function flush(db: Db, batch: readonly Waiting[]): Promise<void> {
  try {
    const settle = await inTransaction(db, (tx) => write({ tx }, batch));
    for (const tell of settle) tell();
  } catch (error) {
    const [only] = batch;
    if (batch.length === 1) return only?.reject(error);
    for (const one of batch) await flush(db, [one]);
  }
}

/** Answers how to tell each sender, for after the commit. */
async function write(at: { tx: Db }, batch: readonly Waiting[]): Promise<(() => void)[]> {
  const rows = new Map(
    (
      await lockBeats(
        at,
        batch.map(({ beat }) => beat),
      )
    ).map((row) => [row.person_id, row]),
  );
  const changed: BeatRow[] = [];
  const settle = batch.map((one) => {
    try {
      const row = rows.get(one.beat.personId);
      if (!row) throw notFound('这个课时');
      const { outcome, after } = judge(row, one.beat);
      if (!outcome.credited.laneTaken) changed.push(after);
      return () => one.resolve(outcome);
    } catch (error) {
      return () => one.reject(error);
    }
  });
  if (changed.length > 0) await updateBeats(at, changed);
  return settle;
}

function judge(row: BeatRow, beat: PersonBeat): { outcome: BeatOutcome; after: BeatRow } {
  const lane = { laneId: row.lane_id, seq: row.seq, budget: row.budget_s, lastBeat: row.last_beat };
  const lesson = { seconds: row.seconds, maxRate: row.max_rate, watched: parseSpans(row.watched), position: row.position };
  const credited = creditBeat(lane, lesson, { ...beat, intervals: beat.read(row.seconds) }, beat.at);
  const done = row.done_at !== null || isDone(lengthOf(credited.watched), row.seconds);
  const { laneId, seq, budget, lastBeat } = credited.lane;
  const moved = { watched: spansText(credited.watched), position: credited.position, done_at: row.done_at ?? (done ? beat.at : null) };
  const after = { ...row, ...moved, lane_id: laneId, seq, budget_s: budget, last_beat: lastBeat };
  return { outcome: { credited, seconds: row.seconds, done }, after };
}
