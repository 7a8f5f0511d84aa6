// What a visitor chose for the look: theme, type scale (适老) and language. Kept in this browser only; public/first-paint.js reads the same key.
import { useSyncExternalStore } from 'react';

export type Preferences = { theme: 'system' | 'light' | 'dark'; scale: 'standard' | 'elder'; language: 'zh' | 'en' };

const KEY = 'xueshi.preferences';
const FIRST: Preferences = { theme: 'system', scale: 'standard', language: 'zh' };
const listeners = new Set<() => void>();
let current = read();

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences, preferences);
}

export function preferences(): Preferences {
  return current;
}

export function choose(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Private windows may refuse storage: the choice then lasts as long as the page.
  }
  applyPreferences();
  for (const listener of listeners) listener();
}

/** Is the page dark right now, by choice or by the system? */
export function isDark(): boolean {
  return current.theme === 'dark' || (current.theme === 'system' && darkSystem().matches);
}

/** Writes the choice to <html>, where tokens.css reads it; call once at start, it then follows the system's theme. */
export function applyPreferences(): void {
  const root = document.documentElement;
  root.dataset.theme = isDark() ? 'dark' : 'light';
  root.dataset.scale = current.scale;
  root.lang = current.language === 'en' ? 'en' : 'zh-CN';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', isDark() ? '#1a1d22' : '#ffffff');
}

export function followSystemTheme(): void {
  darkSystem().addEventListener('change', () => {
    applyPreferences();
    for (const listener of listeners) listener();
  });
}

function darkSystem(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return {
      theme: kept.theme === 'dark' || kept.theme === 'light' ? kept.theme : FIRST.theme,
      scale: kept.scale === 'elder' ? 'elder' : FIRST.scale,
      language: kept.language === 'en' ? 'en' : FIRST.language,
    };
  } catch {
    return FIRST;
  }
}
