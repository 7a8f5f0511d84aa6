// The register's endpoints: who may read, who may reverse, what the public may keep.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { getEntry, getLedgerConsistency, getLedgerHeads, listMyEntries, listPersonEntries, reverseEntry } from './read.ts';

export const ledgerRoutes = routes([
  on(contract.listMyEntries, 'record.own', listMyEntries),
  on(contract.listPersonEntries, 'record.read', listPersonEntries),
  on(contract.getEntry, 'signed-in', getEntry, { audit: () => ({}) }),
  on(contract.reverseEntry, 'entry.reverse', reverseEntry),
  on(contract.getLedgerHeads, 'public', getLedgerHeads),
  on(contract.getLedgerConsistency, 'public', getLedgerConsistency),
]);
