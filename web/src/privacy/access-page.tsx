// Who opened or handled one's record, in plain words, newest first (个人信息保护法第四十五条).
import { Link } from '@tanstack/react-router';
import { usePages } from '#api';
import { SignedInOnly } from '#session';
import { DataList, StatusTag } from '#ui/data';
import { Button, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { useWords } from './words.ts';

const ROWS = 30;

export function AccessPage() {
  return <SignedInOnly permission="record.own">{() => <Access />}</SignedInOnly>;
}

function Access() {
  const say = useWords();
  const { language } = usePreferences();
  const list = usePages('listMyAccessLog', { limit: ROWS });
  return (
    <Page title={say('title')} lead={say('lead')} width="text">
      <Card title={say('list')}>
        {list.isPending && <Loading lines={6} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && list.rows.length === 0 && <EmptyState icon="eye" title={say('none')} />}
        {list.rows.length > 0 && (
          <DataList
            caption={say('list')}
            rows={list.rows}
            rowKey={(one) => one.auditId}
            columns={[
              { key: 'who', label: say('who'), place: 'title', cell: (one) => [one.org, one.actor].filter(Boolean).join(' · ') },
              { key: 'at', label: say('at'), cell: (one) => timeText(one.at, language) },
              { key: 'what', label: say('what'), cell: (one) => <span lang="zh-CN">{one.summary}</span> },
              {
                key: 'kind',
                label: say('kind'),
                place: 'corner',
                cell: (one) => <StatusTag tone={one.kind === 'read' ? 'info' : 'warning'}>{say(one.kind)}</StatusTag>,
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
      <p>
        {say('doubt')} <Link to="/privacy">{say('notice')}</Link>
      </p>
    </Page>
  );
}
