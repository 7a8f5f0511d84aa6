// What happened, newest first: what, why, and a small line of when and by whom.
import css from './data.module.css';

export type HistoryItem = { text: string; reason: string; note: string };

export function HistoryList({ items }: { items: readonly HistoryItem[] }) {
  return (
    <ul className={css.history}>
      {items.map(({ text, reason, note }) => (
        <li key={`${note} ${text}`}>
          <strong>{text}</strong>
          <p>{reason}</p>
          <p className={css.historyNote}>{note}</p>
        </li>
      ))}
    </ul>
  );
}
