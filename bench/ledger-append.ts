// Registering hours by the full path – checks, hashes, entry, totals, promise to the log – against the least a database can do for the same rows.
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { append, installLedgerKeyObject, type NewEntry, sequence, verifyLedger } from '../server/src/ledger/index.ts';
import { type Context, createLog, createPool, type Db, newPersonId, newUuid, systemClock } from '../server/src/platform/index.ts';
import { type Bench, inTurns, ratePerSecond } from './bench.ts';

const rounds = 5;
const seconds = 2;
const atOnce = 8;
const bulkRows = 20_000;
const people = 2_000;

export const bench: Bench = async ({ connection, db, owner, say }) => {
  installLedgerKeyObject(generateKeyPairSync('ed25519').privateKey);
  const at = contextOf(db);
  const pool = createPool(connection, { max: atOnce });
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-copy-'));
  // The database's own user reads the file.
  chmodSync(folder, 0o755);
  // As in the product, the log is kept up with: its queue stays short.
  const thenSequenced = async (work: Promise<number>) => {
    const rate = await work;
    await sequence(at);
    return rate;
  };
  const bareRow = () => bareInsert(pool, entryOf(newPersonId()));
  const fullRow = () => append(at, [entryOf(newPersonId())]);
  try {
    const [bare = 0, full = 0] = await inTurns(rounds, [
      () => ratePerSecond(bareRow, { seconds }),
      () => thenSequenced(ratePerSecond(fullRow, { seconds })),
    ]);
    say('  one at a time: done');
    const [bareWide = 0, fullWide = 0] = await inTurns(rounds, [
      () => ratePerSecond(bareRow, { seconds, atOnce }),
      () => thenSequenced(ratePerSecond(fullRow, { seconds, atOnce })),
    ]);
    say('  eight at a time: done');
    const [copied = 0, bulk = 0] = await inTurns(rounds, [() => copyRate(pool, folder), () => thenSequenced(bulkRate(at))]);
    say('  in bulk: done');
    const repeated = batch();
    await append(at, repeated);
    const [again = 0] = await inTurns(3, [() => rowsPerSecond(() => append(at, repeated).then(() => repeated.length))]);
    await pool.query('truncate credit_entry, credit_total, log_pending, log_leaf, log_tile, log_head');
    for (let i = 0; i < 5; i += 1) await append(at, batch());
    const placed = await rowsPerSecond(() => sequence(at));
    const verified = await rowsPerSecond(async () => (await verifyLedger(contextOf(owner))).checked);
    return [
      { name: 'one entry, full path', value: full, unit: '/s', floor: { name: 'bare insert + totals', value: bare } },
      {
        name: `one entry, full path, ${atOnce} at once`,
        value: fullWide,
        unit: '/s',
        floor: { name: 'bare insert + totals', value: bareWide },
      },
      {
        name: `rows, full path, ${bulkRows} in one call`,
        value: bulk,
        unit: '/s',
        floor: { name: 'COPY of the bare rows', value: copied },
      },
      { name: 'the same rows handed in again', value: again, unit: '/s', floor: { name: 'COPY of the bare rows', value: copied } },
      { name: 'leaves placed and signed', value: placed, unit: '/s' },
      { name: 'entries verified', value: verified, unit: '/s' },
    ];
  } finally {
    await pool.end();
    rmSync(folder, { recursive: true });
  }
};

function contextOf(tx: Db): Context {
  const actor = { kind: 'system', name: '测速' } as const;
  return { tx, actor, clock: systemClock, log: createLog('silent'), address: null, requestId: 'bench' };
}

async function rowsPerSecond(work: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const rows = await work();
  return (rows * 1000) / (performance.now() - started);
}

function bulkRate(at: Context): Promise<number> {
  const entries = batch();
  return rowsPerSecond(async () => (await append(at, entries)).length);
}

function batch(): NewEntry[] {
  const persons = Array.from({ length: people }, () => newPersonId());
  return Array.from({ length: bulkRows }, (_, i) => entryOf(persons[i % people] ?? 1));
}

function entryOf(personId: number): NewEntry {
  return {
    personId,
    source: 'import',
    sourceKey: newUuid(),
    year: 2026,
    subject: 'professional',
    centihours: 1800,
    byExam: false,
    way: '8-3',
    rule: { document: '温人社发〔2017〕264号', article: '第八条第（三）项', edition: '2018-01-01' },
    explanation: ['培训 3 天，每天 6 学时。', '共 18 学时，计入 2026 年度。'],
    title: '全市卫生专业技术人员新技术培训班（第三期）',
    organiser: '温州市卫生健康委员会',
    heldFrom: '2026-03-09',
    heldTo: '2026-03-11',
    evidence: ['a'.repeat(64), 'b'.repeat(64)],
    recognisedBy: 201,
  };
}

const zeroHash = Buffer.alloc(32);
const recordedAt = new Date();

const columns = `person_id, entry_id, year, subject, centihours, by_exam, way, rule_document, rule_article, rule_edition, explanation, title,
  organiser, held_from, held_to, evidence, source, source_key, recognised_by, recorded_at, recorded_by, recorded_by_name, payload_hash`;

const bareStatement = `
  with entered as (
    insert into credit_entry (${columns})
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23))
  insert into credit_total as t (person_id, year, professional, sector_public, general_public, by_exam, entries)
  values ($1, $3, $5, 0, 0, 0, 1)
  on conflict (person_id, year) do update set professional = t.professional + excluded.professional, entries = t.entries + 1`;

type Pool = ReturnType<typeof createPool>;

/** The same columns by plain values and the upsert of the total; no identity, no hash, no promise, no answer. */
function bareInsert(pool: Pool, entry: NewEntry): Promise<unknown> {
  return pool.query(bareStatement, valuesOf(entry));
}

/** The server reads the rows from a file by itself: only the work of the database is counted. */
async function copyRate(pool: Pool, folder: string): Promise<number> {
  const sorted = batch().toSorted((a, b) => a.personId - b.personId);
  const file = join(folder, 'rows');
  writeFileSync(file, sorted.map(copyLine).join(''), { mode: 0o644 });
  return rowsPerSecond(async () => {
    await pool.query(`copy credit_entry (${columns}) from '${file}'`);
    return sorted.length;
  });
}

function copyLine(entry: NewEntry): string {
  const fields = valuesOf(entry).map((value) => {
    if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
    if (value instanceof Date) return value.toISOString();
    return Array.isArray(value) ? `{${value.map((one) => `"${one}"`).join(',')}}` : String(value);
  });
  return `${fields.join('\t')}\n`;
}

function valuesOf(entry: NewEntry): unknown[] {
  const { rule } = entry;
  return [
    entry.personId,
    entry.sourceKey,
    entry.year,
    entry.subject,
    entry.centihours,
    entry.byExam,
    entry.way,
    rule.document,
    rule.article,
    rule.edition,
    entry.explanation,
    entry.title,
    entry.organiser,
    entry.heldFrom,
    entry.heldTo,
    entry.evidence,
    entry.source,
    entry.sourceKey,
    entry.recognisedBy,
    recordedAt,
    'system',
    '测速',
    zeroHash,
  ];
}
