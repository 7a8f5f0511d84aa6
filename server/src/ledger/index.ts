// The door of the register (第九条): append, reverse, read, prove, verify. Hours enter here or not at all.
export { type AppendResult, append } from './append.ts';
export { entryIdOf, type NewEntry, type Source, type Subject } from './entry.ts';
export { appendLeaf, type LeafProof, listHeads, proveEntry, proveGrowth, proveLeaf, sequence } from './log.ts';
export { findEntry, type LedgerEntry, listEntries, listYears } from './read.ts';
export { type Reversal, reverse } from './reverse.ts';
export { installKey as installLedgerKeyObject, installLedgerKey } from './signing.ts';
export { type LedgerReport, verifyLedger } from './verify.ts';
