// Two versions of one draft: both are shown, a person chooses. Closing the dialog keeps what is on the page.
import { FactsList, useWayTitle } from '#claim-view';
import { Button, Dialog } from '#ui/layout';
import { usePreferences } from '#ui/theme';
import { type Draft, differences, type Stored } from './autosave.ts';
import css from './draft.module.css';
import { hourText } from './save-state.tsx';
import { useWords } from './words.ts';

type Props = { mine: Draft; theirs: Stored; onKeep: (which: 'mine' | 'theirs') => void };

export function ConflictDialog({ mine, theirs, onKeep }: Props) {
  const say = useWords();
  const { language } = usePreferences();
  const differing = differences(mine, theirs);
  return (
    <Dialog title={say('conflictTitle')} onClose={() => onKeep('mine')}>
      <div className={css.conflict}>
        <p>{say('conflictText', { time: hourText(theirs.savedAt, language) })}</p>
        {differing.map((key) => (
          <section key={key} className={css.pair}>
            <h3>{say(key)}</h3>
            <div className={css.version}>
              <p className={css.caption}>{say('mine')}</p>
              <Member draft={mine} member={key} />
            </div>
            <div className={css.version}>
              <p className={css.caption}>{say('theirs')}</p>
              <Member draft={theirs} member={key} />
            </div>
          </section>
        ))}
        <div className={css.actions}>
          <Button variant="primary" onClick={() => onKeep('mine')}>
            {say('keepMine')}
          </Button>
          <Button onClick={() => onKeep('theirs')}>{say('keepTheirs')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Member({ draft, member }: { draft: Draft; member: keyof Draft }) {
  const say = useWords();
  const wayTitle = useWayTitle();
  if (member === 'facts') return <FactsList way={draft.way} facts={draft.facts} />;
  const text = member === 'way' ? wayTitle(draft.way) : draft[member];
  return <p className={css.text}>{text || say('empty')}</p>;
}
