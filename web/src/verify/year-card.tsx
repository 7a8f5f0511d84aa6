// One year of the paper: totals and verdict then and now, and the entries that were printed.
import type { Reply } from '#api';
import { useRuleWords, VerdictTag } from '#rules';
import { type Column, DataList, HoursText, StatusTag } from '#ui/data';
import { Card } from '#ui/layout';
import { hoursText } from '#ui/text';
import { BeforeAfter } from './before-after.tsx';
import css from './verify.module.css';
import { useWords } from './words.ts';

type Year = Reply<'verifyTranscript'>['paper']['years'][number];
type Entry = Year['entries'][number];

const FIGURES = ['total', 'professional', 'public', 'byExam'] as const;
const STATES = { registered: 'success', reversed: 'error', reversal: 'warning' } as const;

export function YearCard({ paper, now, title }: { paper: Year; now: Year | undefined; title: string }) {
  const say = useWords();
  const rule = useRuleWords();
  const columns = useColumns(now);
  const changed = now && now.verdict !== paper.verdict ? now.verdict : undefined;
  return (
    <Card
      title={title}
      extra={
        <span className={css.verdicts}>
          {changed && say('onPaper')}
          <VerdictTag verdict={paper.verdict} />
          {changed && (
            <>
              {say('now')}
              <VerdictTag verdict={changed} />
            </>
          )}
        </span>
      }
    >
      <dl className={css.figures}>
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{rule(figure)}</dt>
            <dd>
              <BeforeAfter before={hoursText(paper.totals[figure])} after={now && hoursText(now.totals[figure])} />
              {figure !== 'byExam' && <small>/ {hoursText(paper.required[figure])}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {paper.entries.length > 0 ? (
        <DataList
          caption={say('entriesOf', { year: paper.year })}
          columns={columns}
          rows={paper.entries}
          rowKey={(entry) => entry.entryId}
        />
      ) : (
        <p className={css.muted}>{say('noEntries')}</p>
      )}
      <AddedSince paper={paper} now={now} />
    </Card>
  );
}

/** Registered after the paper was printed: it must not look as if the paper had hidden it. */
function AddedSince({ paper, now }: { paper: Year; now: Year | undefined }) {
  const say = useWords();
  const columns = useColumns(now);
  const printed = new Set(paper.entries.map(({ entryId }) => entryId));
  const added = now?.entries.filter(({ entryId }) => !printed.has(entryId)) ?? [];
  if (added.length === 0) return null;
  return (
    <div className={css.added}>
      <h3>{say('addedSince', { count: added.length })}</h3>
      <DataList caption={say('addedSince', { count: added.length })} columns={columns} rows={added} rowKey={(entry) => entry.entryId} />
    </div>
  );
}

/** The state shown is today's: an entry struck out after printing says so in its own row. */
function useColumns(now: Year | undefined): readonly Column<Entry>[] {
  const say = useWords();
  const stateOf = (entry: Entry) => now?.entries.find(({ entryId }) => entryId === entry.entryId)?.state ?? entry.state;
  const rule = useRuleWords();
  return [
    { key: 'title', label: say('entryTitle'), place: 'title', cell: (entry) => entry.title },
    { key: 'subject', label: say('subject'), cell: (entry) => rule(entry.subject) },
    { key: 'way', label: say('way'), cell: (entry) => <span lang="zh-CN">{`${entry.wayTitle} ${entry.article}`}</span> },
    { key: 'held', label: say('held'), cell: (entry) => <Held from={entry.heldFrom} to={entry.heldTo} /> },
    { key: 'organiser', label: say('organiser'), cell: (entry) => entry.organiser },
    {
      key: 'state',
      label: say('state'),
      cell: (entry) => <StatusTag tone={STATES[stateOf(entry)]}>{say(`entry-${stateOf(entry)}`)}</StatusTag>,
    },
    { key: 'hours', label: say('hours'), align: 'right', place: 'corner', cell: (entry) => <HoursText hours={entry.hours} /> },
  ];
}

function Held({ from, to }: { from: string; to: string }) {
  return (
    <>
      <span className={css.day}>{from}</span>
      {from !== to && (
        <>
          {' – '}
          <span className={css.day}>{to}</span>
        </>
      )}
    </>
  );
}
