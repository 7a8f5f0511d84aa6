// The door of sheets: tables that people keep in Excel or CSV, read without guessing and written so that numbers stay text.

export { readSheet } from './read.ts';
export type { Cell, Sheet } from './sheet.ts';
export { type SheetColumn, writeSheet } from './write.ts';
