// A new phone by its owner: the code sent to it, and the password.
import { type FormEvent, useState } from 'react';
import { errorsByPath, useAction } from '#api';
import { CodeField } from '#phone-code';
import { ErrorSummary, PasswordField } from '#ui/forms';
import { Button, Card, Notice } from '#ui/layout';
import css from './corrections.module.css';
import { useWords } from './words.ts';

export function PhoneCard() {
  const say = useWords();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [sent, setSent] = useState({ codeId: '', times: 0 });
  const send = useAction('sendPhoneCode', { onDone: ({ codeId }) => setSent((before) => ({ codeId, times: before.times + 1 })) });
  const change = useAction('changeMyPhone', { refresh: ['getSession', 'getMyProfile'] });
  const faults = [...(send.error?.errors ?? []), ...(change.error?.errors ?? [])];
  const errors = errorsByPath(faults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ codeId: sent.codeId || 'none', code: code.trim(), phone, password });
  };
  return (
    <Card title={say('phoneTitle')}>
      <form className={css.stack} onSubmit={submit} noValidate>
        <p>{say('phoneText')}</p>
        <ErrorSummary errors={faults} />
        {change.error && faults.length === 0 && (
          <Notice tone="error" live title={change.error.title}>
            {change.error.detail}
          </Notice>
        )}
        {change.data && <Notice tone="success" live title={say('phoneDone', { phone: change.data.phone })} />}
        <CodeField
          phone={phone}
          code={code}
          onPhone={setPhone}
          onCode={setCode}
          onSend={() => send.mutate({ phone: phone || ' ' })}
          sent={sent.times}
          resendAfterS={send.data?.resendAfterS ?? 0}
          busy={send.isPending}
          trouble={send.error}
          errors={errors}
        />
        <PasswordField
          path="password"
          label={say('password')}
          value={password}
          onChange={setPassword}
          error={errors.password}
          autoComplete="current-password"
        />
        <div>
          <Button type="submit" busy={change.isPending}>
            {say('changePhone')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
