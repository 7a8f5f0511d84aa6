// The old phone is gone: the new one is proven, and the bureau is asked to verify who asks (第十条).
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { errorsByPath, useAction } from '#api';
import { CodeField } from '#phone-code';
import { ErrorSummary, SelectField, TextAreaField, TextField } from '#ui/forms';
import { Button, Card, Notice, Page } from '#ui/layout';
import css from './corrections.module.css';
import { useWords } from './words.ts';

const KINDS = ['resident', 'hk_macao_permit', 'taiwan_permit', 'foreign_permit', 'passport'] as const;
type Draft = { idKind: (typeof KINDS)[number]; idNumber: string; name: string; phone: string; code: string; reason: string };

export function RecoveryRequestPage() {
  const say = useWords();
  const [draft, setDraft] = useState<Draft>({ idKind: 'resident', idNumber: '', name: '', phone: '', code: '', reason: '' });
  const [sent, setSent] = useState({ codeId: '', times: 0 });
  const send = useAction('sendPhoneCode', { onDone: ({ codeId }) => setSent((before) => ({ codeId, times: before.times + 1 })) });
  const ask = useAction('askForRecovery');
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const faults = [...(send.error?.errors ?? []), ...(ask.error?.errors ?? [])];
  const errors = errorsByPath(faults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ ...draft, code: draft.code.trim(), codeId: sent.codeId || 'none', reason: draft.reason.trim() });
  };
  if (ask.data) {
    return (
      <Page title={say('received')} width="form">
        <Notice tone="success" live title={ask.data.text} />
        <p>
          <Link to="/recover">{say('toRecover')}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title={say('requestTitle')} lead={say('requestLead')} width="form">
      <Card>
        <form className={css.stack} onSubmit={submit} noValidate>
          <ErrorSummary errors={faults} />
          {ask.error && faults.length === 0 && (
            <Notice tone="error" live title={ask.error.title}>
              {ask.error.detail}
            </Notice>
          )}
          <Identity draft={draft} onChange={change} errors={errors} />
          <CodeField
            phone={draft.phone}
            code={draft.code}
            onPhone={(phone) => change({ phone })}
            onCode={(code) => change({ code })}
            onSend={() => send.mutate({ phone: draft.phone || ' ' })}
            sent={sent.times}
            resendAfterS={send.data?.resendAfterS ?? 0}
            busy={send.isPending}
            trouble={send.error}
            errors={errors}
          />
          <TextAreaField
            path="reason"
            label={say('requestReason')}
            hint={say('requestReasonHint')}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            error={errors.reason}
            maxLength={500}
            rows={3}
          />
          <Button type="submit" variant="primary" size="large" busy={ask.isPending}>
            {say('request')}
          </Button>
        </form>
      </Card>
    </Page>
  );
}

type IdentityProps = { draft: Draft; onChange: (part: Partial<Draft>) => void; errors: Readonly<Record<string, string | undefined>> };

function Identity({ draft, onChange, errors }: IdentityProps) {
  const say = useWords();
  return (
    <>
      <TextField
        path="name"
        label={say('name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={errors.name}
        maxLength={50}
      />
      <SelectField
        path="idKind"
        label={say('idKind')}
        value={draft.idKind}
        onChange={(idKind) => onChange({ idKind })}
        options={KINDS.map((kind) => ({ value: kind, label: say(kind) }))}
        error={errors.idKind}
      />
      <TextField
        path="idNumber"
        label={say('idNumber')}
        value={draft.idNumber}
        onChange={(idNumber) => onChange({ idNumber })}
        error={errors.idNumber}
        maxLength={30}
      />
    </>
  );
}
