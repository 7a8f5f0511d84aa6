// Buttons. A link that looks like one is <Link className={buttonClass('primary')}>: what goes somewhere is a link, what does something is a button.
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import css from './button.module.css';
import { useWords } from './words.ts';

type Variant = 'primary' | 'default' | 'quiet' | 'danger';
type Size = 'normal' | 'large';
type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  variant?: Variant;
  size?: Size;
  /** The action is under way: said aloud, and a second press does nothing. The button keeps its focus. */
  busy?: boolean;
  icon?: ReactNode;
};

export function Button({ variant = 'default', size = 'normal', busy = false, icon, children, onClick, type = 'button', ...rest }: Props) {
  const say = useWords();
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(variant, size)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className={css.spinner} aria-hidden="true" /> : icon}
      {children}
      {busy && <span className="unseen">{say('busy')}</span>}
    </button>
  );
}

export function buttonClass(variant: Variant = 'default', size: Size = 'normal'): string {
  return [css.button, css[variant], size === 'large' ? css.large : ''].join(' ');
}
