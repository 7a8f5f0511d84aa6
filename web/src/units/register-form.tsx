// The fields of a unit's registration; the licence is uploaded first, then everything is sent at once.
import { type FormEvent, useState } from 'react';
import { errorsByPath, type FieldProblem, type Reply, useAction, useAnswer } from '#api';
import { ChoiceField, ErrorSummary, FileField, SelectField, TextField } from '#ui/forms';
import { Button, Notice } from '#ui/layout';
import css from './units.module.css';
import { useWords } from './words.ts';

type Application = Reply<'listMyUnitApplications'>['items'][number];
type Draft = { kind: 'employer' | 'provider'; name: string; uscc: string; division: string; sector: string };
const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp';

export function RegisterForm({ application, onDone }: { application?: Application; onDone: () => void }) {
  const say = useWords();
  const [draft, setDraft] = useState<Draft>(draftOf(application));
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState<FieldProblem[]>([]);
  const after = { refresh: ['listMyUnitApplications'] as const, onDone };
  const upload = useAction('uploadLicence');
  const ask = useAction('applyForUnit', after);
  const again = useAction('applyForUnitAgain', after);
  const sent = application ? again : ask;
  const problem = upload.error ?? sent.error;
  const faults = missing.length > 0 ? missing : (problem?.errors ?? []);
  const errors = errorsByPath(faults);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file && !application) return setMissing([{ path: 'licenceId', message: say('licenceMissing') }]);
    setMissing([]);
    const licenceId = file ? await uploaded(file) : application?.licence.licenceId;
    if (licenceId === undefined) return;
    if (application) again.mutate({ applicationId: application.applicationId, ...draft, licenceId });
    else ask.mutate({ ...draft, licenceId });
  };
  const uploaded = (chosen: File) =>
    upload.mutateAsync({ name: chosen.name, body: chosen }).then(
      (licence) => licence.licenceId,
      () => undefined,
    );
  return (
    <form className={css.stack} onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary errors={faults} />
      {problem && faults.length === 0 && (
        <Notice tone="error" live title={problem.title}>
          {problem.detail}
        </Notice>
      )}
      <UnitFacts draft={draft} onChange={change} errors={errors} />
      <FileField
        path="licenceId"
        label={say('licence')}
        hint={application ? say('licenceKept', { name: application.licence.name }) : say('licenceHint')}
        accept={ACCEPTED}
        onChange={setFile}
        error={errors.licenceId}
      />
      <div className={css.row}>
        <Button type="submit" variant="primary" busy={upload.isPending || sent.isPending}>
          {say(upload.isPending ? 'sending' : 'send')}
        </Button>
        {application && <Button onClick={onDone}>{say('cancel')}</Button>}
      </div>
    </form>
  );
}

type FactsProps = { draft: Draft; onChange: (part: Partial<Draft>) => void; errors: Readonly<Record<string, string | undefined>> };

function UnitFacts({ draft, onChange: change, errors }: FactsProps) {
  const say = useWords();
  const divisions = useAnswer('listDivisions', {});
  const sectors = useAnswer('listSectors', {});
  const options = (items: readonly { code: string; name: string }[] = []) => items.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <ChoiceField
        path="kind"
        label={say('kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={[
          { value: 'employer', label: say('employer'), note: say('employerNote') },
          { value: 'provider', label: say('provider'), note: say('providerNote') },
        ]}
        error={errors.kind}
      />
      <TextField
        path="name"
        label={say('name')}
        hint={say('nameHint')}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={errors.name}
        maxLength={100}
      />
      <TextField
        path="uscc"
        label={say('uscc')}
        hint={say('usccHint')}
        value={draft.uscc}
        onChange={(uscc) => change({ uscc })}
        error={errors.uscc}
        maxLength={40}
      />
      <SelectField
        path="division"
        label={say('division')}
        empty={say('choose')}
        value={draft.division}
        onChange={(division) => change({ division })}
        options={options(divisions.data?.items)}
        error={errors.division}
      />
      <SelectField
        path="sector"
        label={say('sector')}
        empty={say('choose')}
        value={draft.sector}
        onChange={(sector) => change({ sector })}
        options={options(sectors.data?.items)}
        error={errors.sector}
      />
    </>
  );
}

function draftOf(application: Application | undefined): Draft {
  if (!application) return { kind: 'employer', name: '', uscc: '', division: '', sector: '' };
  const { kind, name, uscc, division, sector } = application;
  return { kind, name, uscc, division: division.code, sector: sector.code };
}
