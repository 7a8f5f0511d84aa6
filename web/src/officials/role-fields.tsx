// Which role at which organisation, from when to when.
import { DayField, SelectField } from '#ui/forms';
import { todayInBeijing } from '#ui/text';
import { OrgField } from './org-field.tsx';
import { useWords } from './words.ts';

export type Role = 'provider' | 'sector' | 'district' | 'city' | 'auditor';
export type RoleDraft = { role: Role; orgId: string; from: string; to: string };

export const emptyRole = (): RoleDraft => ({ role: 'sector', orgId: '', from: todayInBeijing(), to: '' });

const KINDS = {
  provider: 'provider',
  sector: 'sector_authority',
  district: 'district_bureau',
  city: 'city_bureau',
  auditor: 'city_bureau',
} as const;
const LABELS = {
  sector: 'roleSector',
  district: 'roleDistrict',
  provider: 'roleProvider',
  city: 'roleCity',
  auditor: 'roleAuditor',
} as const;

type Props = { draft: RoleDraft; onChange: (part: Partial<RoleDraft>) => void; errors: Readonly<Record<string, string | undefined>> };

export function RoleFields({ draft, onChange, errors }: Props) {
  const say = useWords();
  return (
    <>
      <SelectField
        path="role"
        label={say('role')}
        value={draft.role}
        onChange={(role) => onChange({ role: role as Role, orgId: '' })}
        options={(Object.keys(LABELS) as Role[]).map((role) => ({ value: role, label: say(LABELS[role]) }))}
        error={errors.role}
      />
      <OrgField
        key={draft.role}
        path="orgId"
        label={say('org')}
        kind={KINDS[draft.role]}
        value={draft.orgId}
        onChange={(orgId) => onChange({ orgId })}
        error={errors.orgId}
      />
      <DayField path="from" label={say('from')} value={draft.from} onChange={(from) => onChange({ from })} error={errors.from} />
      <DayField path="to" label={say('to')} value={draft.to} onChange={(to) => onChange({ to })} error={errors.to} />
    </>
  );
}
