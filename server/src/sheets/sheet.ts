// A table as it was typed: every cell keeps what it was, nothing is converted on the way.

/** A text, a number, a day, a formula (its shown value is not trusted), or nothing. */
export type Cell = string | number | { readonly day: string } | { readonly formula: true } | null;

export type Sheet = {
  /** From the first row on; the row's number in the file is its place plus one. */
  readonly rows: readonly (readonly Cell[])[];
  /** Places (row, from zero) that hold merged cells. */
  readonly merged: readonly number[];
};

export type SheetJob = { readonly bytes: Uint8Array; readonly mostRows: number };

export type SheetRefusal = 'xls' | 'encrypted' | 'too-many-rows' | 'encoding' | 'unreadable' | 'too-large-inside' | 'quote';

/** What the child answers; `line` is where an unclosed quotation begins. */
export type SheetAnswer =
  | { readonly sheet: Sheet; readonly refusal: null }
  | { readonly sheet: null; readonly refusal: SheetRefusal; readonly line?: number };
