// Registration of hours: the one door by which they enter the register (第九条). The same record twice is one entry.

import { type EntryFacts, type EntryRow, factsOf, type NewEntry, provenanceOf, refuseInvalid, rowOf } from '#ledger/entry';
import { type Context, inTransaction, Problem, type Tx } from '#platform';
import { type EntryKey, insertEntries, lockTotals, selectRows } from './store.ts';

export type AppendResult = {
  readonly personId: number;
  readonly entryId: string;
  readonly outcome: 'recorded' | 'already';
  /** It is registered, but was taken back since: registering it again under the same key restores nothing. */
  readonly reversed: boolean;
};

// Long enough to be worth a statement, short enough to stay far below the largest one.
const rowsPerStatement = 5000;

/**
 * Appends entries; answers in the order given. Throws `entry-conflict` (409) when a key is registered with other facts and
 * `entry-invalid` (422) for facts that no rule can mean; the caller's transaction must then be given up.
 */
export async function append(at: Context, entries: readonly NewEntry[]): Promise<AppendResult[]> {
  refuseInvalid(entries);
  const recorded = provenanceOf(at);
  return appendRows(
    at,
    entries.map((entry) => rowOf(factsOf(entry), recorded)),
  );
}

/** For whoever reads what stands registered and then adds to it or takes from it: until the transaction ends nobody else does. */
export function lockYear(at: Pick<Context, 'tx'>, people: readonly number[], year: number): Promise<void> {
  return lockTotals(at.tx, people, year);
}

/** The same for rows already made: entries and reversals. */
export async function appendRows(at: Pick<Context, 'tx'>, rows: readonly EntryRow[]): Promise<AppendResult[]> {
  const distinct = new Map<string, EntryRow>();
  const conflicts: Conflict[] = [];
  for (const [index, row] of rows.entries()) {
    const twin = distinct.get(nameOf(row));
    if (!twin) distinct.set(nameOf(row), row);
    else conflicts.push(...differing(index, twin, row));
  }
  refuse(conflicts);
  const sorted = [...distinct.values()].sort(byKey);
  const fresh = await writeAll(at.tx, sorted);
  const old = sorted.filter((row) => !fresh.has(nameOf(row)));
  const stored = old.length === 0 ? new Map<string, StoredRow>() : await compare(at, rows, old);
  return rows.map((row) => ({
    personId: row.person_id,
    entryId: row.entry_id,
    // A row given twice in one call is recorded once.
    outcome: fresh.delete(nameOf(row)) ? 'recorded' : 'already',
    reversed: stored.get(nameOf(row))?.reversed ?? false,
  }));
}

async function writeAll(tx: Tx, sorted: readonly EntryRow[]): Promise<Set<string>> {
  if (sorted.length > rowsPerStatement && !tx.isTransaction) return inTransaction(tx, (inside) => writeAll(inside, sorted));
  const fresh = new Set<string>();
  for (let start = 0; start < sorted.length; start += rowsPerStatement) {
    const written = await insertEntries(tx, sorted.slice(start, start + rowsPerStatement));
    for (const key of written) fresh.add(nameOf(key));
  }
  return fresh;
}

type StoredRow = EntryRow & { readonly reversed: boolean };

/** What was there before must say the same. */
async function compare(at: Pick<Context, 'tx'>, given: readonly EntryRow[], old: readonly EntryRow[]): Promise<Map<string, StoredRow>> {
  const keys = old.map(({ person_id, entry_id }) => ({ person_id, entry_id }));
  const stored = new Map((await selectRows(at.tx, keys)).map((row) => [nameOf(row), row]));
  const conflicts = given.flatMap((row, index) => {
    const before = stored.get(nameOf(row));
    return before ? differing(index, before, row) : [];
  });
  refuse(conflicts);
  const lost = old.find((row) => !stored.has(nameOf(row)));
  if (lost) throw new Error(`entry ${lost.entry_id} is neither new nor stored`);
  return stored;
}

type Conflict = { readonly index: number; readonly row: EntryRow; readonly fields: readonly string[] };

const fieldNames: Readonly<Partial<Record<keyof EntryFacts, string>>> = {
  year: '年度',
  subject: '科目',
  centihours: '学时',
  by_exam: '是否考试取得',
  way: '途径',
  rule_document: '依据文件',
  rule_article: '依据条款',
  rule_edition: '文件版本',
  facts: '事实',
  lowered: '调低的学时',
  explanation: '计算说明',
  title: '名称',
  organiser: '主办单位',
  held_from: '开始日期',
  held_to: '结束日期',
  evidence: '证明材料',
  recognised_by: '认定机构',
  reason: '冲销理由',
  approver: '批准人',
};

function differing(index: number, before: EntryRow, row: EntryRow): Conflict[] {
  if (before.payload_hash.equals(row.payload_hash)) return [];
  const names = Object.keys(fieldNames) as (keyof EntryFacts)[];
  return [{ index, row, fields: names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(row[name])) }];
}

const conflictsNamed = 50;

function refuse(conflicts: readonly Conflict[]): void {
  const [first] = conflicts;
  if (!first) return;
  const more = conflicts.length > 1 ? `另有 ${conflicts.length - 1} 条也不同。` : '';
  throw new Problem({
    type: 'entry-conflict',
    status: 409,
    title: '同一条记录已经登记，但内容不同',
    detail: `来源编号 ${first.row.source_key}：${describe(first)}。${more}已登记的内容没有改动；如需更正，请先冲销原条目，再以新的编号登记。`,
    errors: conflicts.slice(0, conflictsNamed).map((one) => ({
      path: `entries[${one.index}]`,
      message: `来源编号 ${one.row.source_key}：${describe(one)}`,
    })),
    extras: { sourceKey: first.row.source_key, differs: first.fields },
  });
}

/** A row changed behind the program's back differs in its hash alone. */
function describe({ fields }: Conflict): string {
  return fields.length === 0
    ? '与已登记的摘要不符'
    : `与已登记的不同之处为${fields.map((name) => fieldNames[name as keyof EntryFacts]).join('、')}`;
}

function nameOf(key: EntryKey): string {
  return `${key.person_id}/${key.entry_id}`;
}

function byKey(a: EntryKey, b: EntryKey): number {
  return a.person_id - b.person_id || (a.entry_id < b.entry_id ? -1 : 1);
}
