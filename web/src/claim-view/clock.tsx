// The visible clock of a claim: who has it, since when, until when, and what comes next (第十一条, 口径 48).

import { StatusTag } from '#ui/data';
import { Icon } from '#ui/icons';
import { dayText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import type { ClaimView } from './claim-state.tsx';
import css from './clock.module.css';
import { useWords } from './words.ts';

type Clock = ClaimView['clock'];

const SOON_DAYS = 2;

export function ClaimClock({ clock }: { clock: Clock }) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <div className={css.clock}>
      <Icon name="clock" size="1.5em" />
      <div className={css.words}>
        {clock.with && (
          <p className={css.who}>
            <b>{say('clockWith', { with: clock.with })}</b>
            <span>{say('clockSince', { day: dayText(todayInBeijing(new Date(clock.since)), language) })}</span>
            <TimeLeft clock={clock} />
          </p>
        )}
        {clock.dueOn ? (
          <p className={css.due}>
            {say('clockDue', { day: dayText(clock.dueOn, language) })}
            {clock.workingDays !== null && `（${say('clockRule', { days: clock.workingDays })}）`}
          </p>
        ) : (
          <p lang="zh-CN">{clock.next}</p>
        )}
      </div>
    </div>
  );
}

/** Time left in one tag, for lists and heads. */
export function TimeLeft({ clock }: { clock: Pick<Clock, 'workingDaysLeft' | 'overdue'> }) {
  const say = useWords();
  const { workingDaysLeft: left, overdue } = clock;
  if (left === null) return null;
  if (overdue) return <StatusTag tone="error">{say('clockLate', { days: Math.abs(left) })}</StatusTag>;
  if (left === 0) return <StatusTag tone="warning">{say('clockToday')}</StatusTag>;
  return (
    <StatusTag tone={left <= SOON_DAYS ? 'warning' : 'neutral'} icon="clock">
      {say('clockLeft', { days: left })}
    </StatusTag>
  );
}
