// 工作账户: who holds which role where, when last used; allocating another (第十条).
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Reply, usePages } from '#api';
import { SignedInOnly } from '#session';
import { DataList, StatusTag } from '#ui/data';
import { TextField } from '#ui/forms';
import { Button, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { AllocateDialog } from './allocate-dialog.tsx';
import { FirstPassword, type Handed } from './first-password.tsx';
import css from './officials.module.css';
import { officialsSearch } from './officials-search.ts';
import { useWords } from './words.ts';

type Official = Reply<'listOfficials'>['items'][number];
const ROWS = 50;

export function OfficialsPage() {
  return <SignedInOnly permission="account.allocate">{() => <Officials />}</SignedInOnly>;
}

function Officials() {
  const say = useWords();
  const { language } = usePreferences();
  const navigate = useNavigate();
  const { q } = officialsSearch(useSearch({ from: '/officials' }));
  const [typed, setTyped] = useState(q ?? '');
  const [allocating, setAllocating] = useState(false);
  const [handed, setHanded] = useState<Handed>();
  const list = usePages('listOfficials', { ...(q ? { q } : {}), limit: ROWS });
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/officials', search: officialsSearch({ q: typed }), replace: true });
  };
  const done = (given: Handed) => {
    setAllocating(false);
    setHanded(given);
  };
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        <Button variant="primary" onClick={() => setAllocating(true)}>
          {say('allocate')}
        </Button>
      }
    >
      {handed && <FirstPassword handed={handed} onSaved={() => setHanded(undefined)} />}
      <form className={css.search} onSubmit={search}>
        <TextField path="q" label={say('findLabel')} value={typed} onChange={setTyped} maxLength={50} />
        <Button type="submit">{say('find')}</Button>
      </form>
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      <Card title={say('title')}>
        {list.isPending && <Loading lines={6} />}
        {list.isSuccess && list.rows.length === 0 && <EmptyState title={say('none')} />}
        {list.rows.length > 0 && (
          <DataList
            caption={say('title')}
            rows={list.rows}
            rowKey={(one) => one.accountId}
            columns={[
              {
                key: 'name',
                label: say('name'),
                place: 'title',
                cell: (one) => (
                  <Link to="/officials/$accountId" params={{ accountId: one.accountId }}>
                    {one.name}
                  </Link>
                ),
              },
              { key: 'login', label: say('login'), cell: (one) => one.login },
              { key: 'roles', label: say('roles'), cell: (one) => rolesText(one) },
              { key: 'state', label: say('state'), cell: (one) => <State official={one} /> },
              { key: 'seen', label: say('lastSeen'), cell: (one) => (one.lastSeenAt ? timeText(one.lastSeenAt, language) : say('never')) },
            ]}
          />
        )}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </Card>
      {allocating && <AllocateDialog onDone={done} onClose={() => setAllocating(false)} />}
    </Page>
  );
}

function rolesText({ roles }: Official): string {
  const living = roles.filter(({ ended }) => !ended).map(({ roleName, org }) => `${org.name}（${roleName}）`);
  return living.join('；') || '—';
}

function State({ official }: { official: Official }) {
  const say = useWords();
  if (official.disabled) return <StatusTag tone="neutral">{say('disabled')}</StatusTag>;
  if (official.firstPasswordUntil) return <StatusTag tone="warning">{say('firstPassword')}</StatusTag>;
  if (!official.factor) return <StatusTag tone="warning">{say('noFactor')}</StatusTag>;
  return <StatusTag tone="success">{say('inUse')}</StatusTag>;
}
