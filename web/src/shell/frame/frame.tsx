// The frame around every page: skip link, header, main, footer, bottom bar on phones, and what may appear over any page.
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { SignInAgain, useMe } from '#session';
import { Icon } from '#ui/icons';
import { Announcements, Loading } from '#ui/layout';
import { BottomBar } from './bottom-bar.tsx';
import { Footer } from './footer.tsx';
import css from './frame.module.css';
import { Header } from './header.tsx';
import { useWords } from './words.ts';

export function Frame() {
  const say = useWords();
  const me = useMe();
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main">
        {say('skip')}
      </a>
      <Header />
      {me?.demo && (
        <aside className={css.demo} aria-label={say('demoLabel')}>
          <Icon name="info" />
          {say('demo')}
        </aside>
      )}
      <main id="main" tabIndex={-1} className={css.main}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <BottomBar />
      <Announcements />
      <SignInAgain />
    </div>
  );
}

export function Waiting() {
  return (
    <div className={css.waiting}>
      <Loading lines={6} />
    </div>
  );
}
