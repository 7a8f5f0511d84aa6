// Late permission: after 31 March an authority lets one person apply for one year until a day, with a reason that stays on record (口径 18).
import { type FormEvent, useState } from 'react';
import { useAction } from '#api';
import { CheckField, DayField, ErrorSummary, TextAreaField } from '#ui/forms';
import { Button, Card, Notice } from '#ui/layout';
import { dayText, todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './person-record.module.css';
import { useWords } from './words.ts';

type Props = { personId: string; name: string; year: number };

export function LatePermission({ personId, name, year }: Props) {
  const say = useWords();
  const { language } = usePreferences();
  const [form, setForm] = useState({ until: '', text: '', sure: false });
  const [unsure, setUnsure] = useState(false);
  const permit = useAction('permitLateClaim');
  const errors = unsure ? [{ path: 'sure', message: say('sureMissing') }] : (permit.error?.errors ?? []);
  const of = (path: string) => errors.find((one) => one.path === path)?.message;
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setUnsure(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.sure) return setUnsure(true);
    permit.mutate({ personId, year, until: form.until, text: form.text.trim() });
  };
  if (permit.isSuccess) {
    return (
      <Card title={say('late')}>
        <Notice
          tone="success"
          live
          title={say('lateDone', { name, year: permit.data.year, until: dayText(permit.data.until, language) })}
        />
      </Card>
    );
  }
  return (
    <Card title={say('late')}>
      <form className={css.form} onSubmit={submit} noValidate>
        <p>{say('lateText', { year })}</p>
        <ErrorSummary errors={errors} />
        {permit.isError && errors.length === 0 && (
          <Notice tone="error" live title={permit.error.title}>
            {permit.error.detail}
          </Notice>
        )}
        <DayField
          path="until"
          label={say('until')}
          min={todayInBeijing()}
          value={form.until}
          onChange={(until) => change({ until })}
          error={of('until')}
        />
        <TextAreaField
          path="text"
          label={say('reason')}
          hint={say('reasonHint')}
          value={form.text}
          onChange={(text) => change({ text })}
          error={of('text')}
          maxLength={2000}
        />
        <CheckField
          path="sure"
          label={say('sure', { name, year })}
          value={form.sure}
          onChange={(sure) => change({ sure })}
          error={of('sure')}
        />
        <Button type="submit" variant="primary" busy={permit.isPending}>
          {say('permit')}
        </Button>
      </form>
    </Card>
  );
}
