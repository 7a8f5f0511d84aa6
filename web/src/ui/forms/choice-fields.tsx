// Fields in which one of a few is chosen: radio cards for choices that need a line of explanation, segments for short ones, a tick for yes or no.
import type { ReactNode } from 'react';
import css from './choices.module.css';
import { controlProps, FieldGroup, FieldProblem, type FieldProps, fieldId } from './field.tsx';

export type Option<V extends string> = { value: V; label: ReactNode; note?: ReactNode };

type Chosen<V extends string> = FieldProps & { value: V | ''; onChange: (value: V) => void; options: readonly Option<V>[] };

export function ChoiceField<V extends string>({ value, onChange, options, columns = 1, ...field }: Chosen<V> & { columns?: 1 | 2 }) {
  return (
    <FieldGroup {...field}>
      <div className={`${css.cards} ${columns === 2 ? css.two : ''}`}>
        {options.map((option) => (
          <label key={option.value} className={css.card}>
            <input
              type="radio"
              name={fieldId(field.path)}
              checked={value === option.value}
              disabled={field.disabled}
              onChange={() => onChange(option.value)}
            />
            <span className={css.text}>
              <span className={css.label}>{option.label}</span>
              {option.note && <span className={css.note}>{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

export function SegmentField<V extends string>({ value, onChange, options, ...field }: Chosen<V>) {
  return (
    <FieldGroup {...field}>
      <div className={css.segments}>
        {options.map((option) => (
          <label key={option.value} className={css.segment}>
            <input
              type="radio"
              name={fieldId(field.path)}
              checked={value === option.value}
              disabled={field.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

export function CheckField({ value, onChange, label, ...field }: FieldProps & { value: boolean; onChange: (value: boolean) => void }) {
  return (
    <div className={css.check}>
      <label className={css.tick}>
        <input
          {...controlProps(field)}
          type="checkbox"
          checked={value}
          disabled={field.disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className={css.text}>
          <span>{label}</span>
          {field.hint && (
            <span className={css.note} id={`${fieldId(field.path)}-hint`}>
              {field.hint}
            </span>
          )}
        </span>
      </label>
      <FieldProblem path={field.path} error={field.error} />
    </div>
  );
}
