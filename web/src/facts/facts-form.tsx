// The facts of one way as a form (第八条): which fields, with which hints and choices, is said by the rules themselves.
import type { FactField } from '@xueshi/policy';
import { ChoiceField, DayField, type FieldProps, NumberField, SegmentField, SelectField, TextField } from '#ui/forms';
import { DaysEditor } from './days-editor.tsx';
import { dayRowsOf, type FactsDraft, namedDraft, namedRowsOf, textOf } from './draft.ts';
import css from './facts.module.css';
import { visibleFields } from './facts-of.ts';
import { useLabels } from './labels.ts';
import { NamedEditor } from './named-editor.tsx';
import { useWords } from './words.ts';

type Props = {
  fields: readonly FactField[];
  draft: FactsDraft;
  onChange: (draft: FactsDraft) => void;
  /** By path, as in the problem: `publishedOn`, `days[1].on`. */
  errors: Readonly<Record<string, string>>;
  /** Days after this one are refused, e.g. today for an application; the calculator leaves it open. */
  lastDay?: string;
  disabled?: boolean;
  /** Where the facts stand, when a page has several forms of them: `cases[0].facts`. */
  at?: string;
};

export function FactsForm({ fields, draft, onChange, errors, lastDay, disabled = false, at }: Props) {
  const placed = at ? Object.fromEntries(Object.entries(errors).map(([path, message]) => [`${at}.${path}`, message])) : errors;
  return (
    <div className={css.form}>
      {visibleFields(fields, draft).map((field) => (
        <Fact
          key={field.name}
          field={field}
          value={draft[field.name]}
          path={at ? `${at}.${field.name}` : field.name}
          onChange={(value) => onChange({ ...draft, [field.name]: value })}
          errors={placed}
          disabled={disabled}
          {...(lastDay ? { lastDay } : {})}
        />
      ))}
    </div>
  );
}

type FactProps = {
  field: FactField;
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
  errors: Readonly<Record<string, string>>;
  disabled: boolean;
  lastDay?: string;
};

const FEW_CHOICES = 5;

function Fact({ field, path, value, onChange, errors, disabled, lastDay }: FactProps) {
  const say = useWords();
  const label = useLabels();
  const common = {
    path,
    label: label(field.label),
    hint: field.hint && label(field.hint),
    error: errors[path],
    optional: !field.required && field.fallback === undefined,
    disabled,
  };
  const text = textOf(value);
  switch (field.kind) {
    case 'day':
      return <DayField {...common} value={text} onChange={onChange} {...(lastDay ? { max: lastDay } : {})} />;
    case 'integer':
    case 'hours':
      return (
        <NumberField
          {...common}
          value={text}
          onChange={onChange}
          decimals={field.kind === 'hours'}
          {...(field.unit ? { unit: label(field.unit) } : {})}
        />
      );
    case 'text':
      return <TextField {...common} value={text} onChange={onChange} maxLength={200} />;
    case 'choice':
      return <Choices {...common} field={field} value={text} onChange={onChange} />;
    case 'boolean': {
      const chosen = typeof value === 'boolean' ? value : field.fallback;
      const options = [
        { value: 'yes', label: say('yes') },
        { value: 'no', label: say('no') },
      ] as const;
      return (
        <SegmentField
          {...common}
          value={chosen === undefined ? '' : chosen ? 'yes' : 'no'}
          onChange={(answer) => onChange(answer === 'yes')}
          options={options}
        />
      );
    }
    case 'days':
      return <DaysEditor {...common} rows={dayRowsOf(value)} onChange={onChange} errors={errors} {...(lastDay ? { lastDay } : {})} />;
    case 'courses':
    case 'items': {
      const kind = field.kind;
      return (
        <NamedEditor
          {...common}
          kind={kind}
          rows={namedRowsOf(kind, value)}
          onChange={(rows) => onChange(rows.map((row) => namedDraft(kind, row)))}
          errors={errors}
          {...(lastDay ? { lastDay } : {})}
        />
      );
    }
  }
}

type ChoicesProps = FieldProps & { field: FactField; value: string; onChange: (value: string) => void };

function Choices({ field, ...common }: ChoicesProps) {
  const label = useLabels();
  const options = (field.choices ?? []).map(({ value, label: name, note }) => ({ value, label: label(name), note }));
  if (options.length <= FEW_CHOICES) return <ChoiceField {...common} options={options} columns={2} />;
  const lines = options.map((one) => ({ value: one.value, label: one.note ? `${one.label} · ${one.note}` : one.label }));
  return <SelectField {...common} options={lines} />;
}
