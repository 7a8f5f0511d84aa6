// Nothing typed is lost: a piece of state that survives a reload of this tab. For what is not personal; a signed-in draft belongs to the server.
import { useEffect, useState } from 'react';

const PREFIX = 'xueshi.kept.';

export function useKept<T>(key: string, first: T): [T, (next: T | ((before: T) => T)) => void] {
  const [value, setValue] = useState<T>(() => read(key, first));
  useEffect(() => {
    try {
      sessionStorage.setItem(storageKey(key), JSON.stringify(value));
    } catch {
      // Storage refused or full: the state still lives in the page.
    }
  }, [key, value]);
  return [value, setValue];
}

/** At sign-out: what was typed in this tab goes with the person. */
export function forgetKept(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // No storage, nothing kept.
  }
}

function read<T>(key: string, first: T): T {
  try {
    const text = sessionStorage.getItem(storageKey(key));
    return text === null ? first : (JSON.parse(text) as T);
  } catch {
    return first;
  }
}

function storageKey(key: string): string {
  return `${PREFIX}${key}`;
}
