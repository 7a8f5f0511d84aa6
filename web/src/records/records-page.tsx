// A person's register: year by year, by subject, every line opens to its rule and proof (第九条).
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { usePages } from '#api';
import { byYear, EntryList } from '#entry-list';
import { useRuleWords } from '#rules';
import { SignedInOnly } from '#session';
import { SelectField } from '#ui/forms';
import { Button, buttonClass, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { hoursText, todayInBeijing } from '#ui/text';
import css from './records.module.css';
import { type RecordsSearch, recordsQuestion, recordsSearch } from './records-search.ts';
import { useWords } from './words.ts';

const ROWS = 50;
const YEARS_OFFERED = 9;
const FIRST_YEAR = 2018;

export function RecordsPage() {
  return <SignedInOnly permission="record.own">{() => <Records />}</SignedInOnly>;
}

function Records() {
  const say = useWords();
  const search = recordsSearch(useSearch({ from: '/records' }));
  const list = usePages('listMyEntries', { ...recordsQuestion(search), limit: ROWS });
  const filtered = Object.keys(search).length > 0;
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Filters search={search} />
      {list.isPending && (
        <Card>
          <Loading lines={8} />
        </Card>
      )}
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.rows.length === 0 && <Empty filtered={filtered} />}
      {byYear(list.rows).map(({ year, hours, lines }) => (
        <Card
          key={year}
          title={say('yearTitle', { year })}
          extra={list.hasNextPage ? null : <span className={css.sum}>{say('yearSum', { hours: hoursText(hours) })}</span>}
        >
          <EntryList rows={lines} caption={say('yearEntries', { year })} />
        </Card>
      ))}
      {list.hasNextPage && (
        <div className={css.more}>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
    </Page>
  );
}

function Filters({ search }: { search: RecordsSearch }) {
  const say = useWords();
  const rule = useRuleWords();
  const navigate = useNavigate();
  const change = (part: Record<string, string>) =>
    void navigate({ to: '/records', search: recordsSearch({ ...search, ...part }), replace: true });
  const current = Number(todayInBeijing().slice(0, 4));
  const years = Array.from({ length: YEARS_OFFERED }, (_, back) => current - back).filter((year) => year >= FIRST_YEAR);
  return (
    <fieldset className={css.filters}>
      <legend className="unseen">{say('filters')}</legend>
      <SelectField
        path="year"
        label={say('year')}
        labelUnseen
        value={search.year ?? ''}
        onChange={(year) => change({ year })}
        options={[
          { value: '', label: say('allYears') },
          ...years.map((year) => ({ value: String(year), label: say('yearOption', { year }) })),
        ]}
      />
      <SelectField
        path="subject"
        label={say('subject')}
        labelUnseen
        value={search.subject ?? ''}
        onChange={(subject) => change({ subject })}
        options={[
          { value: '', label: say('allSubjects') },
          ...(['professional', 'sector_public', 'general_public'] as const).map((subject) => ({ value: subject, label: rule(subject) })),
        ]}
      />
    </fieldset>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const say = useWords();
  return (
    <Card>
      <EmptyState
        icon="list"
        title={say('emptyTitle')}
        action={
          filtered ? (
            <Link to="/records" search={{}} className={buttonClass()}>
              {say('clear')}
            </Link>
          ) : (
            <Link to="/claims/new" search={{}} className={buttonClass('primary')}>
              {say('apply')}
            </Link>
          )
        }
      >
        {!filtered && say('emptyText')}
      </EmptyState>
    </Card>
  );
}
