// Signing in, and telling this browser's other tabs: a tab of another person must not go on as if nothing had happened.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAction } from '#api';
import { type Me, useMe } from './who.ts';

const CHANNEL = 'xueshi.session';

export function useSignIn(onDone: (me: Me) => void) {
  return useAction('signIn', { onDone: useEntered(onDone) });
}

/** By a passkey, which is two factors in itself. */
export function useFinishPasskey(onDone: (me: Me) => void) {
  return useAction('finishPasskeySignIn', { onDone: useEntered(onDone) });
}

/** Back from the government's own sign-in. */
export function useFinishSignOn(onDone: (me: Me) => void) {
  return useAction('finishSignOn', { onDone: useEntered(onDone) });
}

/** The second step, where an account asks for one. */
export function useFinishSignIn(onDone: (me: Me) => void) {
  return useAction('finishSignIn', { onDone: useEntered(onDone) });
}

function useEntered(onDone: (me: Me) => void): (me: Me) => void {
  const queries = useQueryClient();
  return (me) => {
    queries.setQueryData(['getSession', {}], me);
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'getSession' });
    tellOtherTabs(me.login);
    onDone(me);
  };
}

export function useOtherTabs(): void {
  const mine = useMe()?.login;
  useEffect(() => {
    if (!mine || typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = (event: MessageEvent<string>) => {
      if (event.data !== mine) window.location.assign('/');
    };
    return () => channel.close();
  }, [mine]);
}

function tellOtherTabs(login: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(login);
  channel.close();
}
