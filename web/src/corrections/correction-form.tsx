// Asking for a correction: only what is filled in is to change.
import { type FormEvent, useState } from 'react';
import { errorsByPath, useAction, useAnswer } from '#api';
import { DayField, ErrorSummary, SelectField, TextAreaField, TextField } from '#ui/forms';
import { announce, Button, Card, Notice } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import css from './corrections.module.css';
import { useWords } from './words.ts';

type Draft = { name: string; ethnicity: string; series: string; title: string; titleSince: string; from: string; reason: string };

export function CorrectionForm() {
  const say = useWords();
  const sectors = useAnswer('listSectors', {});
  const [draft, setDraft] = useState<Draft>({
    name: '',
    ethnicity: '',
    series: '',
    title: '',
    titleSince: '',
    from: todayInBeijing(),
    reason: '',
  });
  const ask = useAction('askCorrection', { refresh: ['listMyCorrections'], onDone: () => announce(say('sent')) });
  const faults = ask.error?.errors ?? [];
  const errors = errorsByPath(faults);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const series = (sectors.data?.items ?? []).flatMap((sector) => sector.series);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { from, reason, ...rest } = draft;
    const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
    ask.mutate({ ...filled, from, reason: reason.trim() });
  };
  const text = (path: 'name' | 'ethnicity' | 'title', label: string, maxLength: number) => (
    <TextField
      path={path}
      label={label}
      value={draft[path]}
      onChange={(value) => change({ [path]: value })}
      error={errors[path]}
      maxLength={maxLength}
    />
  );
  return (
    <Card title={say('correct')}>
      <form className={css.stack} onSubmit={submit} noValidate>
        <p>{say('correctText')}</p>
        <ErrorSummary errors={faults} />
        {ask.error && faults.length === 0 && (
          <Notice tone="error" live title={ask.error.title}>
            {ask.error.detail}
          </Notice>
        )}
        {text('name', say('name'), 50)}
        {text('ethnicity', say('ethnicity'), 20)}
        <SelectField
          path="series"
          label={say('series')}
          empty={say('keep')}
          value={draft.series}
          onChange={(value) => change({ series: value })}
          options={series.map(({ code, name }) => ({ value: code, label: name }))}
          error={errors.series}
        />
        {text('title', say('jobTitle'), 50)}
        <DayField
          path="titleSince"
          label={say('titleSince')}
          value={draft.titleSince}
          onChange={(titleSince) => change({ titleSince })}
          error={errors.titleSince}
        />
        <DayField
          path="from"
          label={say('from')}
          hint={say('fromHint')}
          value={draft.from}
          onChange={(from) => change({ from })}
          error={errors.from}
        />
        <TextAreaField
          path="reason"
          label={say('reason')}
          hint={say('reasonHint')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          error={errors.reason}
          maxLength={500}
          rows={3}
        />
        <div>
          <Button type="submit" variant="primary" busy={ask.isPending}>
            {say('submit')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
