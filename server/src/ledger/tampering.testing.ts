// A small sealed register for tests of verification, and the hands of somebody who owns the database.
import { generateKeyPairSync } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { type EntryRow, payloadText } from '#ledger/entry';
import { installLedgerKeyObject, latestHeads, noteOf, sequence } from '#ledger/log';
import type { LedgerFault } from '#ledger/verify';
import { type LedgerReport, verifyLedger } from '#ledger/verify';
import { type Context, sha256 } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { append } from './append.ts';
import { appendLeaf } from './prove.ts';
import { entry } from './samples.testing.ts';
import { selectRows } from './store.ts';

export const writer = { actor: { kind: 'system', name: '登记' } } as const;

export type SealedCity = {
  readonly database: TestDatabase;
  /** In the order of registration; the last one still waits for its place. */
  readonly ids: readonly string[];
  at(): Context;
  verify(kept?: readonly string[]): Promise<LedgerReport>;
  tamper(statement: RawBuilder<unknown>): Promise<unknown>;
  rowOf(id: string): Promise<EntryRow>;
  /** Rewrites a row with a hash that fits: what somebody would do who has read this program. */
  rewrite(id: string, change: Partial<EntryRow>): Promise<EntryRow>;
  fixTotals(): Promise<unknown>;
  replaceLeaf(index: number, hash: Buffer): Promise<unknown>;
  placeOf(id: string): Promise<number>;
  latestNote(): Promise<string>;
};

/** Thirty entries of three people and a printed form under three heads, then one entry that waits. */
export async function sealedCity(): Promise<SealedCity> {
  installLedgerKeyObject(generateKeyPairSync('ed25519').privateKey);
  const database = await testDatabase();
  const at = () => contextFor(database.db, writer);
  const tamper = (statement: RawBuilder<unknown>) => statement.execute(database.owner);
  const ids = await fill(at);
  const rowOf = async (id: string) => {
    const keys = [7001, 7002, 7003].map((person_id) => ({ person_id, entry_id: id }));
    const [row] = await selectRows(database.owner, keys);
    if (!row) throw new Error(`no entry ${id}`);
    return row;
  };
  return {
    database,
    ids,
    at,
    tamper,
    rowOf,
    verify: (kept = []) => verifyLedger(contextFor(database.owner, writer), { kept }),
    async rewrite(id, change) {
      const row = { ...(await rowOf(id)), ...change };
      const changed = { ...row, payload_hash: sha256(payloadText(row)) };
      await tamper(sql`update credit_entry set centihours = ${changed.centihours}, title = ${changed.title},
        payload_hash = ${changed.payload_hash} where person_id = ${row.person_id} and entry_id = ${id}`);
      return changed;
    },
    fixTotals: () =>
      tamper(sql`update credit_total t set professional = s.sum, entries = s.count
        from (select person_id, year, sum(centihours)::int as sum, count(*)::int as count from credit_entry group by 1, 2) s
        where s.person_id = t.person_id and s.year = t.year`),
    replaceLeaf: (index, hash) =>
      tamper(sql`update log_tile set data = overlay(data placing ${hash}::bytea from ${index * 32 + 1}::int for 32) where level = 0`),
    async placeOf(id) {
      const found = await sql<{ leaf_index: number }>`select leaf_index from log_leaf where item_id = ${id}`.execute(database.owner);
      return found.rows[0]?.leaf_index ?? -1;
    },
    async latestNote() {
      const [head] = await latestHeads({ tx: database.owner }, 1);
      if (!head) throw new Error('no head');
      return noteOf(head);
    },
  };
}

async function fill(at: () => Context): Promise<string[]> {
  const ids: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const given = Array.from({ length: 10 }, (_, i) => entry({ personId: 7001 + (i % 3), title: `第 ${round * 10 + i} 次培训` }));
    ids.push(...(await append(at(), given)).map((one) => one.entryId));
    if (round === 1) await appendLeaf(at(), sha256('打印件'));
    await sequence(at());
  }
  const waiting = await append(at(), [entry({ personId: 7001, title: '等待入树' })]);
  return [...ids, ...waiting.map((one) => one.entryId)];
}

export function kindsOf(faults: readonly LedgerFault[]): LedgerFault['kind'][] {
  return [...new Set(faults.map((one) => one.kind))];
}
