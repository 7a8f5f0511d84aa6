// Writes a table as xlsx: every cell is text, so that an identity number is never turned into a float and nothing is run as a formula.
import { type CellStyle, writeXlsx } from 'hucre/xlsx';

export type SheetColumn = {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  /** The values to choose from. */
  readonly choices?: readonly string[];
};

type Writing = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Empty rows prepared as text, to be filled in. */
  readonly blankRows?: number;
};

const asText: CellStyle = { numFmt: '@' };
const heading: CellStyle = { font: { bold: true }, numFmt: '@' };

export async function writeSheet({ name, columns, rows, blankRows = 0 }: Writing): Promise<Buffer> {
  const blank = Array.from({ length: blankRows }, () => columns.map(() => ''));
  const all = [columns.map(({ label }) => label), ...rows, ...blank];
  const cells = new Map(
    all.flatMap((row, r) => columns.map((_, c) => [`${r},${c}`, { value: row[c] ?? '', style: r === 0 ? heading : asText }] as const)),
  );
  const last = Math.max(all.length, 2);
  const bytes = await writeXlsx({
    sheets: [
      {
        name,
        rows: all.map((row) => [...row]),
        cells,
        columns: columns.map(({ width }) => ({ width })),
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap(({ choices }, c) =>
          choices
            ? [{ type: 'list' as const, values: [...choices], range: `${columnName(c)}2:${columnName(c)}${last}`, allowBlank: true }]
            : [],
        ),
      },
    ],
  });
  return Buffer.from(bytes);
}

function columnName(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}
