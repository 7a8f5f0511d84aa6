// Is the window a phone's? Only where the markup must differ; everything else is left to CSS.
import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 767px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
