// The form of signing in (第十条): used by the sign-in page, by pages that need one, and by the dialog after a session has ended.
import { type FormEvent, useState } from 'react';
import { errorsByPath, type FieldProblem } from '#api';
import { ErrorSummary, PasswordField, TextField } from '#ui/forms';
import { Button, ErrorState } from '#ui/layout';
import { deviceName } from './device.ts';
import { FactorForm } from './factor-form.tsx';
import css from './session.module.css';
import { useSignIn } from './sign-in.ts';
import type { Me } from './who.ts';
import { useWords } from './words.ts';

type Props = {
  /** Already known, and not to be changed: the person whose session ended. */
  login?: string;
  onDone: (me: Me) => void;
};

export function SignInForm({ login: fixed, onDone }: Props) {
  const say = useWords();
  const [login, setLogin] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<FieldProblem[]>([]);
  const signIn = useSignIn(onDone);
  const errors = missing.length > 0 ? missing : (signIn.error?.errors ?? []);
  const byPath = errorsByPath(errors);
  const challenge = signIn.error?.type === 'factor-asked' ? signIn.error.extras.challenge : undefined;
  if (typeof challenge === 'string') return <FactorForm challenge={challenge} onDone={onDone} onBack={() => signIn.reset()} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = [
      ...(login.trim() ? [] : [{ path: 'login', message: say('loginMissing') }]),
      ...(password ? [] : [{ path: 'password', message: say('passwordMissing') }]),
    ];
    setMissing(empty);
    if (empty.length === 0) signIn.mutate({ login: login.trim(), password, device: deviceName() });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {signIn.error && errors.length === 0 && <ErrorState trouble={signIn.error} />}
      <TextField
        path="login"
        label={say('login')}
        hint={fixed ? undefined : say('loginHint')}
        value={login}
        onChange={setLogin}
        error={byPath.login}
        disabled={fixed !== undefined}
        autoComplete="username"
        maxLength={100}
      />
      <PasswordField path="password" label={say('password')} value={password} onChange={setPassword} error={byPath.password} />
      <Button type="submit" variant="primary" size="large" busy={signIn.isPending}>
        {say('signIn')}
      </Button>
    </form>
  );
}
