// On a phone the result lies below the form: this bar keeps the hours in sight and leads there.
import type { AssessResult } from '@xueshi/policy';
import { toHours } from '@xueshi/policy';
import { HoursText } from '#ui/data';
import { Icon } from '#ui/icons';
import css from './calculator.module.css';
import { useWords } from './words.ts';

export function ResultBar({ result, onOpen }: { result: AssessResult; onOpen: () => void }) {
  const say = useWords();
  if (!result.ok) return null;
  return (
    <button type="button" className={css.bar} onClick={onOpen}>
      <span>{say('worth')}</span>
      <HoursText hours={toHours(result.assessment.centihours)} />
      <span className={css.barMore}>
        {say('seeWhy')}
        <Icon name="down" size="1em" />
      </span>
    </button>
  );
}
