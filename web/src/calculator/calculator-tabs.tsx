// The two questions of the calculator, each with its own address.
import { Link } from '@tanstack/react-router';
import css from './calculator.module.css';
import { useWords } from './words.ts';

export function CalculatorTabs() {
  const say = useWords();
  return (
    <nav className={css.tabs} aria-label={say('title')}>
      <Link to="/calculator" className={css.tab} activeOptions={{ exact: true, includeSearch: false }}>
        {say('tabWay')}
      </Link>
      <Link to="/calculator/year" className={css.tab}>
        {say('tabYear')}
      </Link>
    </nav>
  );
}
