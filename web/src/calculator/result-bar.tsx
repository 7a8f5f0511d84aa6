// On a phone the result lies below the form: this bar keeps the hours in sight. The result itself is read aloud, so the bar is not.
import { type AssessResult, toHours } from '@xueshi/policy';
import { HoursText } from '#ui/data';
import css from './calculator.module.css';
import { useWords } from './words.ts';

export function ResultBar({ result }: { result: AssessResult }) {
  const say = useWords();
  if (!result.ok) return null;
  return (
    <p className={css.bar} aria-hidden="true">
      <span>{say('worth')}</span>
      <HoursText hours={toHours(result.assessment.centihours)} />
      <span className={css.barMore}>{say('seeWhy')}</span>
    </p>
  );
}
