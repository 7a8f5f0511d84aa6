// All errors of a form together at its head, each leading to its field (WCAG 3.3.1). Takes the focus when it appears.
import { useEffect, useRef } from 'react';
import { Icon } from '#ui/icons';
import { fieldId } from './field.tsx';
import css from './fields.module.css';
import { useWords } from './words.ts';

type Props = { errors: readonly { path: string; message: string }[]; title?: string };

export function ErrorSummary({ errors, title }: Props) {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div ref={box} className={css.summary} tabIndex={-1} role="alert">
      <Icon name="error" size="1.5em" />
      <div>
        <p className={css.summaryTitle}>{title ?? say('summaryTitle', { count: errors.length })}</p>
        <ul>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <a
                href={`#${fieldId(path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  leadTo(path);
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function leadTo(path: string): void {
  const target = document.getElementById(fieldId(path));
  const control = target?.matches('fieldset') ? (target.querySelector<HTMLElement>('input') ?? target) : target;
  target?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
