// The columns of a roster: their names, what people call them elsewhere, and finding the header among the first rows.
import { Problem } from '#platform';
import type { Cell, Sheet } from '#sheets';

const names = {
  name: ['姓名'],
  idKind: ['证件类型', '证件种类'],
  idNumber: ['证件号码', '证件号', '身份证号', '身份证号码', '公民身份号码'],
  birthDay: ['出生日期', '出生年月日'],
  gender: ['性别'],
  phone: ['手机号', '手机号码', '手机', '联系电话', '移动电话'],
  series: ['职称系列', '系列'],
  title: ['职称', '职称名称', '专业技术职务'],
  titleSince: ['职称取得日期', '取得日期', '取得职称日期'],
  from: ['入职日期', '入职时间', '到岗日期'],
} as const;

export type ColumnKey = keyof typeof names;
export const columnKeys = Object.keys(names) as ColumnKey[];
const needed: readonly ColumnKey[] = ['name', 'idNumber', 'from'];

export function columnLabel(key: ColumnKey): string {
  return names[key][0];
}

export type Header = {
  /** Row of the header, from zero. */
  readonly row: number;
  readonly places: Readonly<Partial<Record<ColumnKey, number>>>;
  readonly ignored: readonly string[];
};

const lookedAt = 10;

/** Throws `roster-header` (422) that says which column is missing, or that the header is merged. */
export function findHeader(sheet: Sheet): Header {
  const row = sheet.rows.slice(0, lookedAt).findIndex((cells) => keyOf('姓名', cells) !== null);
  const cells = sheet.rows[row];
  if (!cells) {
    throw problem(
      '没有找到表头',
      `前 ${lookedAt} 行里没有“姓名”一列。请使用模板，或在第一行写明列名：${needed.map(columnLabel).join('、')}等。`,
    );
  }
  if (sheet.merged.includes(row))
    throw problem('表头有合并单元格', `第 ${row + 1} 行的表头有合并单元格，无法确定各列。请取消合并，每列写一个列名后再导入。`);
  const places: Partial<Record<ColumnKey, number>> = {};
  const ignored: string[] = [];
  cells.forEach((cell, place) => {
    const text = headText(cell);
    if (text === '') return;
    const key = columnKeys.find((one) => (names[one] as readonly string[]).includes(text));
    if (key === undefined) ignored.push(text);
    else if (places[key] !== undefined) throw problem('表头有重复的列', `“${text}”出现了两次，请只保留一列。`);
    else places[key] = place;
  });
  const missing = needed.filter((key) => places[key] === undefined);
  if (missing.length > 0) throw problem('表头缺少必要的列', `缺少：${missing.map(columnLabel).join('、')}。请补上后再导入，或使用模板。`);
  return { row, places, ignored };
}

function keyOf(label: string, cells: readonly Cell[]): number | null {
  const place = cells.findIndex((cell) => headText(cell) === label);
  return place < 0 ? null : place;
}

/** Stars and notes that people add to a heading are no part of its name. */
function headText(cell: Cell): string {
  return typeof cell === 'string'
    ? cell
        .normalize('NFKC')
        .replace(/[\s*]/g, '')
        .replace(/\(.*\)$/, '')
    : '';
}

function problem(title: string, detail: string): Problem {
  return new Problem({ type: 'roster-header', status: 422, title, detail });
}
