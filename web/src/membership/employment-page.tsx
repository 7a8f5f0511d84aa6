// 任职: where one works and worked, what is asked for and whose answer is awaited; joining, correcting, leaving (第十条, reading 44).
import { useState } from 'react';
import { type Reply, useAction, useAnswer } from '#api';
import { SignedInOnly } from '#session';
import { DataList, StatusTag } from '#ui/data';
import { Button, Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { AskForm } from './ask-form.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import css from './membership.module.css';
import { useWords } from './words.ts';

type Membership = Reply<'listMyMemberships'>['items'][number];
type Employment = Reply<'getMyProfile'>['employments'][number];

export function EmploymentPage() {
  return <SignedInOnly permission="record.own">{() => <Employments />}</SignedInOnly>;
}

function Employments() {
  const say = useWords();
  const memberships = useAnswer('listMyMemberships', {}, { freshMs: 0 });
  const profile = useAnswer('getMyProfile', {}, { freshMs: 0 });
  const [asking, setAsking] = useState(false);
  const open = memberships.data?.items.filter(({ state }) => state === 'asked' || state === 'returned') ?? [];
  return (
    <Page title={say('title')} lead={say('lead')} width="form">
      {(memberships.isPending || profile.isPending) && <Loading lines={6} />}
      {memberships.isError && <ErrorState trouble={memberships.error} onRetry={() => void memberships.refetch()} />}
      {memberships.data?.waiting && (
        <Notice tone="warning" title={say('waitingTitle')}>
          {say('waitingText')}
        </Notice>
      )}
      {open.map((one) => (
        <Request key={one.membershipId} membership={one} />
      ))}
      {profile.data && <Spans spans={profile.data.employments} />}
      <Card title={say('join')}>
        {asking ? (
          <AskForm onDone={() => setAsking(false)} />
        ) : (
          <div className={css.stack}>
            <p>{say('joinText')}</p>
            <Button variant="primary" onClick={() => setAsking(true)}>
              {say('joinOpen')}
            </Button>
          </div>
        )}
      </Card>
    </Page>
  );
}

function Request({ membership }: { membership: Membership }) {
  const say = useWords();
  const { language } = usePreferences();
  const [correcting, setCorrecting] = useState(false);
  const withdraw = useAction('withdrawMyMembership', { refresh: ['listMyMemberships', 'getMyStanding'] });
  const { org, division, state, dueOn, askedOn, awaiting, steps } = membership;
  const name = org?.name ?? say('noUnit', { division: division?.name ?? '' });
  const returned = steps.findLast((step) => step.kind === 'return');
  return (
    <Card
      title={name}
      extra={<StatusTag tone={state === 'returned' ? 'error' : 'warning'}>{say(state === 'returned' ? 'returned' : 'asked')}</StatusTag>}
    >
      <div className={css.stack}>
        {state === 'returned' && returned ? (
          <Notice tone="error" title={say('returnedBy', { by: returned.by })}>
            {returned.reason}
          </Notice>
        ) : (
          <p>
            {say('awaiting', { awaiting: awaiting ?? '', day: dayText(askedOn, language) })}
            {dueOn && say('due', { day: dayText(dueOn, language) })}
          </p>
        )}
        {withdraw.error && (
          <Notice tone="error" live title={withdraw.error.title}>
            {withdraw.error.detail}
          </Notice>
        )}
        {correcting ? (
          <AskForm membership={membership} onDone={() => setCorrecting(false)} />
        ) : (
          <div className={css.row}>
            <Button variant={state === 'returned' ? 'primary' : 'default'} onClick={() => setCorrecting(true)}>
              {say('correct')}
            </Button>
            <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ membershipId: membership.membershipId })}>
              {say('withdraw')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function Spans({ spans }: { spans: readonly Employment[] }) {
  const say = useWords();
  const { language } = usePreferences();
  const [leaving, setLeaving] = useState<Employment>();
  return (
    <Card title={say('spans')}>
      {spans.length === 0 && <EmptyState title={say('spansNone')} />}
      {spans.length > 0 && (
        <DataList
          caption={say('spans')}
          rows={spans}
          rowKey={(one) => `${one.org.orgId} ${one.from}`}
          columns={[
            { key: 'org', label: say('unit'), place: 'title', cell: (one) => one.org.name },
            { key: 'kind', label: say('kind'), cell: (one) => say(one.main ? 'main' : 'second') },
            { key: 'from', label: say('from'), cell: (one) => dayText(one.from, language) },
            { key: 'to', label: say('to'), cell: (one) => (one.to ? dayText(one.to, language) : say('present')) },
            {
              key: 'leave',
              label: say('act'),
              cell: (one) => (one.to ? '' : <Button onClick={() => setLeaving(one)}>{say('leave')}</Button>),
            },
          ]}
        />
      )}
      {leaving && <LeaveDialog org={leaving.org} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}
