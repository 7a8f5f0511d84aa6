// How the draft stands: saved at 12:03, saving, not saved and why – or changed by somebody else, with both versions to choose from.
import { useState } from 'react';
import { Icon } from '#ui/icons';
import { Button } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { ConflictDialog } from './conflict-dialog.tsx';
import css from './saving.module.css';
import type { Kept } from './use-saving.ts';
import { useWords } from './words.ts';

export function SaveState({ kept }: { kept: Kept }) {
  const say = useWords();
  const { language } = usePreferences();
  const { state, flush, unsaved } = kept;
  const { phase } = state;
  if (phase.kind === 'conflict') return <Conflict kept={kept} theirs={phase.theirs} />;
  if (phase.kind === 'failed') {
    return (
      <div className={css.failed} role="alert">
        <Icon name="alert" />
        <span>
          <b>{say('failed')}</b>：{phase.problem.title}。{phase.problem.detail ?? ''}
        </span>
        <Button onClick={() => void flush()}>{say('retry')}</Button>
      </div>
    );
  }
  return (
    <p className={css.state} role="status">
      <Icon name={unsaved ? 'upload' : 'check'} size="1em" />
      {unsaved ? say('saving') : say('saved', { time: timeText(state.stored.savedAt, language) })}
    </p>
  );
}

function Conflict({ kept, theirs }: { kept: Kept; theirs: Kept['state']['stored'] }) {
  const say = useWords();
  const [comparing, setComparing] = useState(false);
  return (
    <div className={css.failed} role="alert">
      <Icon name="alert" />
      <span>
        <b>{say('conflict')}</b>：{say('conflictHint')}
      </span>
      <Button variant="primary" onClick={() => setComparing(true)}>
        {say('compare')}
      </Button>
      {comparing && (
        <ConflictDialog
          mine={kept.state.body}
          theirs={theirs}
          onClose={() => setComparing(false)}
          onChoose={(which) => {
            setComparing(false);
            kept.choose(which);
          }}
        />
      )}
    </div>
  );
}
