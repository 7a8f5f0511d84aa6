// The reviewer's queue: what waits, what is late, what can be done in one go (第十一条, 口径 48). Worked by keyboard.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { usePages } from '#api';
import { KeysButton, KeysHelp, type QueueFilters, queueKey, queueQuestion, queueSearch, useKeys } from '#review/desk';
import { SignedInOnly } from '#session';
import { Button, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { useNarrow } from '#ui/theme';
import { BatchBar } from './batch-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import css from './queue.module.css';
import { QueueCards } from './queue-cards.tsx';
import { QueueTable } from './queue-table.tsx';
import { type QueueRow, useSelection } from './selection.ts';
import { StateTabs } from './state-tabs.tsx';
import { useWords } from './words.ts';

const ROWS = 50;

export function QueuePage() {
  return <SignedInOnly permission="claim.review">{() => <Queue />}</SignedInOnly>;
}

function Queue() {
  const say = useWords();
  const filters = queueSearch(useSearch({ from: '/review' }));
  const navigate = useNavigate();
  const narrow = useNarrow();
  const list = usePages('listReviewClaims', { ...queueQuestion(filters), limit: ROWS });
  const selection = useSelection(list.rows, filters);
  const [help, setHelp] = useState(false);
  const change = (next: QueueFilters) => void navigate({ to: '/review', search: queueSearch(next), replace: true });
  useQueueKeys(list.rows, selection.toggle, () => setHelp(true));
  const Rows = narrow ? QueueCards : QueueTable;
  return (
    <Page title={say('title')} lead={say('lead')} actions={<KeysButton onClick={() => setHelp(true)} />}>
      <StateTabs filters={filters} counts={list.first?.counts} />
      <FilterBar filters={filters} counts={list.first?.counts} ways={list.first?.ways ?? []} onChange={change} />
      <div className={css.above}>
        <BatchBar rows={list.rows} selection={selection} />
        <p className={css.found} role="status">
          {list.first && say('found', { count: list.first.counts.matching })}
        </p>
      </div>
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <Card>
          <Loading lines={8} />
        </Card>
      )}
      {list.isSuccess && list.rows.length === 0 && <Nothing filters={filters} onClear={change} />}
      {list.rows.length > 0 && <Rows rows={list.rows} filters={filters} selection={selection} />}
      {list.hasNextPage && (
        <div className={css.more}>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
      {help && <KeysHelp page="queue" onClose={() => setHelp(false)} />}
    </Page>
  );
}

function Nothing({ filters, onClear }: { filters: QueueFilters; onClear: (next: QueueFilters) => void }) {
  const say = useWords();
  const { state, sort, ...narrowing } = filters;
  const filtered = Object.keys(narrowing).length > 0;
  return (
    <Card>
      <EmptyState
        icon="done"
        title={say(filtered ? 'noneTitle' : 'emptyTitle')}
        action={filtered && <Button onClick={() => onClear(state ? { state } : {})}>{say('clear')}</Button>}
      >
        {!filtered && say('emptyText')}
      </EmptyState>
    </Card>
  );
}

function useQueueKeys(rows: readonly QueueRow[], toggle: (row: QueueRow) => void, help: () => void): void {
  useKeys((key) => {
    const at = Number(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
    const meant = queueKey(key, at, rows.length);
    const row = rows[at];
    if (!meant) return false;
    if (meant.kind === 'move') document.querySelector<HTMLElement>(`[data-row="${meant.to}"] a`)?.focus();
    if (meant.kind === 'select' && row) toggle(row);
    if (meant.kind === 'find') document.querySelector<HTMLElement>('input[type="search"]')?.focus();
    if (meant.kind === 'help') help();
    return true;
  });
}
