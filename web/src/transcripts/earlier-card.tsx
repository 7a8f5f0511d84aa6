// What was printed before: each paper can be fetched again, byte for byte, and verified.
import { type Reply, usePages } from '#api';
import { type Column, DataList } from '#ui/data';
import { Icon } from '#ui/icons';
import { Button, Card, EmptyState, ErrorState, Loading } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { pdfOf, verifyLinkOf } from './print-addresses.ts';
import css from './transcripts.module.css';
import { useWords } from './words.ts';

type Row = Reply<'listTranscripts'>['items'][number];

export function EarlierCard() {
  const say = useWords();
  const { language } = usePreferences();
  const list = usePages('listTranscripts', {});
  const columns: Column<Row>[] = [
    { key: 'serial', label: say('serial'), cell: ({ serial }) => <span className={css.serial}>{serial}</span>, place: 'title' },
    {
      key: 'printedAt',
      label: say('printedAt'),
      cell: ({ printedAt }) => <span className={css.figure}>{timeText(printedAt, language)}</span>,
    },
    { key: 'years', label: say('years'), cell: ({ years }) => <span className={css.figure}>{years.join('、')}</span> },
    { key: 'code', label: say('code'), cell: ({ code }) => <span className={css.serial}>{code}</span> },
    { key: 'actions', label: say('actions'), cell: (row) => <Links row={row} /> },
  ];
  return (
    <Card title={say('earlier')}>
      {list.isPending && <Loading />}
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.rows.length === 0 && <EmptyState icon="form" title={say('earlierEmpty')} />}
      {list.rows.length > 0 && (
        <DataList caption={say('earlierTable')} columns={columns} rows={list.rows} rowKey={({ serial }) => serial} />
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </Card>
  );
}

function Links({ row }: { row: Row }) {
  const say = useWords();
  return (
    <span className={css.rowLinks}>
      <a
        href={pdfOf(row.serial)}
        target="_blank"
        rel="noreferrer"
        aria-label={say('openOf', { serial: row.serial })}
        className={css.rowLink}
      >
        <Icon name="out" size="1em" />
        {say('open')}
      </a>
      <a href={verifyLinkOf(row)} aria-label={say('verifyOf', { serial: row.serial })} className={css.rowLink}>
        <Icon name="shield" size="1em" />
        {say('verify')}
      </a>
    </span>
  );
}
