// An organisation of one kind: the few authorities as a list, training organisations narrowed by a part of the name.
import { useState } from 'react';
import { useAnswer } from '#api';
import { SelectField, TextField } from '#ui/forms';
import { useWords } from './words.ts';

type Kind = 'provider' | 'sector_authority' | 'district_bureau' | 'city_bureau';
type Props = {
  path: string;
  label: string;
  kind: Kind;
  value: string;
  onChange: (orgId: string) => void;
  error?: string | undefined;
};
const SHOWN = 100;

export function OrgField({ path, label, kind, value, onChange, error }: Props) {
  const say = useWords();
  const [q, setQ] = useState('');
  const found = useAnswer('listOrgs', { kind, ...(q.trim() ? { q: q.trim() } : {}), limit: SHOWN });
  const items = found.data?.items ?? [];
  return (
    <>
      {kind === 'provider' && (
        <TextField path="orgName" label={say('findLabel')} hint={say('orgHint')} value={q} onChange={setQ} maxLength={100} />
      )}
      <SelectField
        path={path}
        label={label}
        empty={say('choose')}
        value={value}
        onChange={onChange}
        options={items.map(({ orgId, name }) => ({ value: orgId, label: name }))}
        error={error}
      />
      {found.isSuccess && items.length === 0 && <p role="status">{say('foundNone')}</p>}
    </>
  );
}
