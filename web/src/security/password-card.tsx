// Changing the password: the present one is asked for again, and every other device is signed out (第十条).
import { type FormEvent, useState } from 'react';
import { useAction } from '#api';
import { ErrorSummary, PasswordField } from '#ui/forms';
import { Button, Card, Notice } from '#ui/layout';
import css from './security.module.css';
import { useWords } from './words.ts';

export function PasswordCard() {
  const say = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useAction('changePassword', {
    refresh: ['listMySessions', 'getSession'],
    onDone: () => {
      setCurrent('');
      setNext('');
    },
  });
  const errors = change.error?.errors ?? [];
  const of = (path: string) => errors.find((one) => one.path === path)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ currentPassword: current, newPassword: next });
  };
  return (
    <Card title={say('passwordTitle')}>
      <form className={css.stack} onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        {change.error && errors.length === 0 && (
          <Notice tone="error" live title={change.error.title}>
            {change.error.detail}
          </Notice>
        )}
        {change.isSuccess && <Notice tone="success" live title={say('passwordChanged')} />}
        <PasswordField
          path="currentPassword"
          label={say('passwordNow')}
          value={current}
          onChange={setCurrent}
          error={of('currentPassword')}
        />
        <PasswordField
          path="newPassword"
          label={say('passwordNew')}
          hint={say('passwordHint')}
          value={next}
          onChange={setNext}
          error={of('newPassword')}
          autoComplete="new-password"
        />
        <div>
          <Button type="submit" busy={change.isPending}>
            {say('passwordChange')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
