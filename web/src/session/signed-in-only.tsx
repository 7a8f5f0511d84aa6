// A page for those signed in. Others sign in right here, at the same address; those without the right are told so, and what to do.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { SignInForm } from './sign-in-form.tsx';
import { can, type Me, useSession } from './who.ts';
import { useWords } from './words.ts';

type Props = {
  /** An action key of the server; without it, being signed in is enough. */
  permission?: string;
  children: (me: Me) => ReactNode;
};

export function SignedInOnly({ permission, children }: Props) {
  const say = useWords();
  const session = useSession();
  if (session.state === 'loading') {
    return (
      <Page title={say('opening')}>
        <Loading />
      </Page>
    );
  }
  if (session.state === 'unknown') {
    return (
      <Page title={say('unknownTitle')}>
        <ErrorState trouble={{ title: say('unknownTitle'), detail: say('unknownText') }} onRetry={session.retry} />
      </Page>
    );
  }
  if (session.state === 'anonymous') {
    return (
      <Page title={say('pleaseSignIn')} lead={say('pleaseSignInText')} width="form">
        <Card>
          <SignInForm onDone={() => undefined} />
        </Card>
      </Page>
    );
  }
  if (permission && !can(session.me, permission) && (session.me.factorNeeded || session.me.passwordNeeded)) {
    return (
      <Page title={say('factorNeeded')} width="form">
        <Card>
          <EmptyState
            icon="shield"
            title={say('factorNeeded')}
            action={
              <Link to="/me/security" className={buttonClass('primary', 'large')}>
                {say('factorSetUp')}
              </Link>
            }
          >
            {say('factorNeededText')}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  if (permission && !can(session.me, permission)) {
    return (
      <Page title={say('notForYou')} width="form">
        <Card>
          <EmptyState icon="shield" title={say('notForYouTitle', { name: session.me.name })}>
            {say('notForYouText')}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  return children(session.me);
}
