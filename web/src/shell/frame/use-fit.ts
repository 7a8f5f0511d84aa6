// Fits a row into its width: the element's data-fit is the first of the steps at which nothing overflows. Roles, languages and type scales
// make rows of very different lengths, so that no fixed window width would do.
import { type RefObject, useLayoutEffect, useRef } from 'react';

export function useFit<E extends HTMLElement>(steps: readonly string[]): RefObject<E | null> {
  const row = useRef<E>(null);
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const fit = () => {
      for (const step of steps) {
        element.dataset.fit = step;
        if (element.scrollWidth <= element.clientWidth) return;
      }
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return row;
}
