// An amount with its unit, never broken over two lines, digits of one width: 12 学时, 4.5 学时.
import { hoursText } from '#ui/text';
import css from './data.module.css';
import { useWords } from './words.ts';

export function HoursText({ hours, large = false }: { hours: number; large?: boolean }) {
  const say = useWords();
  return (
    <span className={large ? css.hoursLarge : css.hours}>
      <b>{hoursText(hours)}</b> {say('hours')}
    </span>
  );
}
