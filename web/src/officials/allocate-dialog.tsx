// Allocating a work account: who, which role, by which document.
import { useState } from 'react';
import { errorsByPath, useAction } from '#api';
import { ReasonDialog } from '#reason';
import { TextField } from '#ui/forms';
import type { Handed } from './first-password.tsx';
import { emptyRole, type RoleDraft, RoleFields } from './role-fields.tsx';
import { useWords } from './words.ts';

export function AllocateDialog({ onDone, onClose }: { onDone: (handed: Handed) => void; onClose: () => void }) {
  const say = useWords();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<RoleDraft>(emptyRole);
  const allocate = useAction('allocateAccount', { refresh: ['listOfficials'], onDone });
  const errors = errorsByPath(allocate.error?.errors ?? []);
  return (
    <ReasonDialog
      title={say('allocate')}
      hint={say('documentHint')}
      confirm={say('confirm')}
      problem={allocate.error}
      busy={allocate.isPending}
      onConfirm={(reason) => allocate.mutate({ login: login.trim(), name: name.trim(), ...sentRole(role), reason })}
      onClose={onClose}
    >
      <TextField path="name" label={say('name')} value={name} onChange={setName} error={errors.name} maxLength={50} />
      <TextField
        path="login"
        label={say('login')}
        hint={say('loginHint')}
        value={login}
        onChange={setLogin}
        error={errors.login}
        maxLength={50}
      />
      <RoleFields draft={role} onChange={(part) => setRole({ ...role, ...part })} errors={errors} />
    </ReasonDialog>
  );
}

export function sentRole({ role, orgId, from, to }: RoleDraft) {
  return { role, orgId, from, to: to === '' ? null : to };
}
