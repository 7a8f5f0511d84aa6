// `verify-ledger`: recomputes every row, total and head and names what was changed, is missing or was slipped in (第九、十六条).
import type { Context, Tx } from '#platform';
import { type EntryRow, leafOf, payloadHashOf } from './entry.ts';
import {
  type LoggedRow,
  type PlacedLeaf,
  selectHeadsBetween,
  selectLoggedRows,
  selectPlaced,
  selectTile,
  selectTotalDifferences,
} from './log-store.ts';
import { leafHash, RunningRoot } from './merkle.ts';
import { isSigned } from './signing.ts';

export type LedgerReport = {
  readonly ok: boolean;
  /** Entries, leaves and heads that were checked. */
  readonly checked: number;
  /** Chinese sentences; the first of each kind of fault, with the row it names. */
  readonly findings: readonly string[];
};

const batch = 5000;
const hashBytes = 32;
const tileWidth = 256;
const start = { personId: -1, entryId: '00000000-0000-0000-0000-000000000000' };

/** Checks one instant of the register, also while it is being written. `at.tx` must not be inside a transaction. */
export async function verifyLedger(at: Pick<Context, 'tx'>): Promise<LedgerReport> {
  return at.tx
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const rows = await verifyRows(tx);
      const log = await verifyLog(tx);
      const totals = await verifyTotals(tx);
      const findings = [...rows.findings, ...log.findings, ...totals];
      return { ok: findings.length === 0, checked: rows.checked + log.checked, findings };
    });
}

async function verifyRows(tx: Tx): Promise<{ checked: number; findings: string[] }> {
  const findings = new Map<string, string>();
  let checked = 0;
  for (let after = start; ; ) {
    const rows = await selectLoggedRows(tx, after, batch);
    for (const row of rows) {
      const fault = faultOf(row);
      if (fault && !findings.has(fault.kind)) findings.set(fault.kind, fault.text);
    }
    checked += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < batch) break;
    after = { personId: last.person_id, entryId: last.entry_id };
  }
  return { checked, findings: [...findings.values()] };
}

function faultOf(logged: LoggedRow): { kind: string; text: string } | null {
  const { place, logged: leaf, ...stored } = logged;
  const row = stored as unknown as EntryRow;
  const name = `人员 ${row.person_id} 的条目 ${row.entry_id}（${row.year} 年度，${row.title}）`;
  const changed = { kind: 'changed', text: `被改动：${name}的内容与登记时的摘要不符。` };
  if (!payloadHashOf(row).equals(row.payload_hash)) return changed;
  if (place === 'none') return { kind: 'inserted', text: `被添入：${name}不在存证日志里，不是经由登记写入的。` };
  return leaf?.equals(leafOf(row)) ? null : changed;
}

async function verifyLog(tx: Tx): Promise<{ checked: number; findings: string[] }> {
  const findings = new Map<string, string>();
  const note = (kind: string, text: string) => void (findings.has(kind) || findings.set(kind, text));
  const running = new RunningRoot();
  for (;;) {
    const leaves = await selectPlaced(tx, running.size, batch);
    const heads = await selectHeadsBetween(tx, running.size, running.size + leaves.length);
    let next = 0;
    for (const leaf of leaves) {
      if (leaf.leaf_index !== running.size) {
        note('gap', `存证日志缺第 ${running.size} 号：它对应的记录被删去。`);
        return { checked: running.size, findings: [...findings.values()] };
      }
      if (!leaf.there)
        note('missing', `被删除：人员 ${leaf.person_id} 的条目 ${leaf.ref} 在存证日志第 ${leaf.leaf_index} 号，但台账里已没有。`);
      running.add(leafHash(leaf.leaf));
      for (let head = heads[next]; head?.tree_size === running.size; head = heads[++next]) {
        if (!isSigned(head)) note('signature', `存证树 ${head.tree_size} 的签名不是本系统密钥所签。`);
        if (!head.root.equals(running.root())) note('root', `存证树 ${head.tree_size} 的根与记录不符：其中有记录被改动、删除或调换。`);
      }
    }
    await compareTiles(tx, leaves, note);
    if (leaves.length < batch) break;
  }
  const beyond = await selectHeadsBetween(tx, running.size, Number.MAX_SAFE_INTEGER);
  const [first] = beyond;
  if (first) note('gap', `存证树的签名覆盖 ${first.tree_size} 条，而日志只有 ${running.size} 条：末尾的记录被删去。`);
  return { checked: running.size, findings: [...findings.values()] };
}

/** The tiles that proofs are read from must hold the same hashes as the leaves. */
async function compareTiles(tx: Tx, leaves: readonly PlacedLeaf[], note: (kind: string, text: string) => void): Promise<void> {
  let tile = -1;
  let hashes: Buffer = Buffer.alloc(0);
  for (const { leaf, leaf_index } of leaves) {
    const wanted = Math.floor(leaf_index / tileWidth);
    if (wanted !== tile) {
      tile = wanted;
      hashes = await selectTile(tx, 0, tile);
    }
    const from = (leaf_index % tileWidth) * hashBytes;
    if (!hashes.subarray(from, from + hashBytes).equals(leafHash(leaf))) return note('tile', `存证瓦片与日志第 ${leaf_index} 号不符。`);
  }
}

async function verifyTotals(tx: Tx): Promise<string[]> {
  const [first] = await selectTotalDifferences(tx, 1);
  if (!first) return [];
  const shown = (value: number | null) => (value === null ? '没有' : `${value / 100} 学时`);
  return [`合计不符：人员 ${first.person_id} 的 ${first.year} 年度，合计记为${shown(first.kept)}，各条相加为${shown(first.summed)}。`];
}
