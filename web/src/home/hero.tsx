// The head of the public home: what the service is, the two first steps, and what a year asks for.
import { Link } from '@tanstack/react-router';
import { Icon } from '#ui/icons';
import { buttonClass, useHeading } from '#ui/layout';
import css from './hero.module.css';
import { useWords } from './words.ts';
import { YearAsked } from './year-asked.tsx';

export function Hero() {
  const say = useWords();
  const heading = useHeading('');
  return (
    <div className={css.hero}>
      <div className={css.heroInner}>
        <div className={css.welcome}>
          <h1 ref={heading} tabIndex={-1}>
            {say('title')}
          </h1>
          <p className={css.lead}>{say('lead')}</p>
          <p className={css.buttons}>
            <Link to="/sign-in" className={buttonClass('primary', 'large')}>
              <Icon name="enter" />
              {say('signIn')}
            </Link>
            <Link to="/calculator" className={buttonClass('default', 'large')}>
              <Icon name="calculator" />
              {say('calculate')}
            </Link>
          </p>
        </div>
        <YearAsked />
      </div>
    </div>
  );
}
