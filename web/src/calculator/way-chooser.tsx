// The ten ways of 第八条, each with its standard in one line.
import { Link } from '@tanstack/react-router';
import { WAYS } from '@xueshi/policy';
import { useLabels } from '#facts';
import { Icon } from '#ui/icons';
import css from './calculator.module.css';
import { useWords } from './words.ts';

export function WayChooser() {
  const say = useWords();
  const label = useLabels();
  return (
    <section aria-labelledby="ways">
      <h2 id="ways" className={css.question}>
        {say('whichWay')}
      </h2>
      <ul className={css.ways}>
        {WAYS.map((way) => (
          <li key={way.id}>
            <Link to="/calculator" search={{ way: way.id }} className={css.way}>
              <span className={css.number} aria-hidden="true">
                {way.number}
              </span>
              <span className={css.wayText}>
                <b>{label(way.title)}</b>
                <span>{label(way.standard)}</span>
                <small lang="zh-CN">{way.article}</small>
              </span>
              <Icon name="right" size="1em" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
