// Requests to answer: the unit's own, and – overdue or without a unit – the district's; one by one or many at once (第十条, reading 48).
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAction, usePages } from '#api';
import { SignedInOnly } from '#session';
import { DataList, StatusTag } from '#ui/data';
import { TextAreaField } from '#ui/forms';
import { announce, Button, Card, Dialog, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './membership.module.css';
import { requestsSearch } from './membership-search.ts';
import { useWords } from './words.ts';

type Item = Reply<'listMemberships'>['items'][number];
const ROWS = 50;
const AFTER = { refresh: ['listMemberships', 'listPeople'] } as const;

export function RequestsPage() {
  return <SignedInOnly permission="membership.review">{() => <Requests />}</SignedInOnly>;
}

function Requests() {
  const say = useWords();
  const { all } = requestsSearch(useSearch({ from: '/requests' }));
  const list = usePages('listMemberships', { mine: all ? 'false' : 'true', limit: ROWS });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [returning, setReturning] = useState<Item>();
  const many = useAction('confirmMemberships', {
    ...AFTER,
    onDone: ({ confirmed }) => {
      setChosen([]);
      announce(say('confirmedMany', { count: confirmed.length }));
    },
  });
  const confirm = useAction('confirmMembership', { ...AFTER, onDone: () => announce(say('confirmed')) });
  const open = list.rows.filter(({ mayAnswer }) => mayAnswer).map(({ membershipId }) => membershipId);
  const problem = confirm.error ?? many.error;
  return (
    <Page title={say('requests')} lead={say('requestsLead')}>
      <nav className={css.row} aria-label={say('requests')}>
        <Link to="/requests" search={{}} aria-current={all ? undefined : 'page'}>
          {say('mine')}
        </Link>
        <Link to="/requests" search={{ all: 'true' }} aria-current={all ? 'page' : undefined}>
          {say('all')}
        </Link>
      </nav>
      {problem && (
        <Notice tone="error" live title={problem.title}>
          {problem.detail}
        </Notice>
      )}
      {(many.data?.refused ?? []).map((one) => (
        <Notice key={one.membershipId} tone="warning" title={one.title}>
          {one.detail}
        </Notice>
      ))}
      <Card
        title={say('count', { count: list.first?.count ?? 0 })}
        extra={
          open.length > 1 ? (
            <span className={css.row}>
              <Button onClick={() => setChosen(chosen.length === open.length ? [] : open)}>
                {say(chosen.length === open.length ? 'chooseNone' : 'chooseAll')}
              </Button>
              <Button
                variant="primary"
                disabled={chosen.length === 0}
                busy={many.isPending}
                onClick={() => many.mutate({ membershipIds: [...chosen] })}
              >
                {say('confirmChosen', { count: chosen.length })}
              </Button>
            </span>
          ) : undefined
        }
      >
        {list.isPending && <Loading lines={6} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && list.rows.length === 0 && <EmptyState title={say('requestsNone')}>{say('requestsNoneText')}</EmptyState>}
        {list.rows.length > 0 && (
          <Rows
            rows={list.rows}
            chosen={chosen}
            onChoose={(id, on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
            busy={confirm.isPending}
            onConfirm={(id) => confirm.mutate({ membershipId: id })}
            onReturn={setReturning}
          />
        )}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </Card>
      {returning && <ReturnDialog item={returning} onClose={() => setReturning(undefined)} />}
    </Page>
  );
}

type RowsProps = {
  rows: readonly Item[];
  chosen: readonly string[];
  onChoose: (membershipId: string, on: boolean) => void;
  busy: boolean;
  onConfirm: (membershipId: string) => void;
  onReturn: (item: Item) => void;
};

function Rows({ rows, chosen, onChoose, busy, onConfirm, onReturn }: RowsProps) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <DataList
      caption={say('requests')}
      rows={rows}
      rowKey={(one) => one.membershipId}
      columns={[
        {
          key: 'person',
          label: say('person'),
          place: 'title',
          cell: (one) => (
            <span className={css.pick}>
              {one.mayAnswer && (
                <input
                  type="checkbox"
                  aria-label={say('choose', { name: one.person.name })}
                  checked={chosen.includes(one.membershipId)}
                  onChange={(event) => onChoose(one.membershipId, event.target.checked)}
                />
              )}
              <span>
                <strong>{one.person.name}</strong> <span className={css.small}>{one.person.idNumber}</span>
              </span>
            </span>
          ),
        },
        { key: 'title', label: say('jobTitle'), cell: (one) => one.person.title ?? one.person.series?.name ?? '—' },
        { key: 'unit', label: say('unit'), cell: (one) => one.org?.name ?? say('noUnit', { division: one.division?.name ?? '' }) },
        { key: 'kind', label: say('kind'), cell: (one) => say(one.kind) },
        { key: 'from', label: say('from'), cell: (one) => dayText(one.from, language) },
        { key: 'since', label: say('askedOn'), cell: (one) => dayText(one.askedOn, language) },
        { key: 'clock', label: say('clock'), cell: (one) => <Clock item={one} /> },
        {
          key: 'act',
          label: say('act'),
          cell: (one) =>
            one.mayAnswer ? (
              <span className={css.row}>
                <Button variant="primary" busy={busy} onClick={() => onConfirm(one.membershipId)}>
                  {say('confirm')}
                </Button>
                <Button onClick={() => onReturn(one)}>{say('return')}</Button>
              </span>
            ) : (
              say('awaitingShort', { awaiting: one.awaiting ?? '' })
            ),
        },
      ]}
    />
  );
}

function Clock({ item }: { item: Item }) {
  const say = useWords();
  const { language } = usePreferences();
  if (item.dueOn === null) return <StatusTag tone="info">{say('bureauTurn')}</StatusTag>;
  if (item.overdue) return <StatusTag tone="error">{say('overdue', { day: dayText(item.dueOn, language) })}</StatusTag>;
  return <StatusTag tone="warning">{say('dueBy', { day: dayText(item.dueOn, language) })}</StatusTag>;
}

function ReturnDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const say = useWords();
  const [reason, setReason] = useState('');
  const giveBack = useAction('returnMembership', { ...AFTER, onDone: onClose });
  const error = giveBack.error?.errors?.find((one) => one.path === 'reason')?.message;
  return (
    <Dialog title={say('returnTitle', { name: item.person.name })} onClose={onClose}>
      <form
        className={css.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          giveBack.mutate({ membershipId: item.membershipId, reason: reason.trim() });
        }}
      >
        {giveBack.error && !error && (
          <Notice tone="error" live title={giveBack.error.title}>
            {giveBack.error.detail}
          </Notice>
        )}
        <TextAreaField
          path="reason"
          label={say('reason')}
          hint={say('returnHint')}
          value={reason}
          onChange={setReason}
          error={error}
          maxLength={500}
        />
        <div className={css.row}>
          <Button type="submit" variant="primary" busy={giveBack.isPending}>
            {say('return')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
