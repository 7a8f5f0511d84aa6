// The header: name, ways in, display tools, account. On a phone, name, 适老 switch and a menu that holds the rest.
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMe } from '#session';
import { Icon } from '#ui/icons';
import { buttonClass, Dialog } from '#ui/layout';
import { usePreferences } from '#ui/theme';
import { AccountMenu, SignOutButton } from './account-menu.tsx';
import css from './header.module.css';
import { Menu } from './menu.tsx';
import { ACCOUNT, type Entry, ownEntries, PUBLIC, publicEntries } from './navigation.ts';
import { DisplayTools, ElderSwitch } from './tools.tsx';
import { useFit } from './use-fit.ts';
import { useWords } from './words.ts';

/** Ways in that stand in the row at most; the others are one press away. */
const MOST_SHOWN = 5;
/** Everything in the row; then without the line under the name and the pictures; then tighter; then only what a phone has. */
const STEPS = ['all', 'less', 'least', 'menu'] as const;

export function Header() {
  // Whoever signs in, changes the language or the type scale makes the row another length.
  useMe();
  usePreferences();
  const row = useFit<HTMLDivElement>(STEPS);
  return (
    <header className={css.header}>
      <div className={css.inner} ref={row}>
        <SiteName />
        <DeskNavigation />
        <div className={css.desk}>
          <DisplayTools />
          <Account />
        </div>
        <div className={css.phone}>
          <ElderSwitch />
          <PhoneMenu />
        </div>
      </div>
    </header>
  );
}

function SiteName() {
  const say = useWords();
  return (
    <Link to="/" className={css.name}>
      <img src="/mark.svg" alt="" width="40" height="40" />
      <span>
        <b>{say('site')}</b>
        <small>{say('siteLong')}</small>
      </span>
    </Link>
  );
}

function DeskNavigation() {
  const say = useWords();
  const me = useMe();
  const own = ownEntries(me);
  // An official of many duties keeps the first in sight; a row of all of them would fit no screen.
  const shown = own.length > MOST_SHOWN + 1 ? own.slice(0, MOST_SHOWN) : own;
  const rest = own.slice(shown.length);
  return (
    <nav className={css.nav} aria-label={say('mainNavigation')}>
      <NavigationLinks entries={own.length > 0 ? shown : PUBLIC} />
      {rest.length > 0 && (
        <Menu label={say('moreDuties')}>
          <NavigationLinks entries={rest} />
        </Menu>
      )}
      {own.length > 0 && (
        <Menu label={say('publicServices')}>
          <NavigationLinks entries={publicEntries(me).slice(1)} />
        </Menu>
      )}
    </nav>
  );
}

function NavigationLinks({ entries }: { entries: readonly Entry[] }) {
  const say = useWords();
  return entries.map(({ to, label, icon }) => (
    <Link key={to} to={to} className={css.link} activeOptions={{ exact: to === '/', includeSearch: false }}>
      <Icon name={icon} />
      {say(label)}
    </Link>
  ));
}

function Account() {
  const say = useWords();
  const me = useMe();
  if (me) return <AccountMenu me={me} />;
  return (
    <Link to="/sign-in" className={buttonClass('primary')}>
      {say('signIn')}
    </Link>
  );
}

function PhoneMenu() {
  const say = useWords();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const address = useRouterState({ select: (state) => state.location.href });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the address changes.
  useEffect(() => setOpen(false), [address]);
  return (
    <>
      <button type="button" className={css.burger} aria-label={say('menu')} aria-expanded={open} onClick={() => setOpen(true)}>
        <Icon name="menu" size="1.5em" />
      </button>
      {open && (
        <Dialog title={say('menu')} onClose={() => setOpen(false)}>
          <nav className={css.sheet} aria-label={say('mainNavigation')}>
            <NavigationLinks entries={[...ownEntries(me), ...publicEntries(me), ...(me ? [ACCOUNT] : [])]} />
          </nav>
          <div className={css.sheetTools}>
            <DisplayTools />
          </div>
          {me ? (
            <SignOutButton />
          ) : (
            <Link to="/sign-in" className={buttonClass('primary', 'large')}>
              {say('signIn')}
            </Link>
          )}
        </Dialog>
      )}
    </>
  );
}
