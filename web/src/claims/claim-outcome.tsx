// What was decided: hours by year, whether fewer than computed and why, 对口, and the entries in the ledger.
import { Link } from '@tanstack/react-router';
import { type ClaimView, YearTags } from '#claim-view';
import { DetailList, HoursText, StatusTag } from '#ui/data';
import { Card } from '#ui/layout';
import { hoursText } from '#ui/text';
import css from './claims.module.css';
import { useWords } from './words.ts';

type Props = { view: ClaimView; outcome: NonNullable<ClaimView['outcome']> };

export function ClaimOutcome({ view, outcome }: Props) {
  const say = useWords();
  const computed = hoursText(view.assessment?.hours ?? outcome.hours);
  return (
    <Card title={say('result')}>
      <div className={css.outcome}>
        <div>
          <HoursText hours={outcome.hours} large />
          <p className={css.small}>{outcome.lowered ? say('resultLowered', { hours: computed }) : say('resultFull')}</p>
        </div>
        <p className={css.tags}>
          <YearTags byYear={outcome.byYear} />
        </p>
      </div>
      <DetailList
        items={[
          ...(outcome.matching ? [{ label: say('resultMatching'), value: outcome.matching.label }] : []),
          ...(outcome.reason ? [{ label: say('resultReason'), value: outcome.reason }] : []),
          ...(view.entries.length > 0 ? [{ label: say('entries'), value: <Entries entries={view.entries} /> }] : []),
        ]}
      />
    </Card>
  );
}

function Entries({ entries }: { entries: ClaimView['entries'] }) {
  const say = useWords();
  return (
    <ul className={css.stack}>
      {entries.map(({ entryId, year, hours, reversed }) => (
        <li key={entryId}>
          <Link to="/records/$entryId" params={{ entryId }}>
            {say('entryOf', { year, hours: hoursText(hours) })}
          </Link>{' '}
          {reversed && <StatusTag tone="error">{say('entryReversed')}</StatusTag>}
        </li>
      ))}
    </ul>
  );
}
