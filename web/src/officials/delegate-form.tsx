// A new delegation: from whom, to whom, limited to which district, by which document.
import { type FormEvent, useState } from 'react';
import { errorsByPath, useAction, useAnswer } from '#api';
import { can, type Me } from '#session';
import { DayField, ErrorSummary, SegmentField, SelectField, TextField } from '#ui/forms';
import { announce, Button, Notice } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import css from './officials.module.css';
import { OrgField } from './org-field.tsx';
import { useWords } from './words.ts';

type Draft = {
  fromOrgId: string;
  kind: 'district_bureau' | 'provider';
  toOrgId: string;
  division: string;
  fromDay: string;
  toDay: string;
  act: string;
};

export function DelegateForm({ me, onClose }: { me: Me; onClose: () => void }) {
  const say = useWords();
  const own = me.roles.find(({ role, org }) => role === 'sector' && org)?.org;
  const [draft, setDraft] = useState<Draft>({
    fromOrgId: own?.orgId ?? '',
    kind: 'district_bureau',
    toOrgId: '',
    division: '',
    fromDay: todayInBeijing(),
    toDay: '',
    act: '',
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const done = () => {
    announce(say('done'));
    onClose();
  };
  const delegate = useAction('delegateReview', { refresh: ['listDelegations'], onDone: done });
  const faults = delegate.error?.errors ?? [];
  const errors = errorsByPath(faults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { kind: _, division, toDay, ...rest } = draft;
    delegate.mutate({ ...rest, division: division === '' ? null : division, toDay: toDay === '' ? null : toDay });
  };
  return (
    <form className={css.stack} onSubmit={submit} noValidate>
      <ErrorSummary errors={faults} />
      {delegate.error && faults.length === 0 && (
        <Notice tone="error" live title={delegate.error.title}>
          {delegate.error.detail}
        </Notice>
      )}
      {can(me, 'account.allocate') && (
        <OrgField
          path="fromOrgId"
          label={say('fromOrg')}
          kind="sector_authority"
          value={draft.fromOrgId}
          onChange={(fromOrgId) => change({ fromOrgId })}
          error={errors.fromOrg ?? errors.fromOrgId}
        />
      )}
      <Receiver draft={draft} onChange={change} errors={errors} />
      <DayField
        path="fromDay"
        label={say('from')}
        value={draft.fromDay}
        onChange={(fromDay) => change({ fromDay })}
        error={errors.fromDay}
      />
      <DayField
        path="toDay"
        label={say('to')}
        value={draft.toDay}
        onChange={(toDay) => change({ toDay })}
        error={errors.toDay ?? errors.to}
      />
      <TextField
        path="act"
        label={say('document')}
        hint={say('documentHint')}
        value={draft.act}
        onChange={(act) => change({ act })}
        error={errors.act}
        maxLength={200}
      />
      <div className={css.row}>
        <Button type="submit" variant="primary" busy={delegate.isPending}>
          {say('confirm')}
        </Button>
        <Button onClick={onClose}>{say('cancel')}</Button>
      </div>
    </form>
  );
}

type ReceiverProps = { draft: Draft; onChange: (part: Partial<Draft>) => void; errors: Readonly<Record<string, string | undefined>> };

function Receiver({ draft, onChange: change, errors }: ReceiverProps) {
  const say = useWords();
  const divisions = useAnswer('listDivisions', {});
  return (
    <>
      <SegmentField
        path="kind"
        label={say('toOrg')}
        value={draft.kind}
        onChange={(kind) => change({ kind, toOrgId: '', division: '' })}
        options={[
          { value: 'district_bureau', label: say('roleDistrict') },
          { value: 'provider', label: say('roleProvider') },
        ]}
      />
      <OrgField
        key={draft.kind}
        path="toOrgId"
        label={say('org')}
        kind={draft.kind}
        value={draft.toOrgId}
        onChange={(toOrgId) => change({ toOrgId })}
        error={errors.toOrg ?? errors.toOrgId}
      />
      {draft.kind === 'provider' && (
        <SelectField
          path="division"
          label={say('division')}
          empty={say('noLimit')}
          value={draft.division}
          onChange={(division) => change({ division })}
          options={(divisions.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          error={errors.division}
        />
      )}
    </>
  );
}
