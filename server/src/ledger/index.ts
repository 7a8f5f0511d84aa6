// The door of the register (第九条): append, reverse, read, prove, verify. Hours enter here or not at all.

export { entryIdOf, type NewEntry, type Source, type Subject } from '#ledger/entry';
export { installLedgerKey, installLedgerKeyObject, sequence } from '#ledger/log';
export { verifyLedger } from '#ledger/verify';
export { type AppendResult, append, lockYear } from './append.ts';
export { appendLeaf, type LeafProof, proveEntries, proveEntry, proveLeaf } from './prove.ts';
export { findEntry, getEntry, listEntries, listMyEntries, listYears } from './read.ts';
export { reverse, reverseEntry } from './reverse.ts';
export { ledgerRoutes } from './routes.ts';
