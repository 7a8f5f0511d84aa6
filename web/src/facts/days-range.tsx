// Fills in a stretch of days at once; weekends left out unless asked for, because free days do not count (口径 23、27).
import { useState } from 'react';
import { CheckField, DayField } from '#ui/forms';
import { Button } from '#ui/layout';
import { BLANK_DAY, type DayRow } from './draft.ts';
import css from './facts.module.css';
import { daysBetween } from './range.ts';
import { useWords } from './words.ts';

type Props = { path: string; rows: readonly DayRow[]; onFill: (rows: readonly DayRow[]) => void };

export function DaysRange({ path, rows, onFill }: Props) {
  const say = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [weekends, setWeekends] = useState(false);
  const [error, setError] = useState<string>();
  const fill = () => {
    const days = daysBetween(from, to, { weekends });
    if (days === undefined) return setError(say('rangeWrong'));
    if (days.length === 0) return setError(say('rangeEmpty'));
    const kept = rows.filter((row) => row.on !== '');
    const present = new Set(kept.map((row) => row.on));
    const added = days.filter((on) => !present.has(on)).map((on): DayRow => ({ ...BLANK_DAY, on }));
    onFill([...kept, ...added].sort((one, other) => one.on.localeCompare(other.on)));
  };
  return (
    <div className={css.range}>
      <DayField path={`${path}.range.from`} label={say('from')} value={from} onChange={setFrom} error={error} />
      <DayField path={`${path}.range.to`} label={say('to')} value={to} onChange={setTo} {...(from ? { min: from } : {})} />
      <CheckField
        path={`${path}.range.weekends`}
        label={say('withWeekends')}
        hint={say('withWeekendsHint')}
        value={weekends}
        onChange={setWeekends}
      />
      <Button variant="primary" onClick={fill}>
        {say('fill')}
      </Button>
    </div>
  );
}
