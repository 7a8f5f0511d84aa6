// 细则与备案: drafts of the sector, or of all sectors for the city bureau; a new one begins empty, from what is in force, or with a file (第十七条).
import { Link, useNavigate } from '@tanstack/react-router';
import { useAction, usePages } from '#api';
import { StartPanel } from '#rulebooks/starting';
import { type Me, SignedInOnly } from '#session';
import { DataList } from '#ui/data';
import { Button, Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { ImportDocument } from './import-document.tsx';
import { useWords } from './words.ts';

const ROWS = 50;
const kinds = { document: 'kindDocument', reading: 'kindReading', notice: 'kindNotice', profile: 'kindProfile' } as const;

export function DraftsPage() {
  return <SignedInOnly permission="rulebook.draft">{(me) => <Drafts me={me} />}</SignedInOnly>;
}

function Drafts({ me }: { me: Me }) {
  const say = useWords();
  const { language } = usePreferences();
  const navigate = useNavigate();
  const list = usePages('listRuleDrafts', { limit: ROWS });
  const create = useAction('createRuleDraft', {
    refresh: ['listRuleDrafts'],
    onDone: ({ draftId }) => void navigate({ to: '/rulebooks/$draftId', params: { draftId } }),
  });
  return (
    <Page title={say('desk')} lead={say('deskLead')}>
      <Card title={say('begin')}>
        {create.error && (
          <Notice tone="error" live title={create.error.title}>
            {create.error.detail}
          </Notice>
        )}
        <StartPanel
          me={me}
          busy={create.isPending}
          onBegin={(draft) => create.mutate(draft)}
          importer={(onRead) => <ImportDocument label={say('import')} onRead={onRead} />}
        />
      </Card>
      <Card title={say('drafts')}>
        {list.isPending && <Loading lines={4} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && list.rows.length === 0 && <EmptyState title={say('none')}>{say('noneText')}</EmptyState>}
        {list.rows.length > 0 && (
          <DataList
            caption={say('desk')}
            rows={list.rows}
            rowKey={(one) => one.draftId}
            columns={[
              {
                key: 'name',
                label: say('name'),
                place: 'title',
                cell: (one) => (
                  <Link to="/rulebooks/$draftId" params={{ draftId: one.draftId }} lang="zh-CN">
                    {one.title}
                  </Link>
                ),
              },
              { key: 'kind', label: say('kind'), cell: (one) => say(kinds[one.kind]) },
              { key: 'org', label: say('org'), cell: (one) => <span lang="zh-CN">{one.orgName}</span> },
              { key: 'state', label: say('state'), cell: (one) => <span lang="zh-CN">{one.stateName}</span> },
              { key: 'saved', label: say('saved'), cell: (one) => timeText(one.savedAt, language) },
            ]}
          />
        )}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </Card>
    </Page>
  );
}
