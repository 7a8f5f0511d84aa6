// The form of a draft of any kind: what is wrong with it at its head, checked in the browser as the server will check it.
import type { FiledKind } from '@xueshi/policy';
import { useDeferredValue, useMemo, useState } from 'react';
import { errorsByPath } from '#api';
import { type Body, problemsIn } from '#rulebooks/body';
import { DocumentForm } from '#rulebooks/editor';
import { EditingContext, Problems } from '#rulebooks/fields';
import { FilingForm } from '#rulebooks/others';
import { useFiledRules } from '#rules';
import { Button, Notice } from '#ui/layout';
import { useWords } from './words.ts';

type Props = { kind: FiledKind; body: Body; now: () => Body; onType: (body: Body) => void };

export function DraftForm({ kind, body, now, onType }: Props) {
  const say = useWords();
  const { rules, ready, problem } = useFiledRules();
  const [strict, setStrict] = useState(false);
  const [removed, setRemoved] = useState<Body>();
  // Typing is never held up by the checking.
  const settled = useDeferredValue(body);
  const problems = useMemo(() => problemsIn(kind, settled, rules), [kind, settled, rules]);
  const editing = {
    body,
    change: (to: (before: Body) => Body, undoable = false) => {
      setRemoved(undoable ? now() : undefined);
      onType(to(now()));
    },
    errors: errorsByPath(problems),
    strict,
    rules,
    disabled: false,
  };
  return (
    <EditingContext value={editing}>
      {problem && <Notice tone="warning" title={say('rulesUnread')} />}
      {removed && (
        <Notice
          tone="info"
          action={
            <Button
              onClick={() => {
                setRemoved(undefined);
                onType(removed);
              }}
            >
              {say('undo')}
            </Button>
          }
        >
          {say('undoText')}
        </Notice>
      )}
      {ready && <Problems problems={problems} onLead={() => setStrict(true)} />}
      {kind === 'document' ? <DocumentForm /> : <FilingForm kind={kind} />}
    </EditingContext>
  );
}
