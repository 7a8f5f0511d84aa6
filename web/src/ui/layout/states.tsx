// The three states in which a page has nothing to show: still loading, nothing there, something went wrong.
import type { ReactNode } from 'react';
import { Icon, type IconName } from '#ui/icons';
import { Button } from './button.tsx';
import css from './layout.module.css';
import { Notice } from './notice.tsx';
import { useWords } from './words.ts';

/** Grey lines where the words will be, so that nothing jumps. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const say = useWords();
  return (
    <div className={css.loading} role="status">
      <span className="unseen">{say('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity.
        <span key={line} className={css.bone} aria-hidden="true" />
      ))}
    </div>
  );
}

export function EmptyState({
  icon = 'inbox',
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      <Icon name={icon} size="2.5rem" />
      <p className={css.emptyTitle}>{title}</p>
      {children && <div className={css.emptyBody}>{children}</div>}
      {action}
    </div>
  );
}

/** A refusal or a failure in words; `Problem` of #api fits as it is. */
export type Trouble = { title: string; detail?: string | undefined; requestId?: string | undefined };

export function ErrorState({ trouble, onRetry }: { trouble: Trouble; onRetry?: () => void }) {
  const say = useWords();
  return (
    <Notice tone="error" live title={trouble.title} action={onRetry && <Button onClick={onRetry}>{say('retry')}</Button>}>
      {trouble.detail && <p>{trouble.detail}</p>}
      {trouble.requestId && <p className={css.small}>{say('requestId', { id: trouble.requestId })}</p>}
    </Notice>
  );
}
