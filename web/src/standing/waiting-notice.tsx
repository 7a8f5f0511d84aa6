// Above everything while one's registration waits to be confirmed: who has it, until when, what to do (第十条).
import { Link } from '@tanstack/react-router';
import { useAnswer } from '#api';
import { buttonClass, Notice } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { useWords } from './words.ts';

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
