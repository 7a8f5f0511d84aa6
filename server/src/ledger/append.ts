// Registration of hours: the one door by which they enter the register (第九条). The same record twice is one entry.
import { type Context, Problem } from '#platform';
import { type EntryRow, type NewEntry, recorderOf, rowOf } from './entry.ts';
import { insertEntries, selectEntryRows } from './store.ts';

export type AppendResult = { readonly entryId: string; readonly personId: number; readonly outcome: 'recorded' | 'already' };

/**
 * Appends entries in the caller's transaction; results in the order given. Throws `entry-invalid` (500 cents of a wrong caller) or
 * `entry-conflict` (409) when a key is already registered with other facts; nothing is written then.
 */
export async function append(at: Context, entries: readonly NewEntry[]): Promise<AppendResult[]> {
  if (entries.length === 0) return [];
  const recorded = { at: at.clock.now(), by: recorderOf(at.actor) };
  const rows = entries.map((entry) => rowOf(checked(entry), recorded));
  const distinct = new Map<string, EntryRow>();
  for (const row of rows) {
    const twin = distinct.get(keyOf(row));
    if (twin) refuseDifferent(twin, row);
    else distinct.set(keyOf(row), row);
  }
  const written = new Set((await insertEntries(at.tx, [...distinct.values()])).map(keyOf));
  await compareWithStored(
    at,
    [...distinct.values()].filter((row) => !written.has(keyOf(row))),
  );
  const fresh = new Set(written);
  return rows.map((row) => ({
    entryId: row.entry_id,
    personId: row.person_id,
    // A row given twice in one call was recorded once.
    outcome: fresh.delete(keyOf(row)) ? 'recorded' : 'already',
  }));
}

async function compareWithStored(at: Context, rows: readonly EntryRow[]): Promise<void> {
  if (rows.length === 0) return;
  const stored = new Map(
    (
      await selectEntryRows(
        at.tx,
        rows.map(({ person_id, entry_id }) => ({ person_id, entry_id })),
      )
    ).map((row) => [keyOf(row), row]),
  );
  for (const row of rows) {
    const before = stored.get(keyOf(row));
    if (!before) throw new Error(`entry ${row.entry_id} is neither new nor stored`);
    refuseDifferent(before, row);
  }
}

const names: Readonly<Partial<Record<keyof EntryRow, string>>> = {
  year: '年度',
  subject: '科目',
  centihours: '学时',
  by_exam: '是否考试取得',
  way: '途径',
  title: '名称',
  organiser: '主办单位',
  held_from: '开始日期',
  held_to: '结束日期',
  rule_document: '依据文件',
  rule_article: '依据条款',
  rule_edition: '文件版本',
  explanation: '计算说明',
  evidence: '证明材料',
  recognised_by: '认定机构',
  reason: '冲销理由',
  approver: '批准人',
};

/** Throws when two rows of one identity tell different things. */
export function refuseDifferent(before: EntryRow, now: EntryRow): void {
  if (before.payload_hash.equals(now.payload_hash)) return;
  const differing = (Object.keys(names) as (keyof EntryRow)[]).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
  throw new Problem({
    type: 'entry-conflict',
    status: 409,
    title: '同一条记录已经登记，但内容不同',
    detail: `来源编号 ${now.source_key} 已登记，不同之处：${differing.map((name) => names[name]).join('、')}。已登记的内容没有改动；如需更正，请先冲销原条目。`,
  });
}

function keyOf(key: { person_id: number; entry_id: string }): string {
  return `${key.person_id}/${key.entry_id}`;
}

function checked(entry: NewEntry): NewEntry {
  if (!Number.isSafeInteger(entry.centihours) || entry.centihours <= 0)
    throw new Error(`entry ${entry.sourceKey}: centihours must be a positive integer`);
  if (entry.heldFrom > entry.heldTo) throw new Error(`entry ${entry.sourceKey}: heldFrom is after heldTo`);
  return entry;
}
