// Fields in which something is typed or picked from the system's own list: text, password, number, day, select. Values are the text as typed.
import { type HTMLAttributes, type ReactNode, useState } from 'react';
import { Icon } from '#ui/icons';
import { controlProps, Field, type FieldProps } from './field.tsx';
import css from './fields.module.css';
import { useWords } from './words.ts';

type Typed = FieldProps & { value: string; onChange: (text: string) => void; onBlur?: () => void };

export function TextField({
  value,
  onChange,
  onBlur,
  autoComplete,
  maxLength,
  placeholder,
  inputMode,
  ...field
}: Typed & { autoComplete?: string; maxLength?: number; placeholder?: string; inputMode?: HTMLAttributes<HTMLElement>['inputMode'] }) {
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        type="text"
        className={css.input}
        value={value}
        disabled={field.disabled}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        autoComplete={autoComplete ?? 'off'}
        maxLength={maxLength}
        placeholder={placeholder}
        inputMode={inputMode}
        spellCheck={false}
      />
    </Field>
  );
}

type Area = { maxLength?: number; rows?: number; readOnly?: boolean; onSelected?: (part: string) => void };

/** `readOnly` text can still be selected, by keyboard too; `onSelected` says which part of it is. */
export function TextAreaField({ value, onChange, onBlur, maxLength, rows = 4, readOnly, onSelected, ...field }: Typed & Area) {
  return (
    <Field {...field}>
      <textarea
        {...controlProps(field)}
        className={`${css.input} ${css.area}`}
        rows={rows}
        value={value}
        disabled={field.disabled}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        onSelect={({ currentTarget: area }) => onSelected?.(area.value.slice(area.selectionStart, area.selectionEnd))}
        maxLength={maxLength}
        readOnly={readOnly}
      />
    </Field>
  );
}

/** A number as typed; `decimals` brings the decimal point to a phone's keypad. The caller reads the text. */
export function NumberField({ value, onChange, onBlur, unit, decimals = false, ...field }: Typed & { unit?: string; decimals?: boolean }) {
  return (
    <Field {...field}>
      <span className={css.withUnit}>
        <input
          {...controlProps(field)}
          type="text"
          className={`${css.input} ${css.number}`}
          inputMode={decimals ? 'decimal' : 'numeric'}
          value={value}
          disabled={field.disabled}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          autoComplete="off"
        />
        {unit && <span className={css.unit}>{unit}</span>}
      </span>
    </Field>
  );
}

/** The browser's own date input: on a phone its wheel, at a desk a keyboard field. Value YYYY-MM-DD or ''. */
export function DayField({ value, onChange, onBlur, min, max, ...field }: Typed & { min?: string; max?: string }) {
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        type="date"
        className={`${css.input} ${css.day}`}
        value={value}
        min={min}
        max={max}
        disabled={field.disabled}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
    </Field>
  );
}

export function PasswordField({ value, onChange, onBlur, autoComplete = 'current-password', ...field }: Typed & { autoComplete?: string }) {
  const say = useWords();
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      <span className={css.withButton}>
        <input
          {...controlProps(field)}
          type={shown ? 'text' : 'password'}
          className={css.input}
          value={value}
          disabled={field.disabled}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          autoComplete={autoComplete}
        />
        <button
          type="button"
          className={css.inside}
          aria-pressed={shown}
          aria-label={say(shown ? 'hidePassword' : 'showPassword')}
          onClick={() => setShown(!shown)}
        >
          <Icon name="eye" />
        </button>
      </span>
    </Field>
  );
}

export function SelectField<V extends string>({
  value,
  onChange,
  options,
  empty,
  ...field
}: FieldProps & { value: V | ''; onChange: (value: V) => void; options: readonly { value: V; label: string }[]; empty?: ReactNode }) {
  const say = useWords();
  return (
    <Field {...field}>
      <span className={css.select}>
        <select
          {...controlProps(field)}
          className={css.input}
          value={value}
          disabled={field.disabled}
          onChange={(event) => onChange(event.target.value as V)}
        >
          {!options.some((option) => option.value === '') && value === '' && <option value="">{empty ?? say('pleaseChoose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size="1em" />
      </span>
    </Field>
  );
}
