// Units as an authority sees them: registrations to review, and finding the ones there are (第五、十条).
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Reply, useAction, usePages } from '#api';
import { ReasonDialog } from '#reason';
import { SignedInOnly } from '#session';
import { DataList } from '#ui/data';
import { TextField } from '#ui/forms';
import { announce, Button, Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './units.module.css';
import { unitsSearch } from './units-search.ts';
import { useWords } from './words.ts';

type Application = Reply<'listUnitApplications'>['items'][number];
const ROWS = 30;

export function UnitsPage() {
  return <SignedInOnly permission="unit.review">{() => <Units />}</SignedInOnly>;
}

function Units() {
  const say = useWords();
  return (
    <Page title={say('units')} lead={say('unitsLead')}>
      <Queue />
      <Find />
    </Page>
  );
}

function Queue() {
  const say = useWords();
  const { language } = usePreferences();
  const list = usePages('listUnitApplications', { limit: ROWS });
  const [returning, setReturning] = useState<Application>();
  const refresh = ['listUnitApplications', 'listOrgs'] as const;
  const approve = useAction('approveUnit', { refresh, onDone: () => announce(say('approvedNow')) });
  const giveBack = useAction('returnUnit', { refresh, onDone: () => setReturning(undefined) });
  return (
    <Card title={say('queue')}>
      {list.isPending && <Loading lines={4} />}
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {approve.error && (
        <Notice tone="error" live title={approve.error.title}>
          {approve.error.detail}
        </Notice>
      )}
      {list.isSuccess && list.rows.length === 0 && <EmptyState title={say('queueNone')} />}
      {list.rows.length > 0 && (
        <DataList
          caption={say('queue')}
          rows={list.rows}
          rowKey={(one) => one.applicationId}
          columns={[
            { key: 'name', label: say('name'), place: 'title', cell: (one) => one.name },
            { key: 'kind', label: say('kind'), cell: (one) => say(one.kind) },
            { key: 'uscc', label: say('uscc'), cell: (one) => one.uscc },
            { key: 'division', label: say('division'), cell: (one) => one.division.name },
            { key: 'sector', label: say('sector'), cell: (one) => one.sector.name },
            { key: 'applicant', label: say('applicant'), cell: (one) => one.applicant },
            { key: 'askedOn', label: say('askedOn'), cell: (one) => dayText(one.askedOn, language) },
            {
              key: 'licence',
              label: say('licence'),
              cell: (one) => (
                <a href={`/api/unit-applications/${one.applicationId}/licence`} target="_blank" rel="noreferrer">
                  {say('seeLicence')}
                </a>
              ),
            },
            {
              key: 'act',
              label: say('act'),
              cell: (one) => (
                <span className={css.row}>
                  <Button variant="primary" busy={approve.isPending} onClick={() => approve.mutate({ applicationId: one.applicationId })}>
                    {say('approve')}
                  </Button>
                  <Button onClick={() => setReturning(one)}>{say('return')}</Button>
                </span>
              ),
            },
          ]}
        />
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
      {returning && (
        <ReasonDialog
          title={say('returnTitle', { name: returning.name })}
          hint={say('returnHint')}
          confirm={say('return')}
          problem={giveBack.error}
          busy={giveBack.isPending}
          onConfirm={(reason) => giveBack.mutate({ applicationId: returning.applicationId, reason })}
          onClose={() => setReturning(undefined)}
        />
      )}
    </Card>
  );
}

function Find() {
  const say = useWords();
  const navigate = useNavigate();
  const { q } = unitsSearch(useSearch({ from: '/units' }));
  const [typed, setTyped] = useState(q ?? '');
  const list = usePages('listOrgs', { q: q ?? '', kind: 'unit', limit: ROWS }, { enabled: q !== undefined });
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/units', search: unitsSearch({ q: typed }), replace: true });
  };
  return (
    <Card title={say('find')}>
      <div className={css.stack}>
        <form className={css.search} onSubmit={search}>
          <TextField path="q" label={say('name')} hint={say('findHint')} value={typed} onChange={setTyped} maxLength={100} />
          <Button type="submit">{say('search')}</Button>
        </form>
        {list.isFetching && <Loading lines={3} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && list.rows.length === 0 && <EmptyState title={say('foundNone')} />}
        {list.rows.length > 0 && (
          <DataList
            caption={say('find')}
            rows={list.rows}
            rowKey={(one) => one.orgId}
            columns={[
              {
                key: 'name',
                label: say('name'),
                place: 'title',
                cell: (one) => (
                  <Link to="/units/$orgId" params={{ orgId: one.orgId }}>
                    {one.name}
                  </Link>
                ),
              },
              { key: 'kind', label: say('kind'), cell: (one) => one.kindName },
              { key: 'uscc', label: say('uscc'), cell: (one) => one.uscc ?? '—' },
              { key: 'division', label: say('division'), cell: (one) => one.division?.name ?? '—' },
              { key: 'sector', label: say('sector'), cell: (one) => one.sector?.name ?? '—' },
            ]}
          />
        )}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </div>
    </Card>
  );
}
