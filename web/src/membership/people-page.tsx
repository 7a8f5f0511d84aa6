// The people within one's reach: a unit's own, a district's, a sector's; by name, each opens to employment and record (第五、十五条).
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { usePages } from '#api';
import { can, type Me, SignedInOnly } from '#session';
import { DataList } from '#ui/data';
import { TextField } from '#ui/forms';
import { Button, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import css from './membership.module.css';
import { peopleSearch } from './membership-search.ts';
import { useWords } from './words.ts';

const ROWS = 50;

export function PeoplePage() {
  return <SignedInOnly permission="people.read">{(me) => <People me={me} />}</SignedInOnly>;
}

function People({ me }: { me: Me }) {
  const say = useWords();
  const navigate = useNavigate();
  const { q } = peopleSearch(useSearch({ from: '/people' }));
  const [typed, setTyped] = useState(q ?? '');
  const list = usePages('listPeople', { ...(q ? { q } : {}), limit: ROWS });
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/people', search: peopleSearch({ q: typed }), replace: true });
  };
  return (
    <Page
      title={say('people')}
      lead={say('peopleLead')}
      actions={can(me, 'membership.review') ? <Link to="/requests">{say('requests')}</Link> : undefined}
    >
      <form className={css.search} onSubmit={search}>
        <TextField path="q" label={say('byName')} value={typed} onChange={setTyped} maxLength={50} />
        <Button type="submit">{say('search')}</Button>
      </form>
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      <Card title={say('people')}>
        {list.isPending && <Loading lines={8} />}
        {list.isSuccess && list.rows.length === 0 && <EmptyState icon="people" title={say('peopleNone')} />}
        {list.rows.length > 0 && (
          <DataList
            caption={say('people')}
            rows={list.rows}
            rowKey={(one) => one.personId}
            columns={[
              {
                key: 'name',
                label: say('person'),
                place: 'title',
                cell: (one) => (
                  <Link to="/people/$personId" params={{ personId: one.personId }}>
                    {one.name}
                  </Link>
                ),
              },
              { key: 'id', label: say('idNumber'), cell: (one) => one.idNumber },
              { key: 'unit', label: say('unit'), cell: (one) => one.employer?.name ?? say('none') },
              { key: 'division', label: say('division'), cell: (one) => one.division?.name ?? '—' },
              { key: 'series', label: say('series'), cell: (one) => one.series?.name ?? '—' },
              { key: 'title', label: say('jobTitle'), cell: (one) => one.title ?? '—' },
              {
                key: 'record',
                label: say('record'),
                cell: (one) =>
                  can(me, 'record.read') ? (
                    <Link to="/people/$personId/record" params={{ personId: one.personId }} search={{}}>
                      {say('openRecord')}
                    </Link>
                  ) : null,
              },
            ]}
          />
        )}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </Card>
    </Page>
  );
}
