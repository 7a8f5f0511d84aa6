// What the rule makes of the facts: hours, how they were computed, the article's own words, the readings that decided.
import type { Assessment as Computed } from '@xueshi/policy';
import { Citations, Explanation, ReadingsUsed, useRuleWords } from '#rules';
import { HoursText, StatusTag } from '#ui/data';
import { hoursText } from '#ui/text';
import css from './basis.module.css';
import type { ClaimView } from './claim-state.tsx';
import { useWords } from './words.ts';

type Assessment = NonNullable<ClaimView['assessment']>;

export function Basis({ assessment }: { assessment: Assessment }) {
  const say = useWords();
  const rule = useRuleWords();
  return (
    <div className={css.basis}>
      <div className={css.figure}>
        <div>
          <p className={css.caption}>{say('computed')}</p>
          <p className={css.tags}>
            <StatusTag tone="info" icon="book">
              {rule(assessment.subject)}
            </StatusTag>
            <YearTags byYear={assessment.byYear} />
          </p>
        </div>
        <HoursText hours={assessment.hours} large />
      </div>
      <Explanation steps={assessment.explanation} />
      <Citations citations={assessment.citations} />
      <ReadingsUsed ids={assessment.readings} />
    </div>
  );
}

export function YearTags({ byYear }: { byYear: Readonly<Record<string, number>> }) {
  const say = useWords();
  return Object.entries(byYear)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([year, hours]) => (
      <StatusTag key={year} icon="calendar">
        {say('yearHours', { year, hours: hoursText(hours) })}
      </StatusTag>
    ));
}

/** What the rules computed in the browser, in the shape in which the server speaks of it. */
export function basisOf({
  centihours,
  byYear,
  subject,
  byExam,
  rule,
  citations,
  explanation,
  readings,
  yearReading,
}: Computed): Assessment {
  return {
    hours: centihours / 100,
    byYear: Object.fromEntries(Object.entries(byYear).map(([year, hours]) => [year, hours / 100])),
    subject,
    byExam,
    rule: { ...rule },
    citations: citations.map((one) => ({ ...one })),
    explanation: [...explanation],
    readings: [...new Set([...readings, yearReading])],
  };
}
