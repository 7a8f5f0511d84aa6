// What a benchmark is given and what it answers: figures, each beside a floor measured in the same run, because only ratios travel between machines.
import type { Connection, Db } from '../server/src/platform/index.ts';

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: '/s' | 'ms' | 'MB/s';
  /** The named floor: the least that any program must do for this work, in the same unit. */
  readonly floor?: { readonly name: string; readonly value: number };
};

export type Surroundings = {
  /** A fresh, migrated database on the embedded server. */
  readonly connection: Connection;
  /** As the product serves. */
  readonly db: Db;
  /** As the owner. */
  readonly owner: Db;
  readonly say: (line: string) => void;
};

/** `bench/<name>.ts` exports it as `bench`. */
export type Bench = (at: Surroundings) => Promise<Figure[]>;

/** How often per second `work` completes with so many at once; the first tenth of the time warms up and is not counted. */
export async function ratePerSecond(
  work: (turn: number) => Promise<unknown>,
  options: { seconds?: number; atOnce?: number } = {},
): Promise<number> {
  const { seconds = 5, atOnce = 1 } = options;
  const started = performance.now();
  const counted = started + seconds * 100;
  const end = counted + seconds * 1000;
  let turn = 0;
  let done = 0;
  const lane = async () => {
    for (let now = started; now < end; now = performance.now()) {
      await work(turn++);
      if (now >= counted) done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return done / seconds;
}

/** Two works in turn, several rounds, the median of each: a load that comes and goes touches both. */
export async function inTurns(rounds: number, works: readonly (() => Promise<number>)[]): Promise<number[]> {
  const values: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, work] of works.entries()) values[i]?.push(await work());
  }
  return values.map(median);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
