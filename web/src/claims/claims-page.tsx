// A person's applications: state, hours, who has it and until when. A table at a desk, cards on a phone.
import { Link, useSearch } from '@tanstack/react-router';
import { type Reply, usePages } from '#api';
import { ClaimStateTag, useWayTitle } from '#claim-view';
import { SignedInOnly } from '#session';
import { type Column, DataList, StatusTag } from '#ui/data';
import { Icon } from '#ui/icons';
import { Button, buttonClass, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { hoursText, spanText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './claims.module.css';
import { GROUPS, type Group, groupCounts } from './claims-search.ts';
import { useWords } from './words.ts';

type Row = Reply<'listMyClaims'>['items'][number];

export function ClaimsPage() {
  return <SignedInOnly permission="claim.own">{() => <Claims />}</SignedInOnly>;
}

function Claims() {
  const say = useWords();
  const { group } = useSearch({ from: '/claims' });
  const list = usePages('listMyClaims', group ? { state: [...GROUPS[group]] } : {});
  const counts = groupCounts(list.first?.counts ?? {});
  return (
    <Page title={say('listTitle')} lead={say('listLead')} actions={<NewClaimLink />}>
      <Groups group={group} counts={counts} />
      <Card>
        {list.isPending && <Loading lines={6} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && list.rows.length === 0 && <Empty filtered={group !== undefined} />}
        {list.rows.length > 0 && <ClaimTable rows={list.rows} />}
        {list.hasNextPage && (
          <div className={css.more}>
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {say('more')}
            </Button>
          </div>
        )}
      </Card>
    </Page>
  );
}

function NewClaimLink() {
  const say = useWords();
  return (
    <Link to="/claims/new" className={buttonClass('primary')}>
      <Icon name="plus" />
      {say('newClaim')}
    </Link>
  );
}

function Groups({ group, counts }: { group: Group | undefined; counts: Record<Group | 'all', number> }) {
  const say = useWords();
  const names = { all: say('all'), open: say('open_group'), review: say('review'), done: say('done'), refused: say('refused') };
  return (
    <nav className={css.groups} aria-label={say('filter')}>
      {(Object.keys(names) as (Group | 'all')[]).map((one) => (
        <Link
          key={one}
          to="/claims"
          search={one === 'all' ? {} : { group: one }}
          className={css.group}
          aria-current={(group ?? 'all') === one ? 'page' : undefined}
        >
          {names[one]} <span className={css.count}>{counts[one]}</span>
        </Link>
      ))}
    </nav>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const say = useWords();
  if (filtered) return <EmptyState title={say('emptyFiltered')} action={<Link to="/claims">{say('showAll')}</Link>} />;
  return (
    <EmptyState icon="apply" title={say('emptyTitle')} action={<NewClaimLink />}>
      {say('emptyText')}
    </EmptyState>
  );
}

function ClaimTable({ rows }: { rows: readonly Row[] }) {
  const say = useWords();
  const columns: Column<Row>[] = [
    { key: 'title', label: say('columnTitle'), cell: (row) => <TitleCell row={row} />, place: 'title' },
    { key: 'state', label: say('columnState'), cell: (row) => <StateCell row={row} /> },
    { key: 'held', label: say('columnHeld'), cell: (row) => <HeldCell row={row} /> },
    { key: 'hours', label: say('columnHours'), cell: (row) => <HoursCell row={row} />, align: 'right', place: 'corner' },
    { key: 'next', label: say('columnNext'), cell: (row) => <NextCell row={row} /> },
  ];
  return <DataList caption={say('listTable')} columns={columns} rows={rows} rowKey={(row) => row.claimId} />;
}

function TitleCell({ row }: { row: Row }) {
  const say = useWords();
  const wayTitle = useWayTitle();
  return (
    <div className={css.titleCell}>
      <Link to="/claims/$claimId" params={{ claimId: row.claimId }} className={css.rowLink}>
        {row.title || say('untitled')}
      </Link>
      <span className={css.small}>{wayTitle(row.way)}</span>
    </div>
  );
}

function StateCell({ row }: { row: Row }) {
  const say = useWords();
  return (
    <div className={css.stack}>
      <ClaimStateTag state={row.state} />
      {row.overdue && <StatusTag tone="error">{say('late')}</StatusTag>}
    </div>
  );
}

function HeldCell({ row }: { row: Row }) {
  const say = useWords();
  const { language } = usePreferences();
  if (!row.heldFrom) return <span className={css.small}>{say('saved', { time: timeText(row.savedAt, language) })}</span>;
  return <span className={css.days}>{spanText(row.heldFrom, row.heldTo ?? row.heldFrom)}</span>;
}

function HoursCell({ row }: { row: Row }) {
  const say = useWords();
  if (row.recognisedHours !== null) return <b className={css.hours}>{say('recognisedOf', { hours: hoursText(row.recognisedHours) })}</b>;
  return row.hours === null ? <>—</> : <span className={css.hours}>{say('asked', { hours: hoursText(row.hours) })}</span>;
}

function NextCell({ row }: { row: Row }) {
  const say = useWords();
  const action = row.state === 'draft' || row.state === 'withdrawn' ? say('goOn') : row.state === 'returned' ? say('answer') : null;
  return (
    <div className={css.stack}>
      <span>{row.next}</span>
      {action && (
        <Link to="/claims/$claimId/edit" params={{ claimId: row.claimId }} search={{}} className={css.inline}>
          {action}
          <Icon name="right" size="0.9em" />
        </Link>
      )}
    </div>
  );
}
