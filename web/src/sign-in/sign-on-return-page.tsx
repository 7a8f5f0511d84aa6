// Back from the government's own sign-in: the answer is handed on once, then the visitor goes on (第十条).
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { deviceName, FactorForm, useFinishSignOn } from '#session';
import { Card, ErrorState, Loading, Page } from '#ui/layout';
import { takeBinding } from './sign-on-binding.ts';
import { useWords } from './words.ts';

export function SignOnReturnPage() {
  const say = useWords();
  const router = useRouter();
  const enter = () => router.history.replace('/');
  const finish = useFinishSignOn(enter);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const query = window.location.search.slice(1);
    // The code in the address is of no more use; it should not stay in the history.
    window.history.replaceState(null, '', window.location.pathname);
    finish.mutate({ query: query || ' ', binding: takeBinding() || ' ', device: deviceName() });
  });
  const challenge = finish.error?.type === 'factor-asked' ? finish.error.extras.challenge : undefined;
  return (
    <Page title={say('signOnTitle')} width="form">
      <Card>
        {typeof challenge === 'string' && <FactorForm challenge={challenge} onDone={enter} onBack={enter} />}
        {typeof challenge !== 'string' && finish.error && <ErrorState trouble={finish.error} />}
        {!finish.error && (
          <>
            <Loading lines={2} />
            <p role="status">{say('signOnText')}</p>
          </>
        )}
      </Card>
      <p>
        <Link to="/sign-in">{say('signOnAgain')}</Link>
      </p>
    </Page>
  );
}
