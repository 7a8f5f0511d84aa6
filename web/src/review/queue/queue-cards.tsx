// The queue on a phone: one card per application.
import { Link } from '@tanstack/react-router';
import { useWayTitle } from '#claim-view';
import type { QueueFilters } from '#review/desk';
import { DueText, HeldText } from './line-parts.tsx';
import { Flags, Hours, Tick } from './queue-table.tsx';
import css from './rows.module.css';
import { isBatchable, type QueueRow, type Selection } from './selection.ts';
import { useWords } from './words.ts';

type Props = { rows: readonly QueueRow[]; filters: QueueFilters; selection: Selection };

export function QueueCards({ rows, filters, selection }: Props) {
  const say = useWords();
  const wayTitle = useWayTitle();
  return (
    <ul className={css.cards} aria-label={say('table')}>
      {rows.map((row, index) => (
        <li key={row.claimId} data-row={index} data-chosen={selection.chosen.has(row.claimId)} className={css.card}>
          <div className={css.cardHead}>
            <div className={css.cardTitle}>
              <Link to="/review/$claimId" params={{ claimId: row.claimId }} search={filters} className={css.rowLink}>
                {row.title}
              </Link>
              <span className={css.under}>{wayTitle(row.way)}</span>
            </div>
            <div className={css.right}>
              <Hours row={row} />
            </div>
          </div>
          <p>
            <b>{row.person}</b> <span className={css.muted}>{row.employer}</span>
          </p>
          <p className={css.muted}>
            <HeldText row={row} /> · {say('columnEvidence')} {say('files', { count: row.evidence })}
          </p>
          <div className={css.cardFoot}>
            <Flags row={row} />
            <span className={css.due}>
              {row.dueOn && say('columnDue')} <DueText row={row} />
            </span>
            {isBatchable(row) && <Tick row={row} selection={selection} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
