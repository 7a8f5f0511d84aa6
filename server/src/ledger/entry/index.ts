// The door of the entry: the facts, the row, its identity, its hashes.
export { refuseInvalid } from './check.ts';
export {
  type EntryFacts,
  type EntryRow,
  entryIdOf,
  factsOf,
  leafOf,
  type NewEntry,
  payloadText,
  provenanceHash,
  provenanceOf,
  reversalIdOf,
  reversalOf,
  rowOf,
  type Source,
  type Subject,
} from './entry.ts';
