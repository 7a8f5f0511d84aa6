// 审核委托: who reviews in whose place, by which document, until when (reading 41).
import { useState } from 'react';
import { errorsByPath, type Reply, useAction, usePages } from '#api';
import { ReasonDialog } from '#reason';
import { type Me, SignedInOnly } from '#session';
import { DataList, StatusTag } from '#ui/data';
import { DayField } from '#ui/forms';
import { announce, Button, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { dayText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { DelegateForm } from './delegate-form.tsx';
import { useWords } from './words.ts';

type Delegation = Reply<'listDelegations'>['items'][number];
const ROWS = 50;

export function DelegationsPage() {
  return <SignedInOnly permission="delegation.manage">{(me) => <Delegations me={me} />}</SignedInOnly>;
}

function Delegations({ me }: { me: Me }) {
  const say = useWords();
  const { language } = usePreferences();
  const list = usePages('listDelegations', { limit: ROWS });
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Delegation>();
  const span = ({ fromDay, toDay }: Delegation) =>
    toDay
      ? say('spanTo', { from: dayText(fromDay, language), to: dayText(toDay, language) })
      : say('span', { from: dayText(fromDay, language) });
  return (
    <Page
      title={say('delegations')}
      lead={say('delegationsLead')}
      actions={
        <Button variant="primary" onClick={() => setAdding(true)}>
          {say('delegate')}
        </Button>
      }
    >
      {adding && (
        <Card title={say('delegate')}>
          <DelegateForm me={me} onClose={() => setAdding(false)} />
        </Card>
      )}
      <Card title={say('delegations')}>
        {list.isPending && <Loading lines={5} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && list.rows.length === 0 && <EmptyState title={say('delegationsNone')} />}
        {list.rows.length > 0 && (
          <DataList
            caption={say('delegations')}
            rows={list.rows}
            rowKey={(one) => one.delegationId}
            columns={[
              { key: 'to', label: say('toOrg'), place: 'title', cell: (one) => one.to.name },
              { key: 'from', label: say('fromOrg'), cell: (one) => one.from.name },
              { key: 'sector', label: say('sector'), cell: (one) => one.sector.name },
              { key: 'scope', label: say('scope'), cell: (one) => one.division?.name ?? say('wholeCity') },
              { key: 'days', label: say('days'), cell: span },
              { key: 'document', label: say('document'), cell: (one) => one.act },
              {
                key: 'state',
                label: say('state'),
                cell: (one) => <StatusTag tone={one.current ? 'success' : 'neutral'}>{say(one.current ? 'current' : 'over')}</StatusTag>,
              },
              {
                key: 'act',
                label: say('act'),
                cell: (one) => (one.mayEnd ? <Button onClick={() => setEnding(one)}>{say('end')}</Button> : null),
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
      {ending && <EndDialog delegation={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}

function EndDialog({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const say = useWords();
  const [lastDay, setLastDay] = useState(todayInBeijing());
  const done = () => {
    onClose();
    announce(say('done'));
  };
  const end = useAction('endDelegation', { refresh: ['listDelegations'], onDone: done });
  return (
    <ReasonDialog
      title={say('endDelegation')}
      text={`${delegation.from.name} → ${delegation.to.name}`}
      confirm={say('confirm')}
      problem={end.error}
      busy={end.isPending}
      onConfirm={(reason) => end.mutate({ delegationId: delegation.delegationId, lastDay, reason })}
      onClose={onClose}
    >
      <DayField
        path="lastDay"
        label={say('lastDay')}
        value={lastDay}
        onChange={setLastDay}
        error={errorsByPath(end.error?.errors ?? []).lastDay}
      />
    </ReasonDialog>
  );
}
