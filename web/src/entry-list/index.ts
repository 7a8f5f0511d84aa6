// The door of the rows of entries: one list for owner and official.
export { byYear } from './by-year.ts';
export { EntryList } from './entry-list.tsx';
