// The three steps of registering: fields only; what is wrong is told by the page.
import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { useAnswer } from '#api';
import { CodeField } from '#phone-code';
import { CheckField, DayField, PasswordField, SegmentField, SelectField, TextField } from '#ui/forms';
import { todayInBeijing } from '#ui/text';
import { UnitFields } from '#unit-choice';
import { asksBirth, type Draft } from './registration-draft.ts';
import { useWords } from './words.ts';

type Props = {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  errors: Readonly<Record<string, string | undefined>>;
};

const KINDS = ['resident', 'hk_macao_permit', 'taiwan_permit', 'foreign_permit', 'passport'] as const;

export function IdentityStep({ draft, onChange, errors }: Props) {
  const say = useWords();
  return (
    <>
      <TextField
        path="name"
        label={say('name')}
        hint={say('nameHint')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={errors.name}
        autoComplete="name"
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
        hint={say('idNumberHint')}
        value={draft.idNumber}
        onChange={(idNumber) => onChange({ idNumber })}
        error={errors.idNumber}
        maxLength={30}
      />
      {asksBirth(draft) && (
        <>
          <DayField
            path="birthDay"
            label={say('birthDay')}
            max={todayInBeijing()}
            value={draft.birthDay}
            onChange={(birthDay) => onChange({ birthDay })}
            error={errors.birthDay}
          />
          <SegmentField
            path="gender"
            label={say('gender')}
            value={draft.gender}
            onChange={(gender) => onChange({ gender })}
            options={(['male', 'female'] as const).map((gender) => ({ value: gender, label: say(gender) }))}
            error={errors.gender}
          />
        </>
      )}
    </>
  );
}

export function UnitStep({ draft, onChange, errors }: Props) {
  const say = useWords();
  const sectors = useAnswer('listSectors', {});
  const series = (sectors.data?.items ?? []).flatMap((sector) => sector.series);
  return (
    <>
      <UnitFields draft={draft.unit} onChange={(part) => onChange({ unit: { ...draft.unit, ...part } })} errors={errors} />
      <SelectField
        path="series"
        label={say('series')}
        hint={say('seriesHint')}
        optional
        value={draft.series}
        onChange={(next) => onChange({ series: next })}
        options={[{ value: '', label: say('seriesNone') }, ...series.map(({ code, name }) => ({ value: code, label: name }))]}
        error={errors.series}
      />
      {draft.series !== '' && (
        <>
          <TextField
            path="title"
            label={say('jobTitle')}
            hint={say('jobTitleHint')}
            optional
            value={draft.title}
            onChange={(title) => onChange({ title })}
            error={errors.title}
            maxLength={50}
          />
          <DayField
            path="titleSince"
            label={say('titleSince')}
            optional
            max={todayInBeijing()}
            value={draft.titleSince}
            onChange={(titleSince) => onChange({ titleSince })}
            error={errors.titleSince}
          />
        </>
      )}
    </>
  );
}

type Sending = Pick<ComponentProps<typeof CodeField>, 'onSend' | 'sent' | 'resendAfterS' | 'busy' | 'trouble'>;

export function AccountStep({ draft, onChange, errors, ...sending }: Props & Sending) {
  const say = useWords();
  return (
    <>
      <CodeField
        {...sending}
        phone={draft.phone}
        code={draft.code}
        onPhone={(phone) => onChange({ phone })}
        onCode={(code) => onChange({ code })}
        errors={errors}
      />
      <PasswordField
        path="password"
        label={say('password')}
        hint={say('passwordHint')}
        value={draft.password}
        onChange={(password) => onChange({ password })}
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
        hint={say('consentHint')}
        value={draft.consent}
        onChange={(consent) => onChange({ consent })}
        error={errors.consent}
      />
    </>
  );
}
