// Leaving a unit on a day: what was before stays on record (reading 44).
import { type FormEvent, useState } from 'react';
import { useAction } from '#api';
import { DayField, ErrorSummary, TextAreaField } from '#ui/forms';
import { Button, Dialog, Notice } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import css from './membership.module.css';
import { useWords } from './words.ts';

type Props = {
  org: { orgId: string; name: string };
  /** Left out: one's own leave. */
  personId?: string;
  onClose: () => void;
};

export function LeaveDialog({ org, personId, onClose }: Props) {
  const say = useWords();
  const [lastDay, setLastDay] = useState(todayInBeijing());
  const [reason, setReason] = useState('');
  const refresh = ['getMyProfile', 'listEmployments', 'getResponsibility', 'getPerson', 'listPeople'] as const;
  const own = useAction('leaveMyUnit', { refresh, onDone: onClose });
  const other = useAction('recordLeave', { refresh, onDone: onClose });
  const { error, isPending } = personId === undefined ? own : other;
  const errors = error?.errors ?? [];
  const of = (path: string) => errors.find((one) => one.path === path)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (personId === undefined) own.mutate({ orgId: org.orgId, lastDay });
    else other.mutate({ personId, orgId: org.orgId, lastDay, reason: reason.trim() });
  };
  return (
    <Dialog title={say('leaveTitle', { unit: org.name })} onClose={onClose}>
      <form className={css.stack} onSubmit={submit} noValidate>
        <p>{say('leaveText')}</p>
        <ErrorSummary errors={errors} />
        {error && errors.length === 0 && (
          <Notice tone="error" live title={error.title}>
            {error.detail}
          </Notice>
        )}
        <DayField
          path="lastDay"
          label={say('lastDay')}
          max={todayInBeijing()}
          value={lastDay}
          onChange={setLastDay}
          error={of('lastDay')}
        />
        {personId !== undefined && (
          <TextAreaField
            path="reason"
            label={say('reason')}
            value={reason}
            onChange={setReason}
            error={of('reason')}
            maxLength={500}
            rows={2}
          />
        )}
        <div className={css.row}>
          <Button type="submit" variant="primary" busy={isPending}>
            {say('leaveDo')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
