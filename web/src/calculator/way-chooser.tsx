// The ten ways of 第八条, each with its standard in one line.
import { Link } from '@tanstack/react-router';
import { WAYS } from '@xueshi/policy';
import { Icon } from '#ui/icons';
import css from './calculator.module.css';
import { useWords } from './words.ts';

export function WayChooser() {
  const say = useWords();
  return (
    <section aria-labelledby="ways">
      <h2 id="ways" className={css.question}>
        {say('whichWay')}
      </h2>
      <ul className={css.ways} lang="zh-CN">
        {WAYS.map((way) => (
          <li key={way.id}>
            <Link to="/calculator" search={{ way: way.id }} className={css.way}>
              <span className={css.number} aria-hidden="true">
                {way.number}
              </span>
              <span className={css.wayText}>
                <b>{way.title}</b>
                <span>{way.standard}</span>
                <small>{way.article}</small>
              </span>
              <Icon name="right" size="1em" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
