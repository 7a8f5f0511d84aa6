// One row of a roster: every cell read as what it must be, every fault said with its column; nothing is guessed.
import { checkIdDocument, type IdKind, isPersonName, normaliseName, readMobile } from '@xueshi/contract';
import type { Day } from '#platform';
import type { Cell } from '#sheets';
import { type ColumnKey, columnLabel, type Header } from './columns.ts';

export type RosterPerson = {
  readonly name: string;
  readonly idKind: IdKind;
  readonly idNumber: string;
  readonly birthDay: Day | null;
  readonly gender: 'male' | 'female' | null;
  readonly phone: string | null;
  readonly series: string | null;
  readonly title: string | null;
  readonly titleSince: Day | null;
  readonly from: Day;
};
export type Fault = { readonly row: number; readonly column: string; readonly message: string };
export type Row = {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly person: RosterPerson | null;
  readonly faults: readonly Fault[];
};

export const idKindNames: Readonly<Record<IdKind, string>> = {
  resident: '居民身份证',
  hk_macao_permit: '港澳居民来往内地通行证',
  taiwan_permit: '台湾居民来往大陆通行证',
  foreign_permit: '外国人永久居留身份证',
  passport: '护照',
};
const kindsByName = new Map(Object.entries(idKindNames).map(([kind, name]) => [name, kind as IdKind]));
const genders = new Map([
  ['男', 'male'],
  ['女', 'female'],
] as const);

type Known = { readonly header: Header; readonly series: ReadonlyMap<string, string>; readonly today: Day };

export function readRow(cells: readonly Cell[], row: number, known: Known): Row {
  const reader = reading(cells, row, known.header);
  const kindName = reader.text('idKind');
  const idKind =
    kindName === null
      ? 'resident'
      : (kindsByName.get(kindName) ?? reader.fault('idKind', `没有“${kindName}”这种证件，可填：${[...kindsByName.keys()].join('、')}`));
  const name = nameIn(reader);
  const document = idKind && documentIn(reader, idKind, known.today);
  const from = dayOf(reader, 'from', known.today) ?? reader.missing('from');
  const series = choiceIn(reader, 'series', known.series, '没有这个职称系列，请按模板中的名称填写');
  const titleSince = dayOf(reader, 'titleSince', known.today);
  const birthDay = dayOf(reader, 'birthDay', known.today);
  const gender = choiceIn(reader, 'gender', genders, '性别请填“男”或“女”');
  const phone = phoneIn(reader);
  const title = reader.text('title');
  if (title !== null && [...title].length > 50) reader.fault('title', '职称至多 50 字');
  if (document && document.birthDay === null && birthDay === null) reader.fault('birthDay', '这种证件须填写出生日期');
  if (document && document.gender === null && gender === null) reader.fault('gender', '这种证件须填写性别');
  if (reader.faults.length > 0 || !idKind || !document || !name || !from) return { row, cells, person: null, faults: reader.faults };
  const person = { name, idKind, idNumber: document.idNumber, birthDay, gender, phone, series, title, titleSince, from };
  return { row, cells, person, faults: [] };
}

function reading(cells: readonly Cell[], row: number, header: Header) {
  const faults: Fault[] = [];
  const placed = (key: ColumnKey): Cell => {
    const place = header.places[key];
    return place === undefined ? null : (cells[place] ?? null);
  };
  const fault = (key: ColumnKey, message: string): null => {
    faults.push({ row, column: columnLabel(key), message });
    return null;
  };
  // What was there and could not be read has been said already.
  const missing = (key: ColumnKey): null =>
    faults.some((one) => one.column === columnLabel(key)) ? null : fault(key, `请填写${columnLabel(key)}`);
  const trusted = (key: ColumnKey): Exclude<Cell, { readonly formula: true }> => {
    const cell = placed(key);
    if (typeof cell !== 'object' || cell === null || 'day' in cell) return cell;
    return fault(key, '单元格是公式，结果不可靠。请复制后“选择性粘贴”为数值');
  };
  const text = (key: ColumnKey): string | null => {
    const cell = trusted(key);
    if (cell === null) return null;
    if (typeof cell === 'object') return fault(key, '这里应为文字，不是日期');
    return String(cell).normalize('NFC').trim() || null;
  };
  return { faults, fault, missing, placed, trusted, text };
}

type Reading = ReturnType<typeof reading>;

function nameIn(reader: Reading): string | null {
  const text = reader.text('name');
  if (text === null) return reader.missing('name');
  const name = normaliseName(text);
  return isPersonName(name) ? name : reader.fault('name', '姓名只能含文字、间隔点和连字符，至多 50 字，请核对');
}

function documentIn(reader: Reading, kind: IdKind, today: Day) {
  // A number of 18 digits kept as a float has lost its end: it looks whole, and is somebody else's.
  if (typeof reader.placed('idNumber') === 'number') {
    return reader.fault('idNumber', '号码以数字格式存储，末几位可能已经改变。请把该列设为“文本”，重新填写号码');
  }
  const text = reader.text('idNumber');
  if (text === null) return reader.missing('idNumber');
  const check = checkIdDocument(kind, text, today);
  return check.ok ? check : reader.fault('idNumber', check.message);
}

function phoneIn(reader: Reading): string | null {
  const text = reader.text('phone');
  if (text === null) return null;
  return readMobile(text) ?? reader.fault('phone', '手机号应为 11 位大陆号码，请核对');
}

function choiceIn<T>(reader: Reading, key: ColumnKey, choices: ReadonlyMap<string, T>, message: string): T | null {
  const text = reader.text(key);
  if (text === null) return null;
  return choices.get(text) ?? reader.fault(key, message);
}

/** A date cell, or a day in one of the ways people write it. */
function dayOf(reader: Reading, key: ColumnKey, today: Day): Day | null {
  const cell = reader.trusted(key);
  if (cell === null) return null;
  const day = typeof cell === 'object' ? cell.day : dayIn(String(cell));
  if (day === null) return reader.fault(key, '日期看不懂，请写作 2026-03-01');
  if (day > today) return reader.fault(key, `${day} 晚于今天`);
  return day < '1900-01-01' ? reader.fault(key, `${day} 过早，请核对年份`) : day;
}

function dayIn(text: string): Day | null {
  const tidy = text.normalize('NFKC').trim();
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(tidy) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(tidy) ?? [];
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const real = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day ? null : day;
}
