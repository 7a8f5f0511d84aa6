// A correction as people read it: each change with what is there now.
import { type CorrectionField, type CorrectionView, maskPhone } from '@xueshi/contract';
import type { PersonCard } from '#accounts';
import { listSectors } from '#orgs';
import { type Context, joinId, keyring, timeText } from '#platform';
import type { CorrectionRow } from './store.ts';

const labels: Readonly<Record<CorrectionField, string>> = {
  name: '姓名',
  ethnicity: '民族',
  series: '职称系列',
  title: '职称',
  titleSince: '取得职称日期',
  phone: '手机号',
};

export async function seriesNames(at: Pick<Context, 'tx'>): Promise<Map<string, string>> {
  const { items } = await listSectors(at);
  return new Map(items.flatMap((sector) => sector.series.map(({ code, name }) => [code, name] as const)));
}

export function viewOf(row: CorrectionRow, card: PersonCard, series: ReadonlyMap<string, string>): CorrectionView {
  return {
    correctionId: joinId(row.person_id, row.correction_id),
    origin: row.origin,
    changes: changesOf(row, card, series),
    from: row.from_day,
    reason: row.reason,
    state: row.state,
    askedOn: row.asked_on,
    decidedAt: row.decided_at && timeText(row.decided_at),
    decidedBy: row.decided_by,
    answer: row.answer,
  };
}

function changesOf(row: CorrectionRow, card: PersonCard, series: ReadonlyMap<string, string>): CorrectionView['changes'] {
  const { name, ethnicity, series: code, title, titleSince } = row.changes;
  const seriesName = code === undefined || code === null ? code : (series.get(code) ?? code);
  const all = [
    { field: 'name' as const, before: card.name, after: name },
    { field: 'ethnicity' as const, before: card.ethnicity, after: ethnicity },
    { field: 'series' as const, before: card.seriesName, after: seriesName },
    { field: 'title' as const, before: card.title, after: title },
    { field: 'titleSince' as const, before: card.titleSince, after: titleSince },
    {
      field: 'phone' as const,
      before: card.phone,
      after: row.phone_sealed === null ? undefined : maskPhone(keyring().open(row.phone_sealed)),
    },
  ];
  return all.flatMap(({ field, before, after }) => (after === undefined ? [] : [{ field, label: labels[field], before, after }]));
}
