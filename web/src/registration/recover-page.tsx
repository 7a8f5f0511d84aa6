// Finding one's account again: identity number and phone on record, a code, a new password; also how a record gets its first account (第十条).

import { Link } from '@tanstack/react-router';
import { privacyNotice } from '@xueshi/contract/identity';
import { type FormEvent, useState } from 'react';
import { errorsByPath, useAction } from '#api';
import { CodeField } from '#phone-code';
import { CheckField, ErrorSummary, PasswordField, SelectField, TextField } from '#ui/forms';
import { Button, buttonClass, Card, Notice, Page } from '#ui/layout';
import css from './registration.module.css';
import { type Draft, emptyDraft, type Fault, lastFaults, phoneFault } from './registration-draft.ts';
import { useWords } from './words.ts';

const KINDS = ['resident', 'hk_macao_permit', 'taiwan_permit', 'foreign_permit', 'passport'] as const;

export function RecoverPage() {
  const say = useWords();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [sent, setSent] = useState({ codeId: '', times: 0 });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const send = useAction('sendRecoveryCode', { onDone: ({ codeId }) => setSent((before) => ({ codeId, times: before.times + 1 })) });
  const recover = useAction('recoverAccount');
  const ask = () => {
    const wrong = phoneFault(draft, say);
    setFaults(wrong);
    if (wrong.length > 0) return;
    send.mutate(
      { idKind: draft.idKind, idNumber: draft.idNumber || ' ', phone: draft.phone },
      { onError: ({ errors }) => setFaults([...(errors ?? [])]) },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = lastFaults(draft, say);
    setFaults(wrong);
    if (wrong.length > 0) return;
    recover.mutate(
      { codeId: sent.codeId === '' ? 'none' : sent.codeId, code: draft.code.trim(), password: draft.password, consent: privacyNotice },
      { onError: ({ errors }) => setFaults([...(errors ?? [])]) },
    );
  };
  if (recover.isSuccess) {
    return (
      <Page title={say('recovered')} width="form">
        <Card>
          <Notice tone="success" live title={say('recoveredText', { name: recover.data.name })} />
          <p>
            <Link to="/sign-in" className={buttonClass('primary', 'large')}>
              {say('toSignIn')}
            </Link>
          </p>
        </Card>
      </Page>
    );
  }
  const errors = errorsByPath(faults);
  return (
    <Page title={say('recoverTitle')} lead={say('recoverLead')} width="form">
      <Card>
        <form className={css.form} onSubmit={submit} noValidate>
          <ErrorSummary errors={faults} />
          {recover.error && faults.length === 0 && (
            <Notice tone="error" live title={recover.error.title}>
              {recover.error.detail}
            </Notice>
          )}
          <SelectField
            path="idKind"
            label={say('idKind')}
            value={draft.idKind}
            onChange={(idKind) => change({ idKind })}
            options={KINDS.map((kind) => ({ value: kind, label: say(kind) }))}
          />
          <TextField
            path="idNumber"
            label={say('idNumber')}
            value={draft.idNumber}
            onChange={(idNumber) => change({ idNumber })}
            error={errors.idNumber}
            maxLength={30}
          />
          <CodeField
            phone={draft.phone}
            code={draft.code}
            onPhone={(phone) => change({ phone })}
            onCode={(code) => change({ code })}
            onSend={ask}
            sent={sent.times}
            resendAfterS={send.data?.resendAfterS ?? 0}
            busy={send.isPending}
            trouble={send.error}
            errors={errors}
          />
          <PasswordField
            path="password"
            label={say('newPassword')}
            hint={say('passwordHint')}
            value={draft.password}
            onChange={(password) => change({ password })}
            error={errors.password}
            autoComplete="new-password"
          />
          <CheckField
            path="consent"
            label={
              <>
                {say('consent')}{' '}
                <Link to="/privacy" target="_blank">
                  {say('privacyNotice')}
                </Link>
              </>
            }
            value={draft.consent}
            onChange={(consent) => change({ consent })}
            error={errors.consent}
          />
          <Button type="submit" variant="primary" size="large" busy={recover.isPending}>
            {say('recover')}
          </Button>
        </form>
      </Card>
      <Notice title={say('recoverHelp')}>
        {say('recoverHelpText')} <Link to="/recover/request">{say('recoverRequest')}</Link>
      </Notice>
    </Page>
  );
}
