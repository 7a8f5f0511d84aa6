// What verification can find, in words that name the row (第九、十六条).
import { formatHours } from '@xueshi/policy';
import { dayOf } from '#platform';
import type { NamedRow, Sums, UnevenTotal } from './store.ts';

export type FaultKind = 'changed' | 'missing' | 'inserted' | 'reversal' | 'tree' | 'head' | 'total';

export type LedgerFault = {
  readonly kind: FaultKind;
  readonly personId: number | null;
  readonly entryId: string | null;
  /** Chinese: what, where, what it means. */
  readonly text: string;
};

/** Collects faults and keeps the first of each kind; the rest are counted, because one altered backup can hold millions. */
export type FaultList = {
  add(fault: LedgerFault): void;
  readonly faults: readonly LedgerFault[];
  readonly counts: ReadonlyMap<FaultKind, number>;
};

export const mostOfKind = 20;

export function faultList(): FaultList {
  const faults: LedgerFault[] = [];
  const counts = new Map<FaultKind, number>();
  return {
    faults,
    counts,
    add(fault) {
      const count = (counts.get(fault.kind) ?? 0) + 1;
      counts.set(fault.kind, count);
      if (count <= mostOfKind) faults.push(fault);
    },
  };
}

type Row = Omit<NamedRow, 'recorded_at'> & { readonly recorded_at: Date };

export function changedRow(row: Row, where: string): LedgerFault {
  return rowFault('changed', row, `被改动：${nameOf(row)}的内容与${where}不符。`);
}

export function changedIdentity(row: Row): LedgerFault {
  return rowFault('changed', row, `被改动：${nameOf(row)}的编号与其来源编号不符。`);
}

export function insertedRow(row: Row): LedgerFault {
  return rowFault('inserted', row, `被添入：${nameOf(row)}不在存证树里，也不在等待入树，不是经登记写入的。`);
}

export function unevenReversal(row: Row): LedgerFault {
  return rowFault('reversal', row, `冲销不符：${nameOf(row)}与它冲销的条目不是一正一负。`);
}

export function missingRow(personId: number, entryId: string, place: string): LedgerFault {
  return { kind: 'missing', personId, entryId, text: `被删除：人员 ${personId} 的条目 ${entryId}（${place}）在台账里已经没有了。` };
}

export function missingLeaf(index: number): LedgerFault {
  return plain('missing', `被删除：存证树第 ${index} 片叶没有对应的记录。`);
}

export function doubledLeaf(index: number, personId: number, itemId: string): LedgerFault {
  return {
    kind: 'inserted',
    personId,
    entryId: itemId,
    text: `被添入：存证树第 ${index} 片叶已有记录，人员 ${personId} 的 ${itemId} 又占用了它。`,
  };
}

export function treeFault(text: string): LedgerFault {
  return plain('tree', `存证树被改动：${text}`);
}

export function headFault(text: string): LedgerFault {
  return plain('head', `树头不符：${text}`);
}

export function unevenTotal({ person_id, year, kept, summed }: UnevenTotal): LedgerFault {
  const text = `合计不符：人员 ${person_id} 的 ${year} 年度，合计记为${sumsText(kept)}，各条相加为${sumsText(summed)}。`;
  return { kind: 'total', personId: person_id, entryId: null, text };
}

export const kindNames: Readonly<Record<FaultKind, string>> = {
  changed: '被改动的条目',
  missing: '被删除的条目',
  inserted: '被添入的条目',
  reversal: '不符的冲销',
  tree: '存证树的改动',
  head: '不符的树头',
  total: '不符的合计',
};

function rowFault(kind: FaultKind, row: Row, text: string): LedgerFault {
  return { kind, personId: row.person_id, entryId: row.entry_id, text };
}

function plain(kind: FaultKind, text: string): LedgerFault {
  return { kind, personId: null, entryId: null, text };
}

function nameOf(row: Row): string {
  return `人员 ${row.person_id} 的条目 ${row.entry_id}（${row.year} 年度，《${row.title}》，${dayOf(row.recorded_at)}登记）`;
}

function sumsText(sums: Sums | null): string {
  if (!sums) return '（没有）';
  const { professional, sector_public, general_public, by_exam, entries } = sums;
  return `专业 ${formatHours(professional)}、行业公需 ${formatHours(sector_public)}、一般公需 ${formatHours(general_public)}、考试 ${formatHours(by_exam)}（${entries} 条）`;
}
