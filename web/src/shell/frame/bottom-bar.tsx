// The phone's bottom bar, for those signed in: the few things done every time, within reach of the thumb.
import { Link } from '@tanstack/react-router';
import { useMe } from '#session';
import { Icon } from '#ui/icons';
import css from './frame.module.css';
import { barEntries } from './navigation.ts';
import { useWords } from './words.ts';

export function BottomBar() {
  const say = useWords();
  const entries = barEntries(useMe());
  if (entries.length === 0) return null;
  return (
    // data-bottom-bar makes room for it: see base.css.
    <nav className={css.bar} aria-label={say('barNavigation')} data-bottom-bar>
      {entries.map(({ to, label, icon }) => (
        <Link key={to} to={to} className={css.entry} activeOptions={{ exact: to === '/', includeSearch: false }}>
          <Icon name={icon} size="1.5rem" />
          <span>{say(label)}</span>
        </Link>
      ))}
    </nav>
  );
}
