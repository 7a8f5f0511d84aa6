// Going elsewhere in the application while something is not saved: saves first; asks only where that does not work.
import { useBlocker } from '@tanstack/react-router';
import { Button, Dialog } from '#ui/layout';
import css from './saving.module.css';
import { useWords } from './words.ts';

export function LeaveGuard({ settle }: { settle: () => Promise<number | null> }) {
  const say = useWords();
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && (await settle()) === null,
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={say('leaveTitle')} onClose={blocker.reset}>
      <p>{say('leaveText')}</p>
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
