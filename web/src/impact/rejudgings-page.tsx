// 重新认定: what was proposed, decided and carried out, newest first; whoever did not propose it decides (第六、八、十四条).
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAction, usePages } from '#api';
import { ReasonDialog } from '#reason';
import { SignedInOnly } from '#session';
import { DetailList } from '#ui/data';
import { announce, Button, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { hoursText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './impact.module.css';
import { useWords } from './words.ts';

type Rejudging = Reply<'listRejudgings'>['items'][number];

export function RejudgingsPage() {
  return <SignedInOnly permission="rulebook.file">{() => <List />}</SignedInOnly>;
}

function List() {
  const say = useWords();
  const list = usePages('listRejudgings', { limit: 20 });
  return (
    <Page title={say('rejudgings')} lead={say('rejudgingsLead')}>
      {list.isPending && <Loading lines={6} />}
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.rows.length === 0 && <EmptyState title={say('rejudgingsNone')}>{say('rejudgingsNoneText')}</EmptyState>}
      {list.rows.map((one) => (
        <One key={one.rejudgingId} one={one} />
      ))}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </Page>
  );
}

function One({ one }: { one: Rejudging }) {
  const say = useWords();
  const { language } = usePreferences();
  const who = (name: string, at: string) => `${name} · ${timeText(at, language)}`;
  const counted = ({ entries, hours }: Rejudging['given']) => say('result', { entries, hours: hoursText(hours) });
  return (
    <Card title={`${one.decisionNumber} · ${say('yearOption', { year: one.year })}`}>
      <div className={css.stack}>
        <DetailList
          items={[
            {
              label: say('rule'),
              value: (
                <Link to="/rulebooks/$draftId" params={{ draftId: one.draftId }} lang="zh-CN">
                  {one.title}
                </Link>
              ),
            },
            { label: say('state'), value: <span lang="zh-CN">{one.stateName}</span> },
            { label: say('reason'), value: <span lang="zh-CN">{one.reason}</span> },
            { label: say('takeAway'), value: say(one.takeAway ? 'withTakeAway' : 'noTakeAway') },
            { label: say('who'), value: <span lang="zh-CN">{who(one.proposedBy, one.proposedAt)}</span> },
            ...(one.decidedBy && one.decidedAt
              ? [{ label: say('decided'), value: <span lang="zh-CN">{`${who(one.decidedBy, one.decidedAt)} ${one.decidedText}`}</span> }]
              : []),
            { label: say('given'), value: counted(one.given) },
            { label: say('taken'), value: counted(one.taken) },
          ]}
        />
        {one.mayDecide && <Decide one={one} />}
      </div>
    </Card>
  );
}

function Decide({ one }: { one: Rejudging }) {
  const say = useWords();
  const [asking, setAsking] = useState<'approve' | 'decline'>();
  const onDone = () => {
    setAsking(undefined);
    announce(say('done'));
  };
  const approve = useAction('approveRejudging', { refresh: ['listRejudgings'], onDone });
  const decline = useAction('declineRejudging', { refresh: ['listRejudgings'], onDone });
  const asked = asking === 'approve' ? approve : decline;
  return (
    <div className={css.row}>
      <Button variant="primary" onClick={() => setAsking('approve')}>
        {say('approve')}
      </Button>
      <Button onClick={() => setAsking('decline')}>{say('decline')}</Button>
      {asking && (
        <ReasonDialog
          title={say(asking)}
          hint={say(asking === 'approve' ? 'approveHint' : 'declineHint')}
          confirm={say(asking)}
          problem={asked.error}
          busy={asked.isPending}
          onConfirm={(text) => asked.mutate({ rejudgingId: one.rejudgingId, text })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
