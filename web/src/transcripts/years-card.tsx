// Ticking the years of the form.
import { useState } from 'react';
import { Button, Card } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import css from './transcripts.module.css';
import { useWords } from './words.ts';
import { MOST_YEARS, yearsOffered } from './years.ts';

type Props = { chosen: readonly number[]; byDefault: readonly number[]; onChoose: (years: readonly number[]) => void };

export function YearsCard({ chosen, byDefault, onChoose }: Props) {
  const say = useWords();
  const [wrong, setWrong] = useState<'chooseNone' | 'chooseMany'>();
  const current = Number(todayInBeijing().slice(0, 4));
  const toggle = (year: number, on: boolean) => {
    const next = on ? [...chosen, year] : chosen.filter((one) => one !== year);
    const problem = next.length === 0 ? 'chooseNone' : next.length > MOST_YEARS ? 'chooseMany' : undefined;
    setWrong(problem);
    if (!problem) onChoose(next);
  };
  const isDefault = byDefault.length === chosen.length && byDefault.every((year) => chosen.includes(year));
  return (
    <Card title={say('choose')}>
      <fieldset aria-describedby="years-hint years-error">
        <legend className="unseen">{say('choose')}</legend>
        <p id="years-hint" className={css.muted}>
          {say('chooseHint')}
        </p>
        <div className={css.years}>
          {yearsOffered(current, byDefault, chosen).map((year) => (
            <label key={year} className={css.year}>
              <input type="checkbox" checked={chosen.includes(year)} onChange={(event) => toggle(year, event.target.checked)} />
              {say('yearOption', { year })}
            </label>
          ))}
        </div>
        <p id="years-error" className={css.wrong} role="status">
          {wrong && say(wrong)}
        </p>
        {!isDefault && byDefault.length > 0 && (
          <Button variant="quiet" onClick={() => onChoose([])}>
            {say('byDefault')}
          </Button>
        )}
      </fieldset>
    </Card>
  );
}
