// One person as an official sees them: the card, dated employment, and who was responsible on any day (第五条, readings 9, 42–44).
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAnswer } from '#api';
import { can, type Me, SignedInOnly } from '#session';
import { DataList, DetailList } from '#ui/data';
import { DayField } from '#ui/forms';
import { Button, buttonClass, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { dayText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { LeaveDialog } from './leave-dialog.tsx';
import css from './membership.module.css';
import { useWords } from './words.ts';

type Person = Reply<'getPerson'>;

export function PersonPage() {
  return <SignedInOnly permission="people.read">{(me) => <Opened me={me} />}</SignedInOnly>;
}

function Opened({ me }: { me: Me }) {
  const say = useWords();
  const { personId } = useParams({ from: '/people/$personId' });
  const person = useAnswer('getPerson', { personId });
  if (person.isSuccess) return <Shown me={me} person={person.data} />;
  return (
    <Page title={say('person')}>
      {person.isError ? <ErrorState trouble={person.error} onRetry={() => void person.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Shown({ me, person }: { me: Me; person: Person }) {
  const say = useWords();
  const { language } = usePreferences();
  const none = say('none');
  return (
    <Page
      title={person.name}
      lead={[person.title, person.employer?.name].filter(Boolean).join(' · ')}
      actions={
        can(me, 'record.read') ? (
          <Link to="/people/$personId/record" params={{ personId: person.personId }} search={{}} className={buttonClass('primary')}>
            {say('openRecord')}
          </Link>
        ) : undefined
      }
    >
      <Card title={say('card')}>
        <DetailList
          items={[
            { label: say('idNumber'), value: person.idNumber },
            { label: say('phone'), value: person.phone ?? none },
            { label: say('division'), value: person.division?.name ?? none },
            { label: say('sector'), value: person.sector.name },
            { label: say('series'), value: person.series?.name ?? none },
            { label: say('jobTitle'), value: person.title ?? none },
            { label: say('titleSince'), value: person.titleSince ? dayText(person.titleSince, language) : none },
          ]}
        />
      </Card>
      <Spans me={me} personId={person.personId} />
      <Responsible personId={person.personId} />
      <p>
        <Link to="/people">{say('backToPeople')}</Link>
      </p>
    </Page>
  );
}

function Spans({ me, personId }: { me: Me; personId: string }) {
  const say = useWords();
  const { language } = usePreferences();
  const list = useAnswer('listEmployments', { personId });
  const [leaving, setLeaving] = useState<{ orgId: string; name: string }>();
  const rows = list.data?.items ?? [];
  return (
    <Card title={say('spans')}>
      {list.isPending && <Loading lines={3} />}
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <EmptyState title={say('spansNone')} />}
      {rows.length > 0 && (
        <DataList
          caption={say('spans')}
          rows={rows}
          rowKey={(one) => `${one.org.orgId} ${one.from}`}
          columns={[
            { key: 'org', label: say('unit'), place: 'title', cell: (one) => one.org.name },
            { key: 'kind', label: say('kind'), cell: (one) => say(one.main ? 'main' : 'second') },
            { key: 'from', label: say('from'), cell: (one) => dayText(one.from, language) },
            { key: 'to', label: say('to'), cell: (one) => (one.to ? dayText(one.to, language) : say('present')) },
            {
              key: 'act',
              label: say('act'),
              cell: (one) =>
                one.to === null && can(me, 'membership.review') ? (
                  <Button onClick={() => setLeaving(one.org)}>{say('leave')}</Button>
                ) : null,
            },
          ]}
        />
      )}
      {leaving && <LeaveDialog org={leaving} personId={personId} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}

function Responsible({ personId }: { personId: string }) {
  const say = useWords();
  const [on, setOn] = useState(todayInBeijing());
  const answer = useAnswer('getResponsibility', { personId, on }, { enabled: on !== '' });
  return (
    <Card title={say('responsible')}>
      <div className={css.stack}>
        <DayField path="on" label={say('onDay')} value={on} onChange={setOn} />
        {answer.isError && <ErrorState trouble={answer.error} onRetry={() => void answer.refetch()} />}
        {answer.data && (
          <div role="status">
            <ul lang="zh-CN">
              {answer.data.explanation.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
}
