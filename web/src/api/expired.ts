// Requests that were refused because the session had ended wait here until the person has signed in again over the page.
import { useSyncExternalStore } from 'react';

type Settle = (again: boolean) => void;

const listeners = new Set<() => void>();
let waiting: readonly Settle[] = [];

/** True: signed in again, send the request once more. False: not wanted, let it fail. */
export function askToSignIn(): Promise<boolean> {
  return new Promise((settle) => set([...waiting, settle]));
}

export function useSignInNeeded(): boolean {
  return useSyncExternalStore(subscribe, () => waiting.length > 0);
}

export function settleSignIn(again: boolean): void {
  const held = waiting;
  set([]);
  for (const settle of held) settle(again);
}

function set(next: readonly Settle[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
