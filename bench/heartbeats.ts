// Acknowledged heartbeats of 2,000 learners, batched as they come, against a plain UPDATE of the same rows, one a request.

import { sendHeartbeat } from '../server/src/learning/index.ts';
import { type Context, createLog, createPool, type Db, systemClock } from '../server/src/platform/index.ts';
import { type Bench, inTurns, ratePerSecond } from './bench.ts';

const people = 2000;
const rounds = 3;
const seconds = 3;
const connections = 8;
const lessonId = '0199b5a0-0000-7000-8000-000000000001';

export const bench: Bench = async ({ connection, db, say }) => {
  const pool = createPool(connection, { max: connections });
  await pool.query(`
    insert into learning_lane (person_id, lane_id, seq, budget_s, last_beat) select i, '', 0, 0, now() from generate_series(1, ${people}) i;
    insert into learning_progress (person_id, lesson_id, course_id, version, seconds, max_rate)
    select i, '${lessonId}', '${lessonId}', 1, 86400, 2 from generate_series(1, ${people}) i;
    analyze`);
  say(`  ${people} learners: done`);
  const who = (turn: number) => 1 + (turn % people);
  const contexts = Array.from({ length: people + 1 }, (_, personId) => contextOf(db, personId));
  const times: number[] = [];
  const beat = async (turn: number) => {
    const from = Math.floor(turn / people) * 15;
    const at = contexts[who(turn)];
    if (!at) return;
    const begun = performance.now();
    const intervals: [number, number][] = [[from % 86_000, (from % 86_000) + 15]];
    await sendHeartbeat(at, { laneId: 'bench-lane', lessonId, intervals, position: 0, seq: turn % 1_000_000, start: false });
    times.push(performance.now() - begun);
  };
  const bare = (turn: number) =>
    pool.query('update learning_progress set position = $2 where person_id = $1 and lesson_id = $3', [who(turn), turn % 1000, lessonId]);
  const [floor = 0, batched = 0] = await inTurns(rounds, [
    () => ratePerSecond(bare, { seconds, atOnce: connections }),
    () => ratePerSecond(beat, { seconds, atOnce: people }),
  ]);
  await pool.end();
  const sorted = times.toSorted((a, b) => a - b);
  const name = `plain UPDATE of one row, ${connections} connections`;
  return [
    { name: `acknowledged heartbeats, ${people} learners at once`, value: batched, unit: '/s', floor: { name, value: floor } },
    { name: 'the same, p99', value: sorted[Math.floor(sorted.length * 0.99)] ?? 0, unit: 'ms' },
  ];
};

function contextOf(tx: Db, personId: number): Context {
  const actor = { kind: 'account', accountId: 'bench', personId, name: '测速', grants: [], sessionId: 'bench' } as const;
  return { tx, actor, clock: systemClock, log: createLog('silent'), address: null, requestId: 'bench' };
}
