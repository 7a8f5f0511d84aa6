// `verify-ledger`: computes every row, total and head again, and names what was changed, is missing or was slipped in (第九、十六条).

import { type EntryRow, leafOf } from '#ledger/entry';
import type { Context, Tx } from '#platform';
import {
  changedRow,
  type FaultList,
  faultList,
  insertedRow,
  kindNames,
  type LedgerFault,
  missingRow,
  mostOfKind,
  unevenReversal,
  unevenTotal,
} from './faults.ts';
import { verifyLog } from './log.ts';
import { faultOfRow } from './row.ts';
import { selectQueued, selectUnevenReversals, selectUnevenTotals, selectUnlogged } from './store.ts';

export type { LedgerFault } from './faults.ts';

export type LedgerReport = {
  readonly ok: boolean;
  /** Entries, leaves of printed forms, and heads that were checked. */
  readonly checked: number;
  /** Chinese sentences, the first named row first; at most a few of each kind, then how many more there are. */
  readonly findings: readonly string[];
  readonly faults: readonly LedgerFault[];
};

type VerifyOptions = {
  /** Signed heads kept outside the system, as texts: without one, whoever holds the key could have rewritten everything. */
  readonly kept?: readonly string[];
};

const batch = 5000;
const order: readonly LedgerFault['kind'][] = ['changed', 'missing', 'inserted', 'reversal', 'tree', 'head', 'total'];

/** Looks at one instant of the register, also while others write. */
export async function verifyLedger(at: Pick<Context, 'tx'>, options: VerifyOptions = {}): Promise<LedgerReport> {
  if (at.tx.isTransaction) return verifyAll(at.tx, options);
  return at.tx
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => verifyAll(tx, options));
}

async function verifyAll(tx: Tx, { kept = [] }: VerifyOptions): Promise<LedgerReport> {
  const found = faultList();
  const inLog = await verifyLog(tx, found, kept);
  const queued = await verifyQueue(tx, found);
  for (const row of await selectUnlogged(tx, mostOfKind)) found.add(insertedRow(row));
  for (const row of await selectUnevenReversals(tx, mostOfKind)) found.add(unevenReversal(row));
  for (const total of await selectUnevenTotals(tx, mostOfKind)) found.add(unevenTotal(total));
  return reportOf(found, inLog + queued);
}

/** Rows that still wait for their place must say what they said when they were promised. */
async function verifyQueue(tx: Tx, found: FaultList): Promise<number> {
  let checked = 0;
  for (let after = { personId: 0, itemId: '00000000-0000-0000-0000-000000000000' }; ; ) {
    const rows = await selectQueued(tx, after, batch);
    for (const row of rows) {
      if (row.entry_id === null) found.add(missingRow(row.owner_id, row.item_id, '等待入树'));
      else checkQueued(row, row.queued_leaf, found);
    }
    checked += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return checked;
    after = { personId: last.owner_id, itemId: last.item_id };
  }
}

function checkQueued(row: EntryRow, leaf: Buffer, found: FaultList): void {
  const fault = faultOfRow(row) ?? (leafOf(row).equals(leaf) ? null : changedRow(row, '登记时的存证'));
  if (fault) found.add(fault);
}

function reportOf(found: FaultList, checked: number): LedgerReport {
  const faults = found.faults.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const more = [...found.counts]
    .filter(([, count]) => count > mostOfKind)
    .map(([kind, count]) => `${kindNames[kind]}共 ${count} 处，以上只列出前 ${mostOfKind} 处。`);
  return { ok: faults.length === 0, checked, findings: [...faults.map((fault) => fault.text), ...more], faults };
}
