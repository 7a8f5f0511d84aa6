// A longer text; grows with what is typed where the browser can.
import { controlProps, Field, type FieldProps } from './field.tsx';
import css from './fields.module.css';

type Props = FieldProps & { value: string; onChange: (text: string) => void; rows?: number; maxLength?: number };

export function TextAreaField({ value, onChange, rows = 3, maxLength, ...field }: Props) {
  return (
    <Field {...field}>
      <textarea
        {...controlProps(field)}
        className={`${css.input} ${css.area}`}
        rows={rows}
        maxLength={maxLength}
        value={value}
        disabled={field.disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
