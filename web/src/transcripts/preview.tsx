// What will stand on the form: person, totals and verdict of each year, what is missing, how fresh the data is.
import type { Reply } from '#api';
import { VerdictTag } from '#rules';
import { type Column, DataList, DetailList } from '#ui/data';
import { Card, Notice } from '#ui/layout';
import { dayText, hoursText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './transcripts.module.css';
import { useWords } from './words.ts';

type Content = Reply<'previewTranscript'>;
type Year = Content['years'][number];

export function Preview({ content }: { content: Content }) {
  const say = useWords();
  return (
    <Card title={say('preview')}>
      <div className={css.stack}>
        <Person content={content} />
        <Years years={content.years} />
        <Warnings content={content} />
        <Sources sources={content.sources} />
      </div>
    </Card>
  );
}

function Person({ content: { person, registrar } }: { content: Content }) {
  const say = useWords();
  const none = say('none');
  return (
    <div>
      <DetailList
        items={[
          { label: say('name'), value: person.name },
          { label: say('idNumber'), value: person.idNumber },
          { label: say('employer'), value: person.employer ?? none },
          { label: say('jobTitle'), value: [person.title, person.series].filter(Boolean).join(' · ') || none },
          { label: say('sector'), value: person.sector },
          { label: say('registrar'), value: registrar },
        ]}
      />
      <p className={css.note}>{say('personWrong')}</p>
    </div>
  );
}

function Years({ years }: { years: readonly Year[] }) {
  const say = useWords();
  const hours = (pick: (totals: Year['totals']) => number) => (year: Year) => (
    <span className={css.figure}>{hoursText(pick(year.totals))}</span>
  );
  const columns: Column<Year>[] = [
    { key: 'year', label: say('columnYear'), cell: ({ year }) => <b>{say('yearOption', { year })}</b>, place: 'title' },
    { key: 'verdict', label: say('columnVerdict'), cell: ({ verdict }) => <VerdictTag verdict={verdict} />, place: 'corner' },
    { key: 'professional', label: say('columnProfessional'), cell: hours((totals) => totals.professional), align: 'right' },
    { key: 'sectorPublic', label: say('columnSectorPublic'), cell: hours((totals) => totals.sectorPublic), align: 'right' },
    { key: 'generalPublic', label: say('columnGeneralPublic'), cell: hours((totals) => totals.generalPublic), align: 'right' },
    { key: 'byExam', label: say('columnExam'), cell: hours((totals) => totals.byExam), align: 'right' },
    { key: 'total', label: say('columnTotal'), cell: (year) => <b>{hours((totals) => totals.total)(year)}</b>, align: 'right' },
    { key: 'entries', label: say('columnEntries'), cell: ({ entries }) => say('entries', { count: entries.length }), align: 'right' },
  ];
  return <DataList caption={say('yearsTable')} columns={columns} rows={years} rowKey={({ year }) => String(year)} />;
}

function Warnings({ content: { years, missingGlyphs, disqualifications } }: { content: Content }) {
  const say = useWords();
  const { language } = usePreferences();
  const short = years.filter(({ shortfalls }) => shortfalls.length > 0);
  return (
    <>
      {short.length > 0 && (
        <Notice tone="warning" title={say('shortTitle')}>
          <ul lang="zh-CN">
            {short.map(({ year, shortfalls }) => (
              <li key={year}>{say('short', { year, text: shortfalls.map(({ text }) => text).join('；') })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {disqualifications.map(({ from, to, decision }) => (
        <Notice key={decision} tone="error" title={say('disqualified')}>
          {dayText(from, language)} – {to ? dayText(to, language) : ''} {decision}
        </Notice>
      ))}
      {missingGlyphs.length > 0 && (
        <Notice tone="warning" title={say('glyphs')}>
          {missingGlyphs.map((one) => (
            <p key={`${one.codePoint} ${one.where}`}>{say('glyphsText', one)}</p>
          ))}
        </Notice>
      )}
    </>
  );
}

function Sources({ sources }: { sources: Content['sources'] }) {
  const say = useWords();
  const { language } = usePreferences();
  if (sources.length === 0) return null;
  return (
    <p className={css.muted}>
      {say('asOf')} {sources.map(({ name, asOf }) => `${name} ${timeText(asOf, language)}`).join('；')}
    </p>
  );
}
