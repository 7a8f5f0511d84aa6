// Choosing several and recognising them together; only what is complete and has nothing to look at may be chosen.
import { useState } from 'react';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { BatchDialog } from './batch-dialog.tsx';
import css from './queue.module.css';
import { isBatchable, type QueueRow, type Selection } from './selection.ts';
import { useWords } from './words.ts';

export function BatchBar({ rows, selection }: { rows: readonly QueueRow[]; selection: Selection }) {
  const say = useWords();
  const [asking, setAsking] = useState<readonly QueueRow[]>();
  const ready = rows.filter(isBatchable);
  const chosen = ready.filter(({ claimId }) => selection.chosen.has(claimId));
  const close = () => {
    setAsking(undefined);
    selection.clear();
  };
  if (ready.length === 0 && !asking) return null;
  return (
    <div className={css.batch} data-active={chosen.length > 0}>
      {chosen.length === 0 ? (
        <Button variant="quiet" icon={<Icon name="check" />} onClick={() => selection.choose(rows)}>
          {say('selectReady', { count: ready.length })}
        </Button>
      ) : (
        <>
          <span role="status">{say('selected', { count: chosen.length })}</span>
          <Button variant="primary" onClick={() => setAsking(chosen)}>
            {say('batch')}
          </Button>
          <Button variant="quiet" onClick={selection.clear}>
            {say('unselect')}
          </Button>
        </>
      )}
      {asking && <BatchDialog rows={asking} onCancel={() => setAsking(undefined)} onDone={close} />}
    </div>
  );
}
