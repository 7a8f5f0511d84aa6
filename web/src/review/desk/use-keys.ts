// Listens for the reviewer's keys on the whole page, unless they are switched off, someone is typing, or a dialog is open.
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isOurs } from './keys.ts';

const KEPT = 'xueshi.review-keys';
const listeners = new Set<() => void>();

/** `onKey` answers whether the key meant something. */
export function useKeys(onKey: (key: string) => boolean): void {
  const handler = useRef(onKey);
  handler.current = onKey;
  const on = useKeysOn();
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const place = { tag: target.tagName, editable: target.isContentEditable, type: (target as HTMLInputElement).type };
      if (document.querySelector('dialog[open]') || !isOurs(event, place)) return;
      if (handler.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}

/** Single letters as shortcuts disturb some ways of input: they can be switched off, for this browser. */
export function useKeysOn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read(),
  );
}

export function switchKeys(on: boolean): void {
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  } catch {
    // Storage refused: the choice cannot be kept, and the keys stay on.
  }
  for (const listener of listeners) listener();
}

function read(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}
