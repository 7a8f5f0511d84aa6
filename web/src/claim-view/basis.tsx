// What the rule makes of the facts: hours, how they were computed, the article's own words, the readings that decided.
import { HoursText } from '#ui/data';
import { dayText, hoursText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './basis.module.css';
import type { ClaimView } from './claim-state.tsx';
import { useWords } from './words.ts';

type Assessment = NonNullable<ClaimView['assessment']>;

export function Basis({ assessment }: { assessment: Assessment }) {
  const say = useWords();
  return (
    <div className={css.basis}>
      <div className={css.figure}>
        <div>
          <p className={css.caption}>{say('computed')}</p>
          <p>
            {say(assessment.subject)}
            <span className={css.caption}> · {yearsText(assessment.byYear, (year, hours) => say('yearHours', { year, hours }))}</span>
          </p>
        </div>
        <HoursText hours={assessment.hours} large />
      </div>
      <div>
        <h3>{say('explanation')}</h3>
        <ol className={css.explanation}>
          {assessment.explanation.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </div>
      <RuleText {...assessment} />
    </div>
  );
}

/** The article in its own words, with document and edition. */
export function RuleText({ rule, citations, readings }: Pick<Assessment, 'rule' | 'citations' | 'readings'>) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <div>
      <h3>{say('quote')}</h3>
      {citations.map(({ document, article, quote }) => (
        <figure key={`${document} ${article} ${quote}`} className={css.quote}>
          <blockquote lang="zh-CN">{quote}</blockquote>
          <figcaption>
            {document} {article}
          </figcaption>
        </figure>
      ))}
      <p className={css.caption}>
        {say('edition', { day: dayText(rule.edition, language) })}
        {readings.length > 0 && ` · ${readings.map((id) => say('reading', { id })).join('、')}`}
      </p>
    </div>
  );
}

export function yearsText(byYear: Readonly<Record<string, number>>, say: (year: string, hours: string) => string): string {
  return Object.entries(byYear)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([year, hours]) => say(year, hoursText(hours)))
    .join('；');
}
