// The years before, each with its verdict; one press shows that year.
import { Link } from '@tanstack/react-router';
import type { Reply } from '#api';
import { VerdictTag } from '#rules';
import { Card } from '#ui/layout';
import { hoursText } from '#ui/text';
import css from './standing.module.css';
import { thisYear } from './standing-search.ts';
import { useWords } from './words.ts';

type Years = Reply<'getMyStanding'>['years'];

export function YearsCard({ years, year: shown }: { years: Years; year: number }) {
  const say = useWords();
  const current = thisYear();
  return (
    <Card title={say('years')}>
      <ul className={css.years}>
        {years
          .filter(({ verdict }) => verdict !== null)
          .map(({ year, verdict, total, entries }) => (
            <li key={year}>
              <Link
                to="/standing"
                search={year === current ? {} : { year: String(year) }}
                className={css.year}
                aria-current={year === shown ? 'page' : undefined}
              >
                <b>{say('yearOption', { year })}</b>
                {verdict && <VerdictTag verdict={verdict} />}
                <span className={css.sub}>{entries > 0 ? say('yearTotal', { hours: hoursText(total) }) : say('yearsEmpty')}</span>
              </Link>
            </li>
          ))}
      </ul>
    </Card>
  );
}
