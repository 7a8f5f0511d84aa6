// The ten ways of 第八条 in brief, each leading into the calculator.
import { Link } from '@tanstack/react-router';
import { WAYS } from '@xueshi/policy';
import { useLabels } from '#facts';
import css from './home.module.css';
import { useWords } from './words.ts';

export function TenWays() {
  const say = useWords();
  const label = useLabels();
  return (
    <section className={css.section} aria-labelledby="ten-ways">
      <div className={css.sectionHead}>
        <h2 id="ten-ways">{say('waysTitle')}</h2>
        <p>{say('waysText')}</p>
      </div>
      <ul className={css.tenWays}>
        {WAYS.map(({ id, number, title, standard }) => (
          <li key={id}>
            <Link to="/calculator" search={{ way: id }} className={css.tenWay}>
              <span className={css.tenNumber} aria-hidden="true">
                {number}
              </span>
              <span className={css.tenText}>
                <b>{label(title)}</b>
                <span>{label(standard)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
