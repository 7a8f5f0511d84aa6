// A decision that needs its reason: further fields above it, one button that does it.
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Problem } from '#api';
import { ErrorSummary, TextAreaField } from '#ui/forms';
import { Button, Dialog, Notice } from '#ui/layout';
import css from './reason.module.css';
import { useWords } from './words.ts';

type Props = {
  title: string;
  text?: string;
  hint?: string;
  confirm: string;
  problem: Problem | null;
  busy: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
};

export function ReasonDialog({ title, text, hint, confirm, problem, busy, onConfirm, onClose, children }: Props) {
  const say = useWords();
  const [reason, setReason] = useState('');
  const errors = problem?.errors ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={css.stack} onSubmit={submit} noValidate>
        {text && <p>{text}</p>}
        <ErrorSummary errors={errors} />
        {problem && errors.length === 0 && (
          <Notice tone="error" live title={problem.title}>
            {problem.detail}
          </Notice>
        )}
        {children}
        <TextAreaField
          path="reason"
          label={say('reason')}
          {...(hint ? { hint } : {})}
          value={reason}
          onChange={setReason}
          error={errors.find((one) => one.path === 'reason')?.message}
          maxLength={500}
          rows={3}
        />
        <div className={css.row}>
          <Button type="submit" variant="primary" busy={busy}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
