// A process for tests to kill: registers one entry after another and sequences at the same time; prints every answer it was given.
import { setImmediate } from 'node:timers/promises';
import { createDb, createLog, systemClock } from '#platform';
import { type AppendResult, append, installLedgerKey, sequence } from './index.ts';
import { entry } from './samples.testing.ts';

/** A line of its output. */
export type Written = AppendResult;

const [connection = '', keyFile = '', round = ''] = process.argv.slice(2);
const db = createDb(JSON.parse(connection));
const at = {
  tx: db,
  actor: { kind: 'system', name: '登记' } as const,
  clock: systemClock,
  log: createLog('silent'),
  address: null,
  requestId: round,
};
installLedgerKey(keyFile, { create: false });

async function grow(): Promise<never> {
  for (;;) {
    await sequence(at);
    await setImmediate();
  }
}

async function write(): Promise<never> {
  for (let i = 0; ; i += 1) {
    const results = await append(at, [entry({ personId: 1, sourceKey: `被杀-${round}-${i}` })]);
    process.stdout.write(`${JSON.stringify(results[0])}\n`);
  }
}

await Promise.all([grow(), write()]);
