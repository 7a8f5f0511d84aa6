// What has been typed so far for one way: the shape of the API's facts, but incomplete, and numbers as the text that was typed.
export type FactsDraft = Readonly<Record<string, unknown>>;

export type DayPart = 'full' | 'half' | 'minutes';

/** A row of the day editor; `minutes` as typed. */
export type DayRow = { readonly on: string; readonly part: DayPart; readonly minutes: string };

export type CourseRow = { readonly name: string; readonly passedOn: string };

/** A named item and its day, where a rule counts items. */
export type ItemRow = { readonly name: string; readonly on: string };

export const BLANK_DAY: DayRow = { on: '', part: 'full', minutes: '' };
export const BLANK_COURSE: CourseRow = { name: '', passedOn: '' };
export const BLANK_ITEM: ItemRow = { name: '', on: '' };

/** Reads rows from a draft or from facts that came back from the server. */
export function dayRowsOf(value: unknown): DayRow[] {
  const rows = Array.isArray(value) ? value.map(dayRow) : [];
  return rows.length > 0 ? rows : [BLANK_DAY];
}

export function courseRowsOf(value: unknown): CourseRow[] {
  const rows = Array.isArray(value) ? value.map(courseRow) : [];
  return rows.length > 0 ? rows : [BLANK_COURSE];
}

export function itemRowsOf(value: unknown): ItemRow[] {
  const rows = Array.isArray(value) ? value.map(itemRow) : [];
  return rows.length > 0 ? rows : [BLANK_ITEM];
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

function courseRow(value: unknown): CourseRow {
  const { name, passedOn } = recordOf(value);
  return { name: textOf(name), passedOn: textOf(passedOn) };
}

function itemRow(value: unknown): ItemRow {
  const { name, on } = recordOf(value);
  return { name: textOf(name), on: textOf(on) };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
