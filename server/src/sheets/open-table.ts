// Opens a table by its content: xlsx, or CSV in UTF-8, UTF-16 or GB18030. Runs in the child process alone.
import { CsvError, parse } from 'csv-parse/sync';
import { type Cell as Found, type Sheet as Opened, readXlsx } from 'hucre/xlsx';
import yauzl from 'yauzl';
import type { Cell, Sheet, SheetAnswer, SheetJob, SheetRefusal } from './sheet.ts';

const mostInsideBytes = 200 * 1024 * 1024;
const mostColumns = 100;
const longestRecord = 64 * 1024;

class Refused extends Error {
  readonly refusal: SheetRefusal;
  readonly line: number | undefined;
  constructor(refusal: SheetRefusal, line?: number) {
    super(refusal);
    this.refusal = refusal;
    this.line = line;
  }
}

export async function openTable({ bytes, mostRows }: SheetJob): Promise<SheetAnswer> {
  try {
    const sheet = startsWith(bytes, [0x50, 0x4b]) ? await openXlsx(bytes, mostRows) : openCsv(bytes, mostRows);
    if (sheet.rows.length > mostRows) throw new Refused('too-many-rows');
    return { sheet, refusal: null };
  } catch (error) {
    if (!(error instanceof Refused)) return { sheet: null, refusal: 'unreadable' };
    return { sheet: null, refusal: error.refusal, ...(error.line === undefined ? {} : { line: error.line }) };
  }
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

async function openXlsx(bytes: Uint8Array, mostRows: number): Promise<Sheet> {
  // What the archive declares; one that lies meets the limits of this process.
  if ((await declaredBytes(Buffer.from(bytes))) > mostInsideBytes) throw new Refused('too-large-inside');
  const book = await readXlsx(bytes, { sheets: ({ index }) => index === 0, maxRows: mostRows + 1 });
  const [first] = book.sheets;
  if (!first) throw new Refused('unreadable');
  return {
    rows: first.rows.map((row, r) => row.slice(0, mostColumns).map((value, c) => cellOf(value, formulaAt(first, r, c)))),
    merged: mergedOf(first),
  };
}

function declaredBytes(buffer: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      let bytes = 0;
      zip.on('entry', (entry: { uncompressedSize: number }) => {
        bytes += entry.uncompressedSize;
        zip.readEntry();
      });
      zip.on('end', () => resolve(bytes));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

function formulaAt(sheet: Opened, row: number, column: number): boolean {
  const cell: Partial<Found> | undefined = sheet.cells?.get(`${row},${column}`);
  return cell?.formula !== undefined;
}

function cellOf(value: unknown, formula: boolean): Cell {
  if (formula) return { formula: true };
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function mergedOf(sheet: Opened): number[] {
  return (sheet.merges ?? []).flatMap(({ startRow, endRow }) => Array.from({ length: endRow - startRow + 1 }, (_, i) => startRow + i));
}

function openCsv(bytes: Uint8Array, mostRows: number): Sheet {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refused(isEncrypted(bytes) ? 'encrypted' : 'xls');
  const text = decode(bytes);
  if (text.includes('\0')) throw new Refused('unreadable');
  try {
    const records = parse(text, {
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: longestRecord,
      to: mostRows + 1,
      delimiter: delimiterOf(text),
    }) as string[][];
    return { rows: records.map((record) => record.slice(0, mostColumns).map(csvCell)), merged: [] };
  } catch (error) {
    throw error instanceof CsvError ? new Refused('quote', Number(error['lines'] ?? 0) || undefined) : error;
  }
}

/** Excel writes an encrypted xlsx and an old xls into the same envelope; the first names its streams. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  throw new Refused('encoding');
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const counts = [',', '\t', ';', '，'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** `="330302…"` and a leading apostrophe or tab are how people keep Excel from turning a code into a number. */
function csvCell(text: string): Cell {
  const bare = /^="(.*)"$/s.exec(text.trim())?.[1] ?? text.trim().replace(/^'/, '');
  return bare === '' ? null : bare;
}
