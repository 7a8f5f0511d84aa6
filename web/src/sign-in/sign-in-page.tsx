// The sign-in page (第十条). Afterwards on to where the visitor wanted to go, or home, which knows the first screen of their work.
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SignInForm, useMe } from '#session';
import { Card, Notice, Page } from '#ui/layout';
import { OtherWays } from './other-ways.tsx';
import css from './sign-in.module.css';
import { useWords } from './words.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const say = useWords();
  const me = useMe();
  const { next } = route.useSearch();
  const router = useRouter();
  useEffect(() => {
    if (me) router.history.replace(next ?? '/');
  }, [me, next, router]);
  return (
    <Page title={say('pageTitle')} lead={say('pageLead')} width="form">
      <Card>
        <SignInForm onDone={() => undefined} />
        <OtherWays />
      </Card>
      <p>
        {say('newHere')} <Link to="/register">{say('register')}</Link> · <Link to="/recover">{say('recover')}</Link>
      </p>
      <Notice title={say('helpTitle')}>
        <ul className={css.help}>
          <li>{say('helpAccount')}</li>
          <li>{say('helpPassword')}</li>
          <li>{say('helpShared')}</li>
        </ul>
      </Notice>
    </Page>
  );
}
