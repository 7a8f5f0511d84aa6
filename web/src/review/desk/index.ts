// The door of the reviewer's desk: filters in the address, keys, names of what to look at.
export { queueKey, reviewKey } from './keys.ts';
export { KeysButton, KeysHelp } from './keys-help.tsx';
export {
  filterCount,
  QUEUE_SORTS,
  QUEUE_STATES,
  type QueueFilters,
  queueQuestion,
  queueSearch,
} from './queue-search.ts';
export { useKeys } from './use-keys.ts';
export { useWords as useDeskWords } from './words.ts';
