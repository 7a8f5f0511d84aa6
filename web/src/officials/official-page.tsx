// One work account: its roles and dates, its state, everything done to it; the acts of the city bureau (第十、十五条).
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAction, useAnswer } from '#api';
import { ReasonDialog } from '#reason';
import { SignedInOnly } from '#session';
import { DataList, DetailList, HistoryList, StatusTag } from '#ui/data';
import { announce, Button, Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { FirstPassword, type Handed } from './first-password.tsx';
import { OfficialActs } from './official-acts.tsx';
import css from './officials.module.css';
import { useWords } from './words.ts';

export type Official = Reply<'getOfficial'>;

export function OfficialPage() {
  return <SignedInOnly permission="account.allocate">{() => <Opened />}</SignedInOnly>;
}

function Opened() {
  const say = useWords();
  const { accountId } = useParams({ from: '/officials/$accountId' });
  const official = useAnswer('getOfficial', { accountId }, { freshMs: 0 });
  if (official.isSuccess) return <Shown official={official.data} />;
  return (
    <Page title={say('account')}>
      {official.isError ? <ErrorState trouble={official.error} onRetry={() => void official.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Shown({ official }: { official: Official }) {
  const say = useWords();
  const { language } = usePreferences();
  const [handed, setHanded] = useState<Handed>();
  const { name, login, factor, firstPasswordUntil, lastSeenAt, disabled, factorResetAskedBy, self } = official;
  return (
    <Page title={name} lead={login}>
      {handed && <FirstPassword handed={handed} onSaved={() => setHanded(undefined)} />}
      {factorResetAskedBy && <Notice tone="warning" title={say('resetAsked', { by: factorResetAskedBy })} />}
      <Card title={say('account')}>
        <div className={css.stack}>
          <DetailList
            items={[
              { label: say('state'), value: say(disabled ? 'disabled' : 'inUse') },
              { label: say('factor'), value: say(factor ? 'has' : 'hasNot') },
              {
                label: say('password'),
                value: firstPasswordUntil ? say('until', { time: timeText(firstPasswordUntil, language) }) : say('changed'),
              },
              { label: say('lastSeen'), value: lastSeenAt ? timeText(lastSeenAt, language) : say('never') },
            ]}
          />
          {self ? <p className={css.small}>{say('self')}</p> : <OfficialActs official={official} onHanded={setHanded} />}
        </div>
      </Card>
      <Roles official={official} />
      <Acts official={official} />
      <p>
        <Link to="/officials">{say('back')}</Link>
      </p>
    </Page>
  );
}

function Roles({ official }: { official: Official }) {
  const say = useWords();
  const { language } = usePreferences();
  const [ending, setEnding] = useState<Official['roles'][number]>();
  const done = () => {
    setEnding(undefined);
    announce(say('done'));
  };
  const end = useAction('endRole', { refresh: ['getOfficial', 'listOfficials'], onDone: done });
  return (
    <Card title={say('roles')}>
      <DataList
        caption={say('roles')}
        rows={official.roles}
        rowKey={(one) => `${one.role} ${one.org.orgId} ${one.from}`}
        columns={[
          { key: 'org', label: say('org'), place: 'title', cell: (one) => one.org.name },
          { key: 'role', label: say('role'), cell: (one) => one.roleName },
          {
            key: 'span',
            label: say('days'),
            cell: (one) =>
              one.to
                ? say('spanTo', { from: dayText(one.from, language), to: dayText(one.to, language) })
                : say('span', { from: dayText(one.from, language) }),
          },
          {
            key: 'act',
            label: say('act'),
            cell: (one) => {
              if (one.ended) return <StatusTag tone="neutral">{say('ended')}</StatusTag>;
              return official.self || one.role === 'employer' || one.role === 'provider' ? null : (
                <Button onClick={() => setEnding(one)}>{say('endRole')}</Button>
              );
            },
          },
        ]}
      />
      {ending && (
        <ReasonDialog
          title={say('endRoleTitle')}
          text={`${ending.org.name} · ${ending.roleName}`}
          confirm={say('confirm')}
          problem={end.error}
          busy={end.isPending}
          onConfirm={(reason) => end.mutate({ accountId: official.accountId, orgId: ending.org.orgId, role: ending.role, reason })}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Card>
  );
}

function Acts({ official }: { official: Official }) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <Card title={say('acts')}>
      {official.acts.length === 0 && <EmptyState title={say('actsNone')} />}
      <HistoryList
        items={official.acts.map(({ text, reason, at, by }) => ({ text, reason, note: say('by', { time: timeText(at, language), by }) }))}
      />
    </Card>
  );
}
