// 花名册: the template, the dry run, the faulty rows to correct, the import that does each thing once (第十条).
import type { RosterReport } from '@xueshi/contract';
import { accountOf, authorize, recordEmployments, registerPeople } from '#accounts';
import { type FileReply, fileReply } from '#http';
import { findOrg, listSectors, readOrgId } from '#orgs';
import { type Context, newPersonId, notFound, Problem } from '#platform';
import { type Cell, readSheet, type SheetColumn, writeSheet } from '#sheets';
import { columnKeys, columnLabel, type Header } from './columns.ts';
import { type Fault, idKindNames } from './read-row.ts';
import { takenMeanwhile, type Weighed, weigh } from './weigh.ts';

const mostRows = 20_000;
const mostFaults = 500;
const blankRows = 500;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Handed = { orgId: string; name: string; body: Uint8Array };
type Org = Awaited<ReturnType<typeof findOrg>>;

export async function getRosterTemplate(at: Context, input: { orgId: string }): Promise<FileReply> {
  await openUnit(at, input.orgId);
  const body = await writeSheet({ name: '花名册', columns: await columnsOf(at), rows: [], blankRows });
  return fileReply({ body, type: xlsx, name: '花名册模板.xlsx', inline: false, length: body.length });
}

export async function checkRoster(at: Context, input: Handed): Promise<RosterReport> {
  const org = await openUnit(at, input.orgId);
  return reportOf(await weighFile(at, org, input), { imported: false });
}

/** The faulty rows as they were, with a last column that says what is wrong; the header's other names are put right. */
export async function correctRoster(at: Context, input: Handed): Promise<FileReply> {
  const org = await openUnit(at, input.orgId);
  const { rows, header } = await weighFile(at, org, input);
  const faulty = rows.filter((one) => one.faults.length > 0);
  const columns = [...(await columnsOf(at)), { label: '问题（改正后删去本列或保留均可）', width: 60 }];
  const body = await writeSheet({
    name: '待改正',
    columns,
    rows: faulty.map(({ cells, faults, row }) => [
      ...columnKeys.map((key) => textOf(key, placeOf(cells, header, key))),
      `原第 ${row} 行：${faults.map(({ column, message }) => `${column}：${message}`).join('；')}`,
    ]),
  });
  return fileReply({ body, type: xlsx, name: '花名册-待改正.xlsx', inline: false, length: body.length });
}

export async function importRoster(at: Context, input: Handed & { skipFaulty: 'true' | 'false' }): Promise<RosterReport> {
  const org = await openUnit(at, input.orgId);
  const weighed = await weighFile(at, org, input);
  const faulty = weighed.rows.filter((one) => one.faults.length > 0).length;
  if (faulty > 0 && input.skipFaulty === 'false') {
    const detail = '没有写入任何人。可以下载待改正的表格，改正后重新导入；或选择跳过有误的行，先导入其余。';
    throw new Problem({ type: 'roster-faulty', status: 422, title: `有 ${faulty} 行需要改正`, detail });
  }
  const people = weighed.fresh.map(({ row, person }) => ({ ...person, row, personId: newPersonId(), division: org.division }));
  const added = new Set(
    await registerPeople(
      at,
      people.map(({ row: _, from: __, birthDay, gender, ...person }) => ({
        ...person,
        birthDay: birthDay ?? undefined,
        gender: gender ?? undefined,
        ethnicity: null,
      })),
    ),
  );
  const spans = people
    .filter(({ personId }) => added.has(personId))
    .map(({ personId, from }) => ({ personId, orgId: org.orgId, from, to: null, main: true }));
  await recordEmployments(at, spans, `account:${accountOf(at).accountId}`);
  const late = people.filter(({ personId }) => !added.has(personId)).map(({ row }) => takenMeanwhile(row));
  at.log.info({ orgId: org.orgId, added: added.size, faulty, late: late.length }, 'roster imported');
  return reportOf(weighed, { imported: true, late });
}

async function openUnit(at: Context, orgId: string): Promise<Org> {
  const number = readOrgId(orgId);
  if (number === null) throw notFound('该单位');
  const org = await findOrg(at, number);
  authorize(at.actor, 'unit.manage', { orgId: org.orgId });
  return org;
}

async function weighFile(at: Context, org: Org, { body, name }: Handed): Promise<Weighed> {
  return weigh(at, org.orgId, await readSheet({ bytes: body, name, mostRows }));
}

function reportOf(
  { rows, fresh, same, header }: Weighed,
  { imported, late = [] }: { imported: boolean; late?: readonly Fault[] },
): RosterReport {
  const faults = [...rows.flatMap((one) => one.faults), ...late];
  return {
    rows: rows.length,
    fresh: fresh.length - late.length,
    same,
    faulty: rows.filter((one) => one.faults.length > 0).length + late.length,
    faults: faults.slice(0, mostFaults),
    ignoredColumns: [...header.ignored],
    imported,
  };
}

async function columnsOf(at: Context): Promise<SheetColumn[]> {
  const series = (await listSectors(at)).items.flatMap((sector) => sector.series.map(({ name }) => name));
  const choices: Partial<Record<(typeof columnKeys)[number], readonly string[]>> = {
    idKind: Object.values(idKindNames),
    gender: ['男', '女'],
  };
  const widths: Partial<Record<(typeof columnKeys)[number], number>> = { idNumber: 24, idKind: 24, series: 32 };
  // Excel takes a list of at most 255 characters inside a cell's rule; the series are more, and are checked when they come in.
  const short = series.join(',').length <= 255 ? { ...choices, series } : choices;
  return columnKeys.map((key) => {
    const list = short[key];
    return { label: columnLabel(key), width: widths[key] ?? 16, ...(list ? { choices: list } : {}) };
  });
}

function placeOf(cells: readonly Cell[], header: Header, key: (typeof columnKeys)[number]): Cell {
  const place = header.places[key];
  return place === undefined ? null : (cells[place] ?? null);
}

/** What was typed, as text; what cannot be trusted is left to be typed again. */
function textOf(key: (typeof columnKeys)[number], cell: Cell): string {
  if (cell === null || (key === 'idNumber' && typeof cell === 'number')) return '';
  if (typeof cell === 'object') return 'day' in cell ? cell.day : '';
  return String(cell);
}
