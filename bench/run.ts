// Runs the named benchmarks (all, when none is named), each on its own fresh database, prints a table and keeps the figures as JSON.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createDb, createOwnerDb, createPool, installKeyring, keyringOf, migrate, startEmbedded } from '../server/src/platform/index.ts';
import type { Bench, Figure } from './bench.ts';

const folder = import.meta.dirname;
const parts = ['bench', 'run'];
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => basename(name, '.ts'))
  .filter((name) => !parts.includes(name));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function runAll(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'xueshi-bench-'));
  chmodSync(home, 0o711);
  const key = Buffer.alloc(32, 7).toString('base64');
  installKeyring(keyringOf({ current: 'k1', seal: { k1: key }, index: key }));
  const server = await startEmbedded({ home, log: () => undefined });
  try {
    for (const name of wanted.length > 0 ? wanted : names) {
      say(`\n${name} …`);
      const figures = await runOne(name, server.connection);
      show(figures);
      keep(name, figures);
    }
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function runOne(name: string, server: Parameters<typeof createPool>[0]): Promise<Figure[]> {
  const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
  const database = `bench_${name.replaceAll('-', '_')}`;
  const admin = createPool(server, { max: 1 });
  await admin.query(`create database ${database}`);
  await admin.end();
  const connection = { ...server, database };
  const pool = createPool(connection, { max: 1 });
  await migrate(pool, { log: () => undefined });
  await pool.end();
  const db = createDb(connection);
  const owner = createOwnerDb(connection);
  try {
    return await bench({ connection, db, owner, say });
  } finally {
    await db.destroy();
    await owner.destroy();
  }
}

/** Ratio above 1 is better than the floor, whether the unit counts work or time. */
function ratioOf({ value, unit, floor }: Figure): number | null {
  if (!floor) return null;
  return unit === 'ms' ? floor.value / value : value / floor.value;
}

function show(figures: readonly Figure[]): void {
  for (const figure of figures) {
    const ratio = ratioOf(figure);
    const beside =
      figure.floor && ratio !== null ? `  ${ratio.toFixed(2)} × ${figure.floor.name} (${rounded(figure.floor.value)} ${figure.unit})` : '';
    say(`  ${figure.name.padEnd(44)} ${rounded(figure.value).padStart(9)} ${figure.unit}${beside}`);
  }
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function keep(name: string, figures: readonly Figure[]): void {
  const results = join(folder, 'results');
  mkdirSync(results, { recursive: true });
  const record = {
    name,
    at: new Date().toISOString(),
    node: process.versions.node,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    figures: figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) })),
  };
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
}

if (unknown.length > 0) {
  say(`没有名为 ${unknown.join('、')} 的测速。可选：${names.join('、')}`);
  process.exitCode = 64;
} else {
  await runAll();
}
