// The queue's states with how many there are of each.
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import { QUEUE_STATES, type QueueFilters, queueSearch } from '#review/desk';
import css from './filters.module.css';
import { useWords } from './words.ts';

export type Counts = Reply<'listReviewClaims'>['counts'];

export function StateTabs({ filters, counts }: { filters: QueueFilters; counts: Counts | undefined }) {
  const say = useWords();
  const now = filters.state ?? 'submitted';
  return (
    <nav className={css.tabs} aria-label={say('byState')}>
      {QUEUE_STATES.map((state) => (
        <Link
          key={state}
          to="/review"
          search={queueSearch({ ...filters, state })}
          className={css.tab}
          aria-current={state === now ? 'page' : undefined}
        >
          {say(state)}
          {counts && state !== 'decided' && <span className={css.count}>{counts[state]}</span>}
        </Link>
      ))}
    </nav>
  );
}
