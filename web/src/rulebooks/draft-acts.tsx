// What may be done with a draft as it stands: send in, withdraw; return or file for the city bureau.
import { useState } from 'react';
import { type Reply, useAction } from '#api';
import { ReasonDialog } from '#reason';
import { can, useMe } from '#session';
import { TextField } from '#ui/forms';
import { announce, Button, Notice } from '#ui/layout';
import css from './rulebooks.module.css';
import { useWords } from './words.ts';

type Props = {
  draft: Reply<'getRuleDraft'>;
  /** Saves what was typed last; the revision to act on, null when it could not be saved. */
  settle: () => Promise<number | null>;
};

export function DraftActs({ draft, settle }: Props) {
  const say = useWords();
  const me = useMe();
  const [asking, setAsking] = useState<'return' | 'abandon'>();
  const [filingNumber, setFilingNumber] = useState('');
  const refresh = ['getRuleDraft', 'listRuleDrafts', 'listRuleDocuments', 'listImpactRuns', 'getFiledRules'] as const;
  const onDone = () => {
    setAsking(undefined);
    announce(say('done'));
  };
  const submit = useAction('submitRuleDraft', { refresh, onDone });
  const back = useAction('returnRuleDraft', { refresh, onDone });
  const abandon = useAction('abandonRuleDraft', { refresh, onDone });
  const file = useAction('fileRuleDraft', { refresh, onDone });
  const { draftId, revision, state, problems } = draft;
  const seen = { draftId, revision };
  const sent = state === 'submitted';
  if (state === 'filed' || state === 'abandoned') return null;
  const trouble = submit.error ?? file.error;
  const settled = (act: (revision: number) => void) => void settle().then((now) => now !== null && act(now));
  const mayDecide = sent && me && can(me, 'rulebook.file');
  const asked = asking === 'return' ? back : abandon;
  return (
    <div className={css.acts}>
      {trouble && (
        <Notice tone="error" live title={trouble.title}>
          {trouble.detail}
        </Notice>
      )}
      {mayDecide && !draft.mayFile && (
        <Notice tone="info" title={say('ownDraft')}>
          {say('ownDraftText')}
        </Notice>
      )}
      {mayDecide && draft.mayFile && (
        <div className={css.row}>
          <TextField
            path="filingNumber"
            label={say('filingNumber')}
            hint={say('filingHint')}
            value={filingNumber}
            onChange={setFilingNumber}
            maxLength={80}
          />
          <Button
            variant="primary"
            busy={file.isPending}
            onClick={() => file.mutate({ ...seen, filingNumber: filingNumber.trim() || null })}
          >
            {say('file')}
          </Button>
          <Button onClick={() => setAsking('return')}>{say('return')}</Button>
        </div>
      )}
      <div className={css.row}>
        {!sent && (
          <Button
            variant="primary"
            busy={submit.isPending}
            disabled={problems.length > 0}
            onClick={() => settled((now) => submit.mutate({ draftId, revision: now }))}
          >
            {say('submit')}
          </Button>
        )}
        <Button onClick={() => setAsking('abandon')}>{say('abandon')}</Button>
      </div>
      {asking && (
        <ReasonDialog
          title={say(asking)}
          hint={say(asking === 'return' ? 'returnHint' : 'abandonHint')}
          confirm={say(asking)}
          problem={asked.error}
          busy={asked.isPending}
          onConfirm={(reason) => settled((now) => asked.mutate({ draftId, revision: now, reason }))}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
