// The second step of signing in: the code by time, or a recovery code (第十五条).
import { type FormEvent, useState } from 'react';
import { ErrorSummary, TextField } from '#ui/forms';
import { Button, ErrorState } from '#ui/layout';
import css from './session.module.css';
import { useFinishSignIn } from './sign-in.ts';
import type { Me } from './who.ts';
import { useWords } from './words.ts';

type Props = { challenge: string; onDone: (me: Me) => void; onBack: () => void };

export function FactorForm({ challenge, onDone, onBack }: Props) {
  const say = useWords();
  const [code, setCode] = useState('');
  const finish = useFinishSignIn(onDone);
  const errors = finish.error?.errors ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    finish.mutate({ challenge, code: code.trim() || ' ' });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {finish.error && errors.length === 0 && <ErrorState trouble={finish.error} />}
      <TextField
        path="code"
        label={say('factorCode')}
        hint={say('factorHint')}
        value={code}
        onChange={setCode}
        error={errors.find((one) => one.path === 'code')?.message}
        autoComplete="one-time-code"
        maxLength={12}
      />
      <Button type="submit" variant="primary" size="large" busy={finish.isPending}>
        {say('signIn')}
      </Button>
      <Button onClick={onBack}>{say('factorBack')}</Button>
    </form>
  );
}
