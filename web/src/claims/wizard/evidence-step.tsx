// Step 3: the evidence, item by item of the way's checklist.
import { useState } from 'react';
import { call, type Problem, problemOf, type Reply } from '#api';
import { Checklist, type Uploads, useUploadWords } from '#claims/upload';
import { announce, Card, ErrorState } from '#ui/layout';
import { useWords } from './words.ts';

type View = Reply<'getClaim'>;
type Props = {
  view: View;
  uploads: Uploads;
  errors: readonly { path: string; message: string }[];
  onView: (view: View) => void;
};

export function EvidenceStep({ view, uploads, errors, onView }: Props) {
  const say = useWords();
  const { removing, trouble, remove } = useRemoval(view.claimId, onView);
  const byPath: Record<string, string> = {};
  for (const { path, message } of errors) byPath[path] ??= message;
  return (
    <Card title={say('evidenceTitle')}>
      {trouble && <ErrorState trouble={trouble} />}
      <Checklist
        needs={view.needs}
        evidence={view.evidence}
        uploads={uploads}
        errors={byPath}
        onRemove={(evidenceId, name) => void remove(evidenceId, name)}
        removing={removing}
      />
    </Card>
  );
}

function useRemoval(claimId: string, onView: (view: View) => void) {
  const say = useUploadWords();
  const [removing, setRemoving] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Problem>();
  const remove = async (evidenceId: string, name: string) => {
    setRemoving(evidenceId);
    setTrouble(undefined);
    try {
      onView(await call('detachEvidence', { claimId, evidenceId }));
      announce(say('removed', { name }));
    } catch (error) {
      setTrouble(problemOf(error));
    } finally {
      setRemoving(null);
    }
  };
  return { removing, trouble, remove };
}
