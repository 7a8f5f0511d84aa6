// A state in one word. Tone and icon both say it, so that colour is never the only cue.
import type { ReactNode } from 'react';
import { Icon, type IconName } from '#ui/icons';
import css from './data.module.css';

type Tone = 'success' | 'warning' | 'error' | 'info' | 'neutral';

const ICONS: Record<Tone, IconName | undefined> = { success: 'check', warning: 'clock', error: 'close', info: 'info', neutral: undefined };

export function StatusTag({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  const drawn = icon ?? ICONS[tone];
  return (
    <span className={`${css.tag} ${css[tone]}`}>
      {drawn && <Icon name={drawn} size="1em" />}
      {children}
    </span>
  );
}
