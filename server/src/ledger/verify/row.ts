// One row against itself: its hash and its identity, computed again.

import { type EntryRow, entryIdOf, payloadText, reversalIdOf } from '#ledger/entry';
import { sha256 } from '#platform';
import { changedIdentity, changedRow, type LedgerFault } from './faults.ts';

export function faultOfRow(row: EntryRow): LedgerFault | null {
  if (!sha256(payloadText(row)).equals(row.payload_hash)) return changedRow(row, '登记时的摘要');
  const id = row.source === 'reversal' ? reversalIdOf(row.source_key) : entryIdOf(row.source, row.source_key);
  return id === row.entry_id ? null : changedIdentity(row);
}
