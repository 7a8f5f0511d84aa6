// Parts of a line that table and cards show alike: when it was held, until when it must be settled.
import { ClaimStateTag } from '#claim-view';
import { StatusTag } from '#ui/data';
import { dayAfter, spanText, todayInBeijing } from '#ui/text';
import type { QueueRow } from './selection.ts';
import { useWords } from './words.ts';

const SOON_DAYS = 3;

export function HeldText({ row: { heldFrom, heldTo } }: { row: Pick<QueueRow, 'heldFrom' | 'heldTo'> }) {
  return heldFrom ? spanText(heldFrom, heldTo ?? heldFrom) : '—';
}

export function DueText({ row }: { row: QueueRow }) {
  const say = useWords();
  if (!row.dueOn) return <ClaimStateTag state={row.state} />;
  if (row.overdue) return <StatusTag tone="error">{say('lateSince', { day: row.dueOn })}</StatusTag>;
  const soon = row.dueOn <= (dayAfter(todayInBeijing(), SOON_DAYS) ?? '');
  if (!soon) return row.dueOn;
  return (
    <StatusTag tone="warning" icon="clock">
      {row.dueOn}
    </StatusTag>
  );
}
