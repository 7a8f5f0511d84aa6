// What was registered last in this year; each entry opens to its rule and proof.
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '#api';
import { useRuleWords } from '#rules';
import { HoursText, StatusTag } from '#ui/data';
import { Icon } from '#ui/icons';
import { Card, EmptyState, ErrorState, Loading } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './standing.module.css';
import { useWords } from './words.ts';

type Entry = Reply<'listMyEntries'>['items'][number];
const MOST = 5;

export function RecentCard({ year }: { year: number }) {
  const say = useWords();
  const entries = useAnswer('listMyEntries', { year, limit: MOST });
  return (
    <Card
      title={say('recent')}
      extra={
        <Link to="/records" search={{ year: String(year) }} className={css.all}>
          {say('allRecords')}
          <Icon name="right" size="0.9em" />
        </Link>
      }
    >
      {entries.isPending && <Loading />}
      {entries.isError && <ErrorState trouble={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.data?.items.length === 0 && (
        <EmptyState icon="list" title={say('noRecords', { year })}>
          {say('noRecordsText')}
        </EmptyState>
      )}
      <ul className={css.list}>
        {entries.data?.items.map((entry) => (
          <Line key={entry.entryId} entry={entry} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ entry }: { entry: Entry }) {
  const say = useWords();
  const rule = useRuleWords();
  const { language } = usePreferences();
  return (
    <li className={css.item} data-gone={entry.state === 'reversed'}>
      <div className={css.words}>
        <Link to="/records/$entryId" params={{ entryId: entry.entryId }} className={css.title}>
          {entry.title}
        </Link>
        <span className={css.small}>
          {entry.state === 'reversed' && <StatusTag tone="error">{say('reversed')}</StatusTag>}
          <span>{rule(entry.subject)}</span>
          <span>{entry.sourceName}</span>
          <span>{dayText(entry.heldTo, language)}</span>
        </span>
      </div>
      <HoursText hours={entry.hours} />
    </li>
  );
}
