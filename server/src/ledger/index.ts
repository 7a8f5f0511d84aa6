// The door of the register (第九条): append, reverse, read, prove, verify. Hours enter here or not at all.
export { type AppendResult, append } from './append.ts';
export type { NewEntry, Source, Subject } from './entry.ts';
export { appendLeaf, type LeafProof, proveEntry, proveLeaf, sequence } from './log.ts';
export { listEntries, listYears } from './read.ts';
export { type Reversal, reverse } from './reverse.ts';
export { ledgerRoutes } from './routes.ts';
export { installKey as installLedgerKeyObject, installLedgerKey } from './signing.ts';
export { type LedgerReport, verifyLedger } from './verify.ts';
