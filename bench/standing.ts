// One person's year – totals, open claims, posts, the policy's verdict – against the bare look-up of the totals by primary key.
import { standingOf } from '../server/src/eligibility/index.ts';
import { type Context, createLog, createPool, type Db, systemClock } from '../server/src/platform/index.ts';
import { type Bench, inTurns, ratePerSecond } from './bench.ts';

const people = 50_000;
const rounds = 5;
const seconds = 2;
const atOnce = 8;

export const bench: Bench = async ({ connection, db, say }) => {
  const pool = createPool(connection, { max: atOnce });
  await populate(pool);
  say(`  ${people} people with five years each: done`);
  const year = new Date().getFullYear();
  const at = contextOf(db);
  const one = (turn: number) => 1 + ((turn * 7919) % people);
  const bare = (turn: number) => pool.query('select * from credit_total where person_id = $1 and year = $2', [one(turn), year]);
  const full = (turn: number) => standingOf(at, one(turn), year);
  const [bareOne = 0, fullOne = 0] = await inTurns(rounds, [
    () => ratePerSecond(bare, { seconds }),
    () => ratePerSecond(full, { seconds }),
  ]);
  const [bareWide = 0, fullWide = 0] = await inTurns(rounds, [
    () => ratePerSecond(bare, { seconds, atOnce }),
    () => ratePerSecond(full, { seconds, atOnce }),
  ]);
  await pool.end();
  const floor = "bare select of the year's totals";
  return [
    { name: "one person's year", value: fullOne, unit: '/s', floor: { name: floor, value: bareOne } },
    { name: `one person's year, ${atOnce} at once`, value: fullWide, unit: '/s', floor: { name: floor, value: bareWide } },
    { name: "one person's year, time", value: 1000 / fullOne, unit: 'ms', floor: { name: floor, value: 1000 / bareOne } },
  ];
};

function contextOf(tx: Db): Context {
  const actor = { kind: 'system', name: '测速' } as const;
  return { tx, actor, clock: systemClock, log: createLog('silent'), address: null, requestId: 'bench' };
}

/** Straight into the tables: what is measured is reading. Every tenth person has a claim that is open. */
async function populate(pool: ReturnType<typeof createPool>): Promise<void> {
  await pool.query(`
    insert into person (person_id, name, id_kind, id_sealed, gender, birth_day, series, division, recorded_at)
    select i, '人员' || i, 'resident', '\\x00', 'female', '1985-06-15', 'health', '330302', '2026-01-01' from generate_series(1, ${people}) i;
    insert into employment (person_id, org_id, from_day, main, recorded_at, recorded_by)
    select i, 201, '2015-07-01', true, '2026-01-01', '测速' from generate_series(1, ${people}) i;
    insert into credit_total (person_id, year, professional, sector_public, general_public, by_exam, entries)
    select i, y, 100 * (i % 90), 800, 1000, 3600 * (i % 2), 12
    from generate_series(1, ${people}) i cross join generate_series(2022, 2026) y;
    insert into claim (person_id, claim_id, state, revision, way, title, organiser, reference, note, facts, created_at, saved_at, submitted_at,
      subject, centihours, by_year)
    select i, gen_random_uuid(), 'submitted', 1, '8-3', '培训', '', '', '', '{}', '2026-01-01', '2026-01-01', '2026-01-01', 'professional',
      600, '{"2026": 600}'::jsonb from generate_series(1, ${people}, 10) i;
    analyze`);
}
