// Above the year: that a registration still waits to be confirmed (第十条), whose notice turned the verdict, and what is missing (第六条).
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '#api';
import { buttonClass, Notice } from '#ui/layout';
import { dayText, hoursText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { type Shortage, shortageOf } from './shortage.ts';
import css from './standing.module.css';
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

type View = Reply<'getMyStanding'>;

/** The answer to the only question that matters here, in one coloured line: done, or how much is missing and until when. */
export function YearNotice({ view }: { view: View }) {
  const say = useWords();
  const shortage = shortageOf(view, todayInBeijing());
  const { year } = view;
  if (shortage.kind === 'none') {
    return (
      <Notice tone="info" title={say(shortage.verdict, { year })}>
        {view.explanation.at(-1)}
      </Notice>
    );
  }
  if (shortage.kind === 'done') {
    return (
      <Notice tone="success" title={say('doneTitle', { year })}>
        {say('doneText')}
      </Notice>
    );
  }
  return (
    <Notice tone={shortage.kind === 'closed' ? 'error' : 'warning'} title={<Headline year={year} shortage={shortage} />}>
      <ul className={css.shortfalls} lang="zh-CN">
        {view.shortfalls.map(({ of, text, article }) => (
          <li key={of}>
            {text}
            {!text.includes(article) && say('article', { article })}
          </li>
        ))}
      </ul>
      <OpenClaims open={view.openClaims} />
    </Notice>
  );
}

function Headline({ year, shortage }: { year: number; shortage: Extract<Shortage, { until: string }> }) {
  const say = useWords();
  const { language } = usePreferences();
  const { kind, hours } = shortage;
  const until = dayText(shortage.until, language);
  // This year's last day needs no year in front of it.
  const day = kind === 'running' && language === 'zh' ? until.replace(/^\d{4}年/, '') : until;
  if (hours === null) return say(`${kind}Exam`, { year, day });
  return say(kind, { year, hours: hoursText(hours), day });
}

function OpenClaims({ open }: { open: View['openClaims'] }) {
  const say = useWords();
  if (open.count === 0) return null;
  return (
    <p className={css.open}>
      {say('open', { count: open.count, hours: hoursText(open.hours) })}{' '}
      <Link to="/claims" search={{ group: 'review' }}>
        {say('openSee')}
      </Link>
    </p>
  );
}
