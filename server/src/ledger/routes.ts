// Who may call what of the register: one's own entries, those of a jurisdiction, reversal, and the heads that everybody may keep.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { ledgerConsistency, ledgerHeads } from './prove.ts';
import { getEntry, listMyEntries, listPersonEntries } from './read.ts';
import { reverseEntry } from './reverse.ts';

export const ledgerRoutes = routes([
  on(contract.listMyEntries, 'record.own', listMyEntries),
  on(contract.listPersonEntries, 'record.read', listPersonEntries),
  // Both the owner and officials open it: the verb tells them apart, and every reading is on record.
  on(contract.getEntry, 'signed-in', getEntry, { audit: ({ entryId }) => ({ entryId }) }),
  on(contract.reverseEntry, 'entry.reverse', reverseEntry),
  on(contract.getLedgerHeads, 'public', ledgerHeads),
  on(contract.getLedgerConsistency, 'public', ledgerConsistency),
]);
