// One file, chosen or photographed: the browser's own control, so that keyboard and screen readers know it.
import { controlProps, Field, type FieldProps } from './field.tsx';
import css from './fields.module.css';

type Props = FieldProps & { accept: string; onChange: (file: File | null) => void };

export function FileField({ accept, onChange, ...field }: Props) {
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        type="file"
        className={css.input}
        accept={accept}
        disabled={field.disabled}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
    </Field>
  );
}
