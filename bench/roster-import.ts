// An employer's roster by the full path – the file opened in its own process, every cell read, numbers checked and sealed, people and
// employment entered – against COPY of the same two rows a person, already sealed, from a file.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idCheckDigit } from '@xueshi/contract';
import type pg from 'pg';
import { createOrgs } from '../server/src/orgs/index.ts';
import {
  type Actor,
  type Context,
  createLog,
  createPool,
  type Db,
  inTransaction,
  keyring,
  newPersonId,
  systemClock,
} from '../server/src/platform/index.ts';
import { rosterRoutes } from '../server/src/roster/index.ts';
import { type Bench, inTurns } from './bench.ts';

const unit = 5001;
const rows = 5000;
const rounds = 5;
const office: Actor = {
  kind: 'account',
  accountId: '0199b5a0-0000-7000-8000-0000000000bb',
  personId: null,
  name: '人事科',
  sessionId: 'bench',
  grants: [{ role: 'employer', orgId: unit, division: '330302', sector: 'health' }],
};
let batch = 0;

export const bench: Bench = async ({ connection, db }) => {
  const base = { kind: 'employer' as const, uscc: null, division: '330302', sector: 'health', parentId: null };
  await createOrgs(contextOf(db), [{ ...base, orgId: unit, name: '测速医院' }]);
  const pool = createPool(connection, { max: 1 });
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-copy-'));
  // The database's own user reads the file.
  chmodSync(folder, 0o755);
  const verb = rosterRoutes.find(({ endpoint }) => endpoint.id === 'importRoster')?.verb;
  if (!verb) throw new Error('there is no way to import a roster');
  const enter = (body: Buffer) =>
    inTransaction(db, (tx) => verb({ ...contextOf(db), tx }, { orgId: String(unit), name: 'x.csv', body, skipFaulty: 'false' } as never));
  try {
    const [copied = 0, imported = 0, again = 0] = await inTurns(rounds, [
      () => copyRate(pool, folder),
      () => perSecond(() => enter(roster(nextBatch()))),
      async () => {
        const same = roster(nextBatch());
        await enter(same);
        return perSecond(() => enter(same));
      },
    ]);
    const floor = { name: 'COPY of the sealed rows', value: copied };
    return [
      { name: `roster of ${rows}, full path`, value: imported, unit: '/s', floor },
      { name: 'the same roster again', value: again, unit: '/s', floor },
    ];
  } finally {
    await pool.end();
    rmSync(folder, { recursive: true });
  }
};

function contextOf(tx: Db): Context {
  return { tx, actor: office, clock: systemClock, log: createLog('silent'), address: null, requestId: 'bench' };
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (rows * 1000) / (performance.now() - started);
}

function nextBatch(): number {
  batch += 1;
  return batch;
}

/** Numbers that no other batch has: the day of birth counts batches and thousands, the order the rest. */
function numberOf(of: number, i: number): string {
  const day = new Date(Date.UTC(1950, 0, 1) + (of * 10 + Math.floor(i / 900)) * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const head = `330302${day.replaceAll('-', '')}${String(i % 900).padStart(3, '0')}`;
  return head + idCheckDigit(head);
}

function roster(of: number): Buffer {
  const lines = Array.from({ length: rows }, (_, i) => `测速人员,${numberOf(of, i)},13900000001,卫生技术人员,主治医师,2026-03-01`);
  return Buffer.from(`姓名,证件号码,手机号,职称系列,职称,入职日期\n${lines.join('\n')}\n`);
}

/** The least a database can do: people, keys and spans as they end up in the tables. */
async function copyRate(pool: pg.Pool, folder: string): Promise<number> {
  const of = nextBatch();
  const sealed = (text: string) => `\\\\x${keyring().seal(text).toString('hex')}`;
  const people = Array.from({ length: rows }, (_, i) => ({ id: newPersonId(), number: numberOf(of, i) }));
  const write = (name: string, line: (one: (typeof people)[number]) => string) => {
    const path = join(folder, name);
    writeFileSync(path, `${people.map(line).join('\n')}\n`, { mode: 0o644 });
    return path;
  };
  const person = write('person', ({ id, number }) =>
    [
      id,
      '测速人员',
      'resident',
      sealed(number),
      sealed('13900000001'),
      'male',
      '1985-01-01',
      'health',
      '主治医师',
      '330302',
      '2026-03-01',
    ].join('\t'),
  );
  const key = write('key', ({ id, number }) => `\\\\x${keyring().keyedHash(`resident:${number}`).toString('hex')}\t${id}`);
  const span = write('span', ({ id }) => [id, unit, '2026-03-01', 'true', '2026-03-01', 'bench'].join('\t'));
  const started = performance.now();
  await pool.query('begin');
  await pool.query(
    `copy person (person_id, name, id_kind, id_sealed, phone_sealed, gender, birth_day, series, title, division, recorded_at) from '${person}'`,
  );
  await pool.query(`copy person_key (key_hash, person_id) from '${key}'`);
  await pool.query(`copy employment (person_id, org_id, from_day, main, recorded_at, recorded_by) from '${span}'`);
  await pool.query('commit');
  return (rows * 1000) / (performance.now() - started);
}
