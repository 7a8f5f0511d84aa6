// What a submission found wrong, each leading to its field on whichever step that is (WCAG 3.3.1).
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { fieldId } from '#ui/forms';
import { Notice } from '#ui/layout';
import { fieldPath, stepOf } from './completeness.ts';
import css from './wizard.module.css';
import { useWords } from './words.ts';

type Props = { claimId: string; errors: readonly { path: string; message: string }[] };

export function WizardErrors({ claimId, errors }: Props) {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  // A new answer of the server is a new list, even when it says the same.
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className={css.errors}>
      <Notice tone="error" live title={say('errorsTitle', { count: errors.length })}>
        <ul className={css.bullets}>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <Link
                to="/claims/$claimId/edit"
                params={{ claimId }}
                search={{ step: stepOf(path), at: fieldPath(path) }}
                resetScroll={false}
              >
                {message}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** Leads to the field named in the address (`?at=days[0].on`), once its step is on the page. */
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
