// What has been typed so far for one way: the shape of the API's facts, but incomplete, and numbers as the text that was typed.
export type FactsDraft = Readonly<Record<string, unknown>>;

export type DayPart = 'full' | 'half' | 'minutes';

/** A row of the day editor; `minutes` as typed. */
export type DayRow = { readonly on: string; readonly part: DayPart; readonly minutes: string };

/** Rows of a name and its day, and what the API calls that day: courses that were passed, items of a sector's rule. */
const NAMED_DAYS = { courses: 'passedOn', items: 'on' } as const;
export type NamedKind = keyof typeof NAMED_DAYS;
export type NamedRow = { readonly name: string; readonly day: string };

export const BLANK_DAY: DayRow = { on: '', part: 'full', minutes: '' };
export const BLANK_NAMED: NamedRow = { name: '', day: '' };

/** Reads rows from a draft or from facts that came back from the server. */
export function dayRowsOf(value: unknown): DayRow[] {
  const rows = Array.isArray(value) ? value.map(dayRow) : [];
  return rows.length > 0 ? rows : [BLANK_DAY];
}

export function namedRowsOf(kind: NamedKind, value: unknown): NamedRow[] {
  const rows = Array.isArray(value) ? value.map((row) => namedRow(kind, row)) : [];
  return rows.length > 0 ? rows : [BLANK_NAMED];
}

/** The row as the draft keeps it, blank cells too. */
export function namedDraft(kind: NamedKind, { name, day }: NamedRow): Readonly<Record<string, string>> {
  return { name, [NAMED_DAYS[kind]]: day };
}

/** Of the row at `path`. */
export function namedDayPath(kind: NamedKind, path: string): string {
  return `${path}.${NAMED_DAYS[kind]}`;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The API's form of a row's part. */
export function partFact(row: DayRow): unknown {
  return row.part === 'minutes' ? { minutes: numberIn(row.minutes) ?? row.minutes } : row.part;
}

/** A number as typed, full-width digits too; undefined for anything else, so that the rule can say what is wrong with it. */
export function numberIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

function dayRow(value: unknown): DayRow {
  const { on, part, minutes } = recordOf(value);
  if (typeof part === 'object' && part !== null) return { on: textOf(on), part: 'minutes', minutes: textOf(recordOf(part).minutes) };
  return { on: textOf(on), part: part === 'half' || part === 'minutes' ? part : 'full', minutes: textOf(minutes) };
}

function namedRow(kind: NamedKind, value: unknown): NamedRow {
  const row = recordOf(value);
  return { name: textOf(row['name']), day: textOf(row[NAMED_DAYS[kind]]) };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
