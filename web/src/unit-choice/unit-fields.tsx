// Choosing a unit: by a part of its name or its code, or none at present; how one works there, and since when (第十条, reading 9).
import { useEffect, useState } from 'react';
import { useAnswer } from '#api';
import { ChoiceField, DayField, SegmentField, SelectField, TextField } from '#ui/forms';
import { Button, Loading } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import css from './unit-choice.module.css';
import type { UnitDraft } from './unit-draft.ts';
import { useWords } from './words.ts';

type Props = {
  draft: UnitDraft;
  onChange: (part: Partial<UnitDraft>) => void;
  errors: Readonly<Record<string, string | undefined>>;
  /** A person who has a unit already may work in a second one. */
  kinds?: boolean;
};

export function UnitFields({ draft, onChange, errors, kinds = false }: Props) {
  const say = useWords();
  return (
    <div className={css.fields}>
      <ChoiceField
        path="has"
        label={say('has')}
        value={draft.has}
        onChange={(has) => onChange({ has })}
        options={[
          { value: 'unit', label: say('hasUnit'), note: say('hasUnitNote') },
          { value: 'none', label: say('hasNone'), note: say('hasNoneNote') },
        ]}
        error={errors.has}
      />
      {draft.has === 'unit' && (
        <>
          <UnitSearch draft={draft} onChange={onChange} error={errors.unit ?? errors.orgId} />
          {kinds && (
            <SegmentField
              path="kind"
              label={say('kind')}
              value={draft.kind}
              onChange={(kind) => onChange({ kind })}
              options={(['main', 'second', 'secondment'] as const).map((kind) => ({ value: kind, label: say(kind) }))}
              error={errors.kind}
            />
          )}
          <DayField
            path="from"
            label={say('from')}
            hint={say('fromHint')}
            max={todayInBeijing()}
            value={draft.from}
            onChange={(from) => onChange({ from })}
            error={errors.from}
          />
        </>
      )}
      {draft.has === 'none' && <DivisionField draft={draft} onChange={onChange} error={errors.division} />}
    </div>
  );
}

function DivisionField({ draft, onChange, error }: Omit<Props, 'errors'> & { error: string | undefined }) {
  const say = useWords();
  const divisions = useAnswer('listDivisions', {});
  return (
    <SelectField
      path="division"
      label={say('division')}
      value={draft.division}
      onChange={(division) => onChange({ division })}
      options={(divisions.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      error={error}
    />
  );
}

const PAUSE_MS = 300;
const SHOWN = 8;

function UnitSearch({ draft, onChange, error }: Omit<Props, 'errors'> & { error: string | undefined }) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useAnswer('listOrgs', { q, kind: 'unit', limit: SHOWN }, { enabled: q.length >= 2 });
  if (draft.orgId !== '') {
    return (
      <div className={css.chosen}>
        <span>
          <span className={css.label}>{say('unit')}</span>
          <strong>{draft.orgName}</strong>
        </span>
        <Button onClick={() => onChange({ orgId: '', orgName: '' })}>{say('another')}</Button>
      </div>
    );
  }
  return (
    <>
      <TextField path="unit" label={say('unit')} hint={say('unitHint')} value={typed} onChange={setTyped} error={error} maxLength={100} />
      {found.isFetching && <Loading lines={2} />}
      {found.data && q.length >= 2 && found.data.items.length > 0 && (
        <ChoiceField
          path="found"
          label={say('found')}
          value=""
          onChange={(orgId) => {
            const org = found.data.items.find((one) => one.orgId === orgId);
            if (org) onChange({ orgId, orgName: org.name });
          }}
          options={found.data.items.map((org) => ({
            value: org.orgId,
            label: org.name,
            note: [org.division?.name, org.sector?.name, org.uscc].filter(Boolean).join(' · '),
          }))}
        />
      )}
      {found.data && q.length >= 2 && !found.isFetching && found.data.items.length === 0 && (
        <p role="status" className={css.none}>
          {say('foundNone', { q })}
        </p>
      )}
    </>
  );
}

/** What was typed, once the typing pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
