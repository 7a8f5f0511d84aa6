// Asking to belong to a unit, or correcting what was asked: the same fields, the same checks.
import { type FormEvent, useState } from 'react';
import { errorsByPath, type FieldProblem, type Reply, useAction } from '#api';
import { ErrorSummary } from '#ui/forms';
import { Button, Notice } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import { emptyUnit, type UnitDraft, UnitFields, unitErrors, unitOf, useUnitWords } from '#unit-choice';
import css from './membership.module.css';
import { useWords } from './words.ts';

type Membership = Reply<'listMyMemberships'>['items'][number];

export function AskForm({ membership, onDone }: { membership?: Membership; onDone: () => void }) {
  const say = useWords();
  const sayUnit = useUnitWords();
  const [draft, setDraft] = useState<UnitDraft>(membership ? draftOf(membership) : emptyUnit);
  const [missing, setMissing] = useState<FieldProblem[]>([]);
  const after = { refresh: ['listMyMemberships', 'getMyStanding'] as const, onDone };
  const ask = useAction('askMyMembership', after);
  const again = useAction('askMyMembershipAgain', after);
  const { error, isPending } = membership ? again : ask;
  const faults = missing.length > 0 ? missing : (error?.errors ?? []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const today = todayInBeijing();
    const found = unitErrors(draft, today, sayUnit);
    setMissing(found);
    if (found.length > 0) return;
    const asked = unitOf(draft, today);
    if (membership) again.mutate({ membershipId: membership.membershipId, ...asked });
    else ask.mutate(asked);
  };
  return (
    <form className={css.stack} onSubmit={submit} noValidate>
      <ErrorSummary errors={faults} />
      {error && faults.length === 0 && (
        <Notice tone="error" live title={error.title}>
          {error.detail}
        </Notice>
      )}
      <UnitFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} errors={errorsByPath(faults)} kinds />
      <div className={css.row}>
        <Button type="submit" variant="primary" busy={isPending}>
          {say('submit')}
        </Button>
        <Button onClick={onDone}>{say('cancel')}</Button>
      </div>
    </form>
  );
}

function draftOf({ org, division, kind, from }: Membership): UnitDraft {
  return {
    has: org ? 'unit' : 'none',
    orgId: org?.orgId ?? '',
    orgName: org?.name ?? '',
    division: org ? '' : (division?.code ?? ''),
    kind,
    from,
  };
}
