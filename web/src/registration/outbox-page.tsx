// The demo's outbox: what a real installation would have sent to phones.
import { useAnswer } from '#api';
import { Button, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './registration.module.css';
import { useWords } from './words.ts';

export function OutboxPage() {
  const say = useWords();
  const { language } = usePreferences();
  const list = useAnswer('listDemoMessages', {}, { freshMs: 0 });
  return (
    <Page
      title={say('outboxTitle')}
      lead={say('outboxLead')}
      width="form"
      actions={
        <Button onClick={() => void list.refetch()} busy={list.isFetching}>
          {say('refresh')}
        </Button>
      }
    >
      <Card>
        {list.isPending && <Loading lines={4} />}
        {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.items.length === 0 && <EmptyState title={say('outboxNone')} />}
        <ul className={css.messages}>
          {list.data?.items.map((one) => (
            <li key={one.messageId}>
              <span className={css.small}>
                {one.phone} · {timeText(one.at, language)}
              </span>
              <span lang="zh-CN">{one.text}</span>
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
}
