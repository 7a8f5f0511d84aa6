// Signing in without a password: a passkey, or the government's own sign-in where one is set up (第十条).
import { startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import { useAction, useAnswer } from '#api';
import { deviceName, useFinishPasskey } from '#session';
import { Button, ErrorState, Notice } from '#ui/layout';
import css from './sign-in.module.css';
import { SignOnButton } from './sign-on-button.tsx';
import { useWords } from './words.ts';

export function OtherWays() {
  const offered = useAnswer('getSignOn', {});
  return (
    <div className={css.ways}>
      {offered.data?.passkeys && typeof PublicKeyCredential !== 'undefined' && <PasskeyButton />}
      {offered.data?.name && <SignOnButton name={offered.data.name} />}
    </div>
  );
}

function PasskeyButton() {
  const say = useWords();
  const [failed, setFailed] = useState(false);
  const begin = useAction('beginPasskeySignIn');
  const finish = useFinishPasskey(() => undefined);
  const enter = async () => {
    setFailed(false);
    const { options } = await begin.mutateAsync({});
    try {
      const response = await startAuthentication({ optionsJSON: options as never });
      finish.mutate({ response: { ...response }, device: deviceName() });
    } catch {
      // The browser says neither who cancelled nor why; there is one thing to do.
      setFailed(true);
    }
  };
  const problem = begin.error ?? finish.error;
  return (
    <>
      <Button size="large" busy={begin.isPending || finish.isPending} onClick={() => void enter().catch(() => undefined)}>
        {say('passkey')}
      </Button>
      {failed && <Notice tone="warning" live title={say('passkeyFailed')} />}
      {problem && <ErrorState trouble={problem} />}
    </>
  );
}
