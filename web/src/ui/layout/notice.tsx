// A coloured notice: what is so, and what to do about it. The icon's shape says the tone too, for those who see no colour.
import type { ReactNode } from 'react';
import { Icon, type IconName } from '#ui/icons';
import css from './notice.module.css';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const ICONS: Record<Tone, IconName> = { info: 'info', success: 'done', warning: 'alert', error: 'error' };

type Props = {
  tone?: Tone;
  title?: ReactNode;
  action?: ReactNode;
  /** Appears after something the visitor did: read aloud. */
  live?: boolean;
  children?: ReactNode;
};

export function Notice({ tone = 'info', title, action, live = false, children }: Props) {
  return (
    <div className={`${css.notice} ${css[tone]}`} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={ICONS[tone]} size="1.5em" />
      <div className={css.words}>
        {title && <p className={css.title}>{title}</p>}
        {children && <div className={css.body}>{children}</div>}
      </div>
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
