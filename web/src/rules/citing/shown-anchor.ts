// An address with an anchor: opens whatever folds the element away, brings it into view, and names it so that it can be marked.
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** `ready` turns true when everything that may carry an anchor is on the page; then the element is looked for again. */
export function useShownAnchor(ready = true): string {
  const anchor = useRouterState({ select: (state) => state.location.hash });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes late moves the element, or brings it.
  useEffect(() => {
    const found = document.getElementById(anchor);
    if (!found) return;
    for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    found.scrollIntoView({ block: 'start' });
  }, [anchor, ready]);
  return anchor;
}
