// Before a way of signing in is taken away, the password is asked for again.
import { type FormEvent, useState } from 'react';
import type { Problem } from '#api';
import { ErrorSummary, PasswordField } from '#ui/forms';
import { Button, Dialog, Notice } from '#ui/layout';
import css from './security.module.css';
import { useWords } from './words.ts';

type Props = {
  title: string;
  text?: string;
  confirm: string;
  problem: Problem | null;
  busy: boolean;
  onConfirm: (password: string) => void;
  onClose: () => void;
};

export function PasswordDialog({ title, text, confirm, problem, busy, onConfirm, onClose }: Props) {
  const say = useWords();
  const [password, setPassword] = useState('');
  const errors = problem?.errors ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(password || ' ');
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
        <PasswordField
          path="password"
          label={say('password')}
          value={password}
          onChange={setPassword}
          error={errors.find((one) => one.path === 'password')?.message}
          autoComplete="current-password"
        />
        <div className={css.row}>
          <Button type="submit" variant="danger" busy={busy}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
