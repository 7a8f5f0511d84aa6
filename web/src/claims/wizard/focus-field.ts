// Leads to the field named in the address (`?at=days[0].on`), once its step is on the page.
import { useEffect } from 'react';
import { fieldId } from '#ui/forms';

export function useFieldInAddress(at: string | undefined, step: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step brings other fields.
  useEffect(() => {
    const target = at ? document.getElementById(fieldId(at)) : null;
    if (!target) return;
    const control = target.matches('fieldset') ? (target.querySelector<HTMLElement>('input') ?? target) : target;
    target.scrollIntoView({ block: 'center' });
    control.focus({ preventScroll: true });
  }, [at, step]);
}
