// 演示城市的认定申请：各种状态都有，材料打得开，一年中任何一天都写得进去，写两次不重复。
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedRulebooks } from '#demo/rulebooks';
import { closeMedia, installFiles } from '#files';
import { contextFor, testDatabase } from '#testing';
import { seedClaims } from './claims.ts';
import { seedDemo } from './seed-demo.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xueshi-demo-'));
  await installFiles(folder);
});
afterAll(async () => {
  closeMedia();
  await rm(folder, { recursive: true, force: true });
});

const aMinuteMs = 60_000;

// An ordinary day, and the first days of a year, when activities reach back over New Year.
it.each(['2026-06-15', '2027-01-01', '2027-01-05'])(
  '%s：二十份，状态齐全，再写一次不重复',
  async (day) => {
    const city = await testDatabase();
    try {
      const at = contextFor(city.db, { actor: { kind: 'system', name: 'demo' }, now: `${day}T10:00:00+08:00` });
      await seedDemo(at);
      await seedRulebooks(at);
      await seedClaims(at);
      await seedClaims(at);
      const states = await sql<{ state: string; count: number }>`
      select state, count(*) as count from claim group by state order by state`.execute(city.db);
      expect(Object.fromEntries(states.rows.map((row) => [row.state, row.count]))).toEqual({
        appealed: 1,
        draft: 1,
        recognised: 2,
        refused: 1,
        returned: 1,
        submitted: 13,
        withdrawn: 1,
      });
      const marks = await sql<{ flags: string[] }>`select flags from claim where state = 'submitted' and flags @> '{no-rule}'`.execute(
        city.db,
      );
      expect(marks.rows).toHaveLength(1);
      const byDocument = await sql<{ centihours: number; complete: boolean }>`
      select centihours, complete from claim where way = '8-10'`.execute(city.db);
      expect(byDocument.rows).toEqual([{ centihours: 1500, complete: true }]);
      const waiting = await sql<{ count: number }>`
      select count(*) as count from claim where state = 'submitted' and complete`.execute(city.db);
      expect(waiting.rows[0]?.count).toBeGreaterThanOrEqual(5);
    } finally {
      await city.drop();
    }
  },
  aMinuteMs,
);
