// What a roster would do: who is new, who is here already, which rows cannot stand; the database is asked three times, however long it is.
import { employedAmong, findPeople, findPersonIdsByDocuments } from '#accounts';
import { listSectors } from '#orgs';
import type { Context } from '#platform';
import type { Sheet } from '#sheets';
import { columnLabel, findHeader, type Header } from './columns.ts';
import { type Fault, type RosterPerson, type Row, readRow } from './read-row.ts';

export type Weighed = {
  readonly header: Header;
  readonly rows: readonly Row[];
  readonly fresh: readonly { readonly row: number; readonly person: RosterPerson }[];
  readonly same: number;
};

export async function weigh(at: Context, orgId: number, sheet: Sheet): Promise<Weighed> {
  const header = findHeader(sheet);
  const sectors = (await listSectors(at)).items;
  const series = new Map(sectors.flatMap((sector) => sector.series.map((one) => [one.name, one.code] as const)));
  const known = { header, series, today: at.clock.today() };
  const read = sheet.rows
    .map((cells, i) => ({ cells, row: i + 1 }))
    .slice(header.row + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== null))
    .map(({ cells, row }) => readRow(cells, row, known));
  return against(at, orgId, header, refuseRepeated(read));
}

/** The same number twice in one file: neither is guessed to be the right one. */
function refuseRepeated(rows: readonly Row[]): Row[] {
  const first = new Map<string, number>();
  return rows.map((one) => {
    if (!one.person) return one;
    const key = `${one.person.idKind}:${one.person.idNumber}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, one.row);
      return one;
    }
    return faulted(one, 'idNumber', `与第 ${before} 行的证件号码相同，请只保留一行`);
  });
}

async function against(at: Context, orgId: number, header: Header, read: readonly Row[]): Promise<Weighed> {
  const people = read.flatMap(({ person }) => person ?? []);
  const ids = await findPersonIdsByDocuments(
    at,
    people.map(({ idKind, idNumber }) => ({ kind: idKind, idNumber })),
  );
  const idOf = new Map(people.map((person, i) => [person, ids[i] ?? null]));
  const registered = ids.filter((id) => id !== null);
  const here = await employedAmong(at, orgId, registered);
  const cards = await findPeople(at, [...here]);
  const fresh: { row: number; person: RosterPerson }[] = [];
  let same = 0;
  const rows = read.map((one) => {
    const personId = one.person ? (idOf.get(one.person) ?? null) : null;
    if (!one.person) return one;
    if (personId === null) {
      fresh.push({ row: one.row, person: one.person });
      return one;
    }
    // Nothing is told of somebody who is not of this unit, not even whether the name is right.
    if (!here.has(personId)) return faulted(one, 'idNumber', elsewhere);
    if (cards.get(personId)?.name !== one.person.name) return faulted(one, 'name', '与登记的姓名不一致，请核对姓名和证件号码');
    same += 1;
    return one;
  });
  return { header, rows, fresh, same };
}

const elsewhere = '此人已有学时档案，不能由单位直接录入。请本人在“任职”页面申请加入本单位，再由本单位确认';

function faulted(one: Row, key: Parameters<typeof columnLabel>[0], message: string): Row {
  const fault: Fault = { row: one.row, column: columnLabel(key), message };
  return { ...one, person: null, faults: [...one.faults, fault] };
}

/** For somebody whom another request has registered in the same moment. */
export function takenMeanwhile(row: number): Fault {
  return { row, column: columnLabel('idNumber'), message: elsewhere };
}
