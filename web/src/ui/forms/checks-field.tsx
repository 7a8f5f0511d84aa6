// Several of a few: one tick each, as cards that are easy to hit.

import type { Option } from './choice-fields.tsx';
import css from './choices.module.css';
import { FieldGroup, type FieldProps, fieldId } from './field.tsx';

type Props<V extends string> = FieldProps & {
  value: readonly V[];
  onChange: (value: V[]) => void;
  options: readonly Option<V>[];
  columns?: 1 | 2;
};

export function ChecksField<V extends string>({ value, onChange, options, columns = 1, ...field }: Props<V>) {
  const toggle = (one: V, on: boolean) =>
    onChange(options.map((option) => option.value).filter((other) => (other === one ? on : value.includes(other))));
  return (
    <FieldGroup {...field}>
      <div className={`${css.cards} ${columns === 2 ? css.two : ''}`}>
        {options.map((option) => (
          <label key={option.value} className={css.card}>
            <input
              type="checkbox"
              name={fieldId(field.path)}
              checked={value.includes(option.value)}
              disabled={field.disabled}
              onChange={(event) => toggle(option.value, event.target.checked)}
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
