// A dialog over the page: the browser's own <dialog>, which keeps the focus inside and gives it back. On phones it rises from the bottom.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '#ui/icons';
import css from './dialog.module.css';
import { useWords } from './words.ts';

type Props = { title: string; onClose: () => void; children: ReactNode };

/** Shown while it is rendered. */
export function Dialog({ title, onClose, children }: Props) {
  const say = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      // Whoever is asked for something starts there, not at the button that closes.
      dialog.querySelector<HTMLElement>(':is(input, select, textarea):enabled')?.focus();
    }
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className={css.dialog}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.head}>
        <h2 id={headingId}>{title}</h2>
        <button type="button" className={css.close} onClick={onClose} aria-label={say('close')}>
          <Icon name="close" />
        </button>
      </div>
      <div className={css.body}>{children}</div>
    </dialog>
  );
}
