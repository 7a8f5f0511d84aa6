// Going elsewhere in the application while something is not saved: saves first; asks only where that does not work.
import { useBlocker } from '@tanstack/react-router';
import { Button, Dialog } from '#ui/layout';
import css from './draft.module.css';
import { useWords } from './words.ts';

type Props = {
  /** Tries to save what is left; true when there is nothing to lose. */
  settle: () => Promise<boolean>;
  uploading: boolean;
  /** Addresses that are still this draft (its other steps). */
  staysAt: (path: string) => boolean;
};

export function LeaveGuard({ settle, uploading, staysAt }: Props) {
  const say = useWords();
  const blocker = useBlocker({
    shouldBlockFn: async ({ next }) => !staysAt(next.pathname) && (!(await settle()) || uploading),
    enableBeforeUnload: uploading,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={say('leaveTitle')} onClose={blocker.reset}>
      <p>{say(uploading ? 'uploadText' : 'leaveText')}</p>
      <div className={css.actions}>
        <Button variant="primary" onClick={blocker.reset}>
          {say('stay')}
        </Button>
        <Button variant="danger" onClick={blocker.proceed}>
          {say('leave')}
        </Button>
      </div>
    </Dialog>
  );
}
