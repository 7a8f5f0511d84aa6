// Registered entries as rows, each opening to its rule and proof: on the owner's page and on an official's (第九条).
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import { useRuleWords } from '#rules';
import { type Column, DataList, HoursText, StatusTag } from '#ui/data';
import { spanText } from '#ui/text';
import css from './entry-list.module.css';
import { useWords } from './words.ts';

type Row = Reply<'listMyEntries'>['items'][number];

export function EntryList({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const say = useWords();
  const rule = useRuleWords();
  const columns: Column<Row>[] = [
    { key: 'title', label: say('columnTitle'), cell: (row) => <TitleCell row={row} />, place: 'title' },
    { key: 'subject', label: say('columnSubject'), cell: (row) => <SubjectCell name={rule(row.subject)} byExam={row.byExam} /> },
    { key: 'basis', label: say('columnBasis'), cell: (row) => <span lang="zh-CN">{row.rule.article}</span> },
    { key: 'held', label: say('columnHeld'), cell: (row) => <span className={css.days}>{spanText(row.heldFrom, row.heldTo)}</span> },
    { key: 'by', label: say('columnBy'), cell: (row) => row.recognisedBy.name },
    { key: 'hours', label: say('columnHours'), cell: (row) => <HoursCell row={row} />, align: 'right', place: 'corner' },
  ];
  return <DataList caption={caption} columns={columns} rows={rows} rowKey={(row) => row.entryId} />;
}

function TitleCell({ row }: { row: Row }) {
  const say = useWords();
  return (
    <div className={css.titleCell} data-gone={row.state === 'reversed'}>
      <Link to="/records/$entryId" params={{ entryId: row.entryId }} className={css.rowLink}>
        {row.title}
      </Link>
      <span className={css.small}>{row.organiser}</span>
      {row.state === 'reversed' && <StatusTag tone="error">{say('reversed')}</StatusTag>}
      {row.state === 'reversal' && <StatusTag tone="warning">{say('reversal')}</StatusTag>}
    </div>
  );
}

function SubjectCell({ name, byExam }: { name: string; byExam: boolean }) {
  const say = useWords();
  return (
    <span className={css.tags}>
      {name}
      {byExam && <StatusTag tone="info">{say('byExam')}</StatusTag>}
    </span>
  );
}

function HoursCell({ row }: { row: Row }) {
  return (
    <span className={css.hoursCell} data-gone={row.state === 'reversed'}>
      <HoursText hours={row.hours} />
    </span>
  );
}
