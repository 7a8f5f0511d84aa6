// A short word after an action ("已复制"), seen at the foot of the window and read aloud. Never the only place where something is said.
import { useSyncExternalStore } from 'react';
import css from './layout.module.css';

const SHOWN_MS = 4000;
const listeners = new Set<() => void>();
let words = '';
let timer: ReturnType<typeof setTimeout> | undefined;

export function announce(text: string): void {
  set(text);
  clearTimeout(timer);
  timer = setTimeout(() => set(''), SHOWN_MS);
}

/** Rendered once, by the shell. */
export function Announcements() {
  const text = useSyncExternalStore(subscribe, () => words);
  return (
    <div className={css.toasts} role="status">
      {text && <p className={css.toast}>{text}</p>}
    </div>
  );
}

function set(text: string): void {
  words = text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
