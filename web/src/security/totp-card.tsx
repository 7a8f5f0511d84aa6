// The code by time: set up with any authenticator, confirmed by one code, recovery codes shown once, taken away with the password.
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Reply, useAction } from '#api';
import { ErrorSummary, TextField } from '#ui/forms';
import { Button, Card, Notice } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { PasswordDialog } from './password-dialog.tsx';
import css from './security.module.css';
import { useWords } from './words.ts';

type Factors = Reply<'getMyFactors'>;

export function TotpCard({ factors }: { factors: Factors }) {
  const say = useWords();
  const { language } = usePreferences();
  const [codes, setCodes] = useState<readonly string[]>();
  const [removing, setRemoving] = useState(false);
  const begin = useAction('beginMyTotp');
  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />;
  return (
    <Card title={say('totp')}>
      <div className={css.stack}>
        {factors.totpSince ? (
          <>
            <Notice tone="success" title={say('inForce', { time: timeText(factors.totpSince, language) })}>
              {say('codesLeft', { count: factors.recoveryCodesLeft })}
            </Notice>
            <div>
              <Button onClick={() => setRemoving(true)}>{say('remove')}</Button>
            </div>
          </>
        ) : begin.data ? (
          <Confirm begun={begin.data} onDone={setCodes} />
        ) : (
          <>
            <p>{say('totpText')}</p>
            {begin.error && (
              <Notice tone="error" live title={begin.error.title}>
                {begin.error.detail}
              </Notice>
            )}
            {factors.offered ? (
              <div>
                <Button variant="primary" busy={begin.isPending} onClick={() => begin.mutate({})}>
                  {say('begin')}
                </Button>
              </div>
            ) : (
              <Notice title={say('demo')} />
            )}
          </>
        )}
      </div>
      {removing && <RemoveDialog onClose={() => setRemoving(false)} />}
    </Card>
  );
}

function Confirm({ begun, onDone }: { begun: Reply<'beginMyTotp'>; onDone: (codes: readonly string[]) => void }) {
  const say = useWords();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const confirm = useAction('confirmMyTotp', {
    refresh: ['getMyFactors'],
    onDone: ({ recoveryCodes }) => {
      // The roles that were withheld are there now.
      void queries.invalidateQueries({ queryKey: ['getSession'] });
      onDone(recoveryCodes);
    },
  });
  const errors = confirm.error?.errors ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ code: code.trim() || ' ' });
  };
  return (
    <form className={css.stack} onSubmit={submit} noValidate>
      <ol className={css.steps}>
        <li>{say('step1')}</li>
        <li>{say('step2')}</li>
        <li>{say('step3')}</li>
      </ol>
      <img className={css.qr} alt={say('qr')} src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.qr)}`} />
      <p>
        {say('secret')} <code className={css.code}>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <ErrorSummary errors={errors} />
      {confirm.error && errors.length === 0 && (
        <Notice tone="error" live title={confirm.error.title}>
          {confirm.error.detail}
        </Notice>
      )}
      <TextField
        path="code"
        label={say('code')}
        value={code}
        onChange={setCode}
        error={errors.find((one) => one.path === 'code')?.message}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={6}
      />
      <Button type="submit" variant="primary" busy={confirm.isPending}>
        {say('confirm')}
      </Button>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const say = useWords();
  return (
    <Card title={say('codesTitle')}>
      <div className={css.stack}>
        <Notice tone="warning" live title={say('codesOnce')}>
          {say('codesText')}
        </Notice>
        <ul className={css.codes}>
          {codes.map((one) => (
            <li key={one}>
              <code className={css.code}>{one}</code>
            </li>
          ))}
        </ul>
        <div className={css.row}>
          <Button onClick={() => window.print()}>{say('print')}</Button>
          <Button variant="primary" onClick={onDone}>
            {say('kept')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const remove = useAction('removeMyTotp', { refresh: ['getMyFactors', 'getSession'], onDone: onClose });
  return (
    <PasswordDialog
      title={say('remove')}
      text={say('removeText')}
      confirm={say('removeDo')}
      problem={remove.error}
      busy={remove.isPending}
      onConfirm={(password) => remove.mutate({ password })}
      onClose={onClose}
    />
  );
}
