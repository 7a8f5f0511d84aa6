// 行业口径 beside the year: hours as the sector's credits, and its cycle of several years (第六、十七条).
import type { Reply } from '#api';
import { Card } from '#ui/layout';
import { hoursText } from '#ui/text';
import css from './standing.module.css';
import { useWords } from './words.ts';

type Profile = NonNullable<Reply<'getMyStanding'>['profile']>;

export function ProfileCard({ profile }: { profile: Profile }) {
  const say = useWords();
  const { title, number, credits, cycle } = profile;
  return (
    <Card title={say('profile')}>
      <div className={css.profile}>
        {credits && (
          <p>
            {say('credits', { label: credits.label })}：<b>{credits.has}</b>{' '}
            <span className={css.sub}>{say('perCredit', { hours: hoursText(credits.perCredit) })}</span>
          </p>
        )}
        {cycle && (
          <div>
            <p>
              {say('cycle', { first: cycle.firstYear, last: cycle.lastYear })}：<b>{hoursText(cycle.hours)}</b> /{' '}
              {hoursText(cycle.required)}
            </p>
            <progress className={css.cycle} max={cycle.required} value={Math.min(cycle.hours, cycle.required)} aria-label={cycle.text} />
            <p className={css.sub} lang="zh-CN">
              {cycle.text}
            </p>
          </div>
        )}
        <p className={css.sub} lang="zh-CN">
          {title}（{number}）
        </p>
      </div>
    </Card>
  );
}
