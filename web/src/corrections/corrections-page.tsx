// Corrections to look at, and phones to be replaced after the person's identity has been verified (第十条).
import { useState } from 'react';
import { type Reply, useAction, usePages } from '#api';
import { ReasonDialog } from '#reason';
import { SignedInOnly } from '#session';
import { DataList, StatusTag } from '#ui/data';
import { announce, Button, Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { Changes } from './changes.tsx';
import css from './corrections.module.css';
import { useWords } from './words.ts';

type Item = Reply<'listCorrections'>['items'][number];
const ROWS = 50;

export function CorrectionsPage() {
  return <SignedInOnly permission="membership.review">{() => <Corrections />}</SignedInOnly>;
}

function Corrections() {
  const say = useWords();
  const { language } = usePreferences();
  const list = usePages('listCorrections', { limit: ROWS });
  const [refusing, setRefusing] = useState<Item>();
  const refresh = ['listCorrections', 'listPeople', 'getPerson'] as const;
  const done = () => {
    setRefusing(undefined);
    announce(say('done'));
  };
  const approve = useAction('approveCorrection', { refresh, onDone: done });
  const refuse = useAction('refuseCorrection', { refresh, onDone: done });
  return (
    <Page title={say('queue')} lead={say('queueLead')}>
      {approve.error && (
        <Notice tone="error" live title={approve.error.title}>
          {approve.error.detail}
        </Notice>
      )}
      <Card title={say('queue')}>
        {list.isPending && <Loading lines={5} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && list.rows.length === 0 && <EmptyState title={say('queueNone')} />}
        {list.rows.length > 0 && (
          <DataList
            caption={say('queue')}
            rows={list.rows}
            rowKey={(one) => one.correctionId}
            columns={[
              { key: 'person', label: say('person'), place: 'title', cell: (one) => one.person.name },
              { key: 'id', label: say('idNumber'), cell: (one) => one.person.idNumber },
              { key: 'unit', label: say('unit'), cell: (one) => one.person.employer?.name ?? one.person.division?.name ?? '—' },
              {
                key: 'what',
                label: say('what'),
                cell: (one) => (
                  <>
                    {one.origin === 'recovery' && <StatusTag tone="warning">{say('recovery')}</StatusTag>}
                    <Changes changes={one.changes} />
                  </>
                ),
              },
              { key: 'reason', label: say('reason'), cell: (one) => one.reason },
              { key: 'askedOn', label: say('askedOn'), cell: (one) => dayText(one.askedOn, language) },
              {
                key: 'act',
                label: say('act'),
                cell: (one) => (
                  <span className={css.row}>
                    <Button variant="primary" busy={approve.isPending} onClick={() => approve.mutate({ correctionId: one.correctionId })}>
                      {say('approve')}
                    </Button>
                    <Button onClick={() => setRefusing(one)}>{say('refuse')}</Button>
                  </span>
                ),
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
      {refusing && (
        <ReasonDialog
          title={say('refuseTitle', { name: refusing.person.name })}
          hint={say('refuseHint')}
          confirm={say('refuse')}
          problem={refuse.error}
          busy={refuse.isPending}
          onConfirm={(reason) => refuse.mutate({ correctionId: refusing.correctionId, reason })}
          onClose={() => setRefusing(undefined)}
        />
      )}
    </Page>
  );
}
