// The two questions of the calculator, each with its own address.
import { Link } from '@tanstack/react-router';
import css from './calculator.module.css';
import { useWords } from './words.ts';

export function CalculatorTabs() {
  const say = useWords();
  return (
    <nav className={css.tabs} aria-label={say('title')}>
      <Link to="/calculator" search={kept} className={css.tab} activeOptions={{ exact: true, includeSearch: false }}>
        {say('tabWay')}
      </Link>
      <Link to="/calculator/year" search={kept} className={css.tab} activeOptions={{ includeSearch: false }}>
        {say('tabYear')}
      </Link>
    </nav>
  );
}

/** The sector goes along, the way does not. */
function kept({ sector }: { sector?: string }): { sector?: string } {
  return sector === undefined ? {} : { sector };
}
