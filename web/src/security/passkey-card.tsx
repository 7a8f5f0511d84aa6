// Passkeys: created with the device's own lock, listed with their last use, removed with the password (第十五条).
import { startRegistration } from '@simplewebauthn/browser';
import { useState } from 'react';
import { type Reply, useAction } from '#api';
import { deviceName } from '#session';
import { DataList } from '#ui/data';
import { Button, Card, Notice } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { PasswordDialog } from './password-dialog.tsx';
import css from './security.module.css';
import { useWords } from './words.ts';

type Passkey = Reply<'getMyFactors'>['passkeys'][number];
const REFRESH = ['getMyFactors', 'getSession'] as const;

export function PasskeyCard({ passkeys }: { passkeys: readonly Passkey[] }) {
  const say = useWords();
  const { language } = usePreferences();
  const [failed, setFailed] = useState(false);
  const [removing, setRemoving] = useState<Passkey>();
  const begin = useAction('beginMyPasskey');
  const confirm = useAction('confirmMyPasskey', { refresh: REFRESH });
  const problem = begin.error ?? confirm.error;
  const create = async () => {
    setFailed(false);
    const { options } = await begin.mutateAsync({});
    try {
      const response = await startRegistration({ optionsJSON: options as never });
      confirm.mutate({ response: { ...response }, name: deviceName() });
    } catch {
      // The browser says neither who cancelled nor why; there is one thing to do.
      setFailed(true);
    }
  };
  return (
    <Card title={say('passkeys')}>
      <div className={css.stack}>
        <p>{say('passkeysText')}</p>
        {problem && (
          <Notice tone="error" live title={problem.title}>
            {problem.detail}
          </Notice>
        )}
        {failed && <Notice tone="warning" live title={say('passkeyFailed')} />}
        {passkeys.length > 0 && (
          <DataList
            caption={say('passkeys')}
            rows={passkeys}
            rowKey={(one) => one.passkeyId}
            columns={[
              { key: 'name', label: say('passkeyName'), place: 'title', cell: (one) => one.name },
              { key: 'made', label: say('passkeyMade'), cell: (one) => timeText(one.createdAt, language) },
              {
                key: 'used',
                label: say('passkeyUsed'),
                cell: (one) => (one.lastUsedAt ? timeText(one.lastUsedAt, language) : say('passkeyNever')),
              },
              {
                key: 'act',
                label: say('passkeyAct'),
                cell: (one) => <Button onClick={() => setRemoving(one)}>{say('passkeyRemove')}</Button>,
              },
            ]}
          />
        )}
        <div>
          <Button busy={begin.isPending || confirm.isPending} onClick={() => void create().catch(() => undefined)}>
            {say('passkeyAdd')}
          </Button>
        </div>
      </div>
      {removing && <RemoveDialog passkey={removing} onClose={() => setRemoving(undefined)} />}
    </Card>
  );
}

function RemoveDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const say = useWords();
  const remove = useAction('removeMyPasskey', { refresh: REFRESH, onDone: onClose });
  return (
    <PasswordDialog
      title={say('passkeyRemoveTitle', { name: passkey.name })}
      confirm={say('passkeyConfirm')}
      problem={remove.error}
      busy={remove.isPending}
      onConfirm={(password) => remove.mutate({ passkeyId: passkey.passkeyId, password })}
      onClose={onClose}
    />
  );
}
