// A new key: for which system, by which role, for what, until when.
import { type FormEvent, useState } from 'react';
import { errorsByPath, type Reply, useAction } from '#api';
import { can, type Me } from '#session';
import { ChecksField, DayField, ErrorSummary, SelectField, TextField } from '#ui/forms';
import { Button, Card, Notice } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import css from './keys.module.css';
import { useWords } from './words.ts';

type Scope = Reply<'listKeys'>['items'][number]['scopes'][number];
const SCOPES = [
  { scope: 'people.read', label: 'people_read' },
  { scope: 'record.read', label: 'record_read' },
  { scope: 'claim.read', label: 'claim_read' },
  { scope: 'audit.read', label: 'audit_read' },
  { scope: 'ledger.verify', label: 'ledger_verify' },
] as const satisfies readonly { scope: Scope; label: string }[];

export function KeyForm({ me, onMade }: { me: Me; onMade: (secret: string) => void }) {
  const say = useWords();
  const roles = me.roles.filter(({ org }) => org !== null);
  const [chosen, setChosen] = useState('0');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [expiresOn, setExpiresOn] = useState('');
  const done = (key: Reply<'createKey'>) => {
    setName('');
    setScopes([]);
    onMade(key.secret);
  };
  const create = useAction('createKey', { refresh: ['listKeys'], onDone: done });
  const faults = create.error?.errors ?? [];
  const errors = errorsByPath(faults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const held = roles[Number(chosen)];
    if (held?.org) create.mutate({ orgId: held.org.orgId, role: held.role, name: name.trim(), scopes, expiresOn });
  };
  return (
    <Card title={say('create')}>
      <form className={css.stack} onSubmit={submit} noValidate>
        <ErrorSummary errors={faults} />
        {create.error && faults.length === 0 && (
          <Notice tone="error" live title={create.error.title}>
            {create.error.detail}
          </Notice>
        )}
        <TextField
          path="name"
          label={say('name')}
          hint={say('nameHint')}
          value={name}
          onChange={setName}
          error={errors.name}
          maxLength={50}
        />
        <SelectField
          path="role"
          label={say('role')}
          value={chosen}
          onChange={setChosen}
          options={roles.map(({ roleName, org }, i) => ({ value: String(i), label: `${org?.name ?? ''} · ${roleName}` }))}
        />
        <ChecksField
          path="scopes"
          label={say('scopes')}
          value={scopes}
          onChange={setScopes}
          options={SCOPES.filter(({ scope }) => can(me, scope)).map(({ scope, label }) => ({ value: scope, label: say(label) }))}
          error={errors.scopes}
        />
        <DayField
          path="expiresOn"
          label={say('expiresOn')}
          hint={say('expiresHint')}
          min={todayInBeijing()}
          value={expiresOn}
          onChange={setExpiresOn}
          error={errors.expiresOn}
        />
        <div>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {say('create')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
