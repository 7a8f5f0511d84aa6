// Parts of a line that table and cards show alike: when it was held, until when it must be settled.
import { ClaimStateTag } from '#claim-view';
import { StatusTag } from '#ui/data';
import { dayAfter, todayInBeijing } from '#ui/text';
import type { QueueRow } from './selection.ts';
import { useWords } from './words.ts';

const SOON_DAYS = 3;

/** Dense: 2026-03-01 – 03-03; the year once. */
export function HeldText({ row: { heldFrom, heldTo } }: { row: Pick<QueueRow, 'heldFrom' | 'heldTo'> }) {
  if (!heldFrom) return '—';
  if (!heldTo || heldTo === heldFrom) return heldFrom;
  return `${heldFrom} – ${heldTo.slice(0, 4) === heldFrom.slice(0, 4) ? heldTo.slice(5) : heldTo}`;
}

export function DueText({ row }: { row: QueueRow }) {
  const say = useWords();
  if (!row.dueOn) return <ClaimStateTag state={row.state} />;
  if (row.overdue) return <StatusTag tone="error">{say('lateSince', { day: row.dueOn })}</StatusTag>;
  const soon = row.dueOn <= (dayAfter(todayInBeijing(), SOON_DAYS) ?? '');
  return (
    <StatusTag tone={soon ? 'warning' : 'neutral'} icon="clock">
      {say('dueOn', { day: row.dueOn })}
    </StatusTag>
  );
}
