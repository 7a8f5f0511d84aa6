// Proposing that a year that is past be judged again by a filed rule: number of the decision, reason, whether hours may become fewer.
import { useState } from 'react';
import { useAction } from '#api';
import { ReasonDialog } from '#reason';
import { can, useMe } from '#session';
import { CheckField, TextField } from '#ui/forms';
import { announce, Button } from '#ui/layout';
import css from './impact.module.css';
import type { Run } from './run.ts';
import { useWords } from './words.ts';

export function Propose({ run }: { run: Run }) {
  const say = useWords();
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [decisionNumber, setDecisionNumber] = useState('');
  const [takeAway, setTakeAway] = useState(false);
  const propose = useAction('proposeRejudging', {
    refresh: ['listRejudgings'],
    onDone: () => {
      setAsking(false);
      announce(say('proposed'));
    },
  });
  const changes = run.summary && run.summary.gainers + run.summary.losers > 0;
  if (!me || !can(me, 'rulebook.file') || !changes || !run.current) return null;
  const errors = propose.error?.errors ?? [];
  return (
    <div className={css.stack}>
      <p>{say('proposeText', { year: run.year })}</p>
      <div>
        <Button onClick={() => setAsking(true)}>{say('propose')}</Button>
      </div>
      {asking && (
        <ReasonDialog
          title={say('propose')}
          hint={say('proposeHint')}
          confirm={say('propose')}
          problem={propose.error}
          busy={propose.isPending}
          onConfirm={(reason) => propose.mutate({ runId: run.runId, decisionNumber: decisionNumber.trim(), reason, takeAway })}
          onClose={() => setAsking(false)}
        >
          <TextField
            path="decisionNumber"
            label={say('decisionNumber')}
            value={decisionNumber}
            onChange={setDecisionNumber}
            maxLength={100}
            error={errors.find((one) => one.path === 'decisionNumber')?.message}
          />
          <CheckField path="takeAway" label={say('takeAway')} value={takeAway} onChange={setTakeAway} />
        </ReasonDialog>
      )}
    </div>
  );
}
