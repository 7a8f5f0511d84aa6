// One person's record as an official reads it: the year's verdict and why, every entry behind it, and late permission (第九、十二条, 口径 18).
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type Reply, useAnswer, usePages } from '#api';
import { EntryList } from '#entry-list';
import { Citations, Explanation, ReadingsUsed, ringsOf, StandingRings, VerdictTag } from '#rules';
import { can, type Me, SignedInOnly } from '#session';
import { DetailList } from '#ui/data';
import { SelectField } from '#ui/forms';
import { Button, Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import { LatePermission } from './late-permission.tsx';
import css from './person-record.module.css';
import { isClosed, personRecordSearch } from './person-record-search.ts';
import { useWords } from './words.ts';

const ROWS = 50;
type Person = Reply<'getPerson'>;
type Standing = Reply<'getPersonStanding'>;

export function PersonRecordPage() {
  return <SignedInOnly permission="record.read">{(me) => <Opened me={me} />}</SignedInOnly>;
}

function Opened({ me }: { me: Me }) {
  const say = useWords();
  const { personId } = useParams({ from: '/people/$personId/record' });
  const person = useAnswer('getPerson', { personId });
  if (person.isSuccess) return <Record me={me} person={person.data} />;
  return (
    <Page title={say('title')}>
      {person.isError ? <ErrorState trouble={person.error} onRetry={() => void person.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Record({ me, person }: { me: Me; person: Person }) {
  const say = useWords();
  const { personId } = person;
  const asked = personRecordSearch(useSearch({ from: '/people/$personId/record' }));
  const year = Number(asked.year ?? todayInBeijing().slice(0, 4));
  const standing = useAnswer('getPersonStanding', { personId, year });
  return (
    <Page title={say('titleOf', { name: person.name })} lead={say('lead')}>
      <div className={css.columns}>
        <div className={css.column}>
          <YearField year={year} standing={standing.data} />
          {standing.isError && <ErrorState trouble={standing.error} onRetry={() => void standing.refetch()} />}
          {standing.isPending && <Loading lines={6} />}
          {standing.isSuccess && <YearCard view={standing.data} />}
          <Entries personId={personId} year={year} />
        </div>
        <div className={css.column}>
          <PersonCard person={person} />
          {standing.isSuccess && can(me, 'claim.review') && isClosed(standing.data, todayInBeijing()) && (
            <LatePermission personId={personId} name={person.name} year={year} />
          )}
        </div>
      </div>
      <p>
        <Link to="/desk">{say('back')}</Link>
      </p>
    </Page>
  );
}

function YearField({ year, standing }: { year: number; standing: Standing | undefined }) {
  const say = useWords();
  const navigate = useNavigate();
  const years = [...new Set([Number(todayInBeijing().slice(0, 4)), year, ...(standing?.years ?? []).map((one) => one.year)])];
  return (
    <SelectField
      path="year"
      label={say('year')}
      value={String(year)}
      onChange={(next) => void navigate({ to: '.', search: personRecordSearch({ year: next }), replace: true })}
      options={years.sort((a, b) => b - a).map((one) => ({ value: String(one), label: say('yearOption', { year: one }) }))}
    />
  );
}

function YearCard({ view }: { view: Standing }) {
  const say = useWords();
  return (
    <Card title={say('yearTitle', { year: view.year })} extra={<VerdictTag verdict={view.verdict} />}>
      <StandingRings standing={ringsOf(view)} />
      {view.shortfalls.length > 0 && (
        <Notice tone="warning" title={say('missing')}>
          <ul lang="zh-CN">
            {view.shortfalls.map((one) => (
              <li key={one.of}>{one.text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <details className={css.why}>
        <summary>{say('why')}</summary>
        <div className={css.because}>
          <Explanation steps={view.explanation} />
          <Citations citations={view.citations} />
          <ReadingsUsed ids={view.readings} />
        </div>
      </details>
    </Card>
  );
}

function Entries({ personId, year }: { personId: string; year: number }) {
  const say = useWords();
  const list = usePages('listPersonEntries', { personId, year, limit: ROWS });
  return (
    <Card title={say('entries')}>
      {list.isPending && <Loading lines={6} />}
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.rows.length === 0 && <EmptyState icon="list" title={say('entriesNone', { year })} />}
      {list.rows.length > 0 && <EntryList rows={list.rows} caption={say('entries')} />}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </Card>
  );
}

function PersonCard({ person }: { person: Person }) {
  const say = useWords();
  const none = say('none');
  return (
    <Card title={say('person')}>
      <DetailList
        items={[
          { label: say('idNumber'), value: person.idNumber },
          { label: say('employer'), value: person.employer?.name ?? none },
          { label: say('division'), value: person.division?.name ?? none },
          { label: say('sector'), value: person.sector.name },
          { label: say('series'), value: person.series?.name ?? none },
          { label: say('jobTitle'), value: person.title ?? none },
        ]}
      />
      <p className={css.note}>{say('audited')}</p>
    </Card>
  );
}
