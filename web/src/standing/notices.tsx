// Above the year: that a registration still waits to be confirmed (第十条), and whose notice turned the verdict (第六条).
import { Link } from '@tanstack/react-router';
import { useAnswer } from '#api';
import { buttonClass, Notice } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { useWords } from './words.ts';

/** Who has it, until when, what to do. */
export function WaitingNotice() {
  const say = useWords();
  const { language } = usePreferences();
  const memberships = useAnswer('listMyMemberships', {});
  if (!memberships.data?.waiting) return null;
  const latest = memberships.data.items.find(({ state }) => state === 'asked' || state === 'returned');
  return (
    <Notice
      tone="warning"
      title={say('waitingTitle')}
      action={
        <Link to="/me/employment" className={buttonClass()}>
          {say('waitingSee')}
        </Link>
      }
    >
      {latest?.state === 'asked' && say('waitingFor', { awaiting: latest.awaiting ?? '' })}
      {latest?.state === 'asked' && latest.dueOn && say('waitingDue', { day: dayText(latest.dueOn, language) })}
      {latest?.state === 'returned' && say('waitingReturned')}
      {!latest && say('waitingNone')}
    </Notice>
  );
}

/** Why a year that used to be short suffices, or the reverse: nothing is judged again in silence. */
export function VerdictChanged({ year }: { year: number }) {
  const say = useWords();
  const { language } = usePreferences();
  const changes = useAnswer('listMyVerdictChanges', {});
  const own = changes.data?.items.filter((one) => one.year === year) ?? [];
  return own.map((one) => (
    <Notice key={`${one.number} ${one.filedAt}`} tone="info" title={say(one.metAfter ? 'turnedMet' : 'turnedShort', { year })}>
      <span lang="zh-CN">
        《{one.title}》（{one.number}）
      </span>{' '}
      {say('turnedFrom', { day: dayText(one.from, language) })}
    </Notice>
  ));
}
