// What every field has: a label, a hint, an error next to the control, and the ids that tie them together for screen readers.
import type { ReactNode } from 'react';
import { Icon } from '#ui/icons';
import css from './fields.module.css';
import { useWords } from './words.ts';

export type FieldProps = {
  /** Path of the value in the request, e.g. `days.0.on`; names the error and the id. */
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  disabled?: boolean;
  /** Seen by screen readers only, where the place already says it (a row of a table). */
  labelUnseen?: boolean;
};

export function fieldId(path: string): string {
  return `field-${path.replace(/[^\w-]+/g, '-')}`;
}

/** What the control itself must carry. */
export function controlProps({ path, hint, error }: Pick<FieldProps, 'path' | 'hint' | 'error'>) {
  const id = fieldId(path);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined };
}

export function Field({ path, label, hint, error, optional, labelUnseen, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={css.field}>
      <label htmlFor={fieldId(path)} className={labelUnseen ? 'unseen' : css.label}>
        {label}
        {optional && <Optional />}
      </label>
      <Hint path={path} hint={hint} />
      {children}
      <FieldProblem path={path} error={error} />
    </div>
  );
}

/** The same around a group of radio buttons. */
export function FieldGroup({ path, label, hint, error, optional, labelUnseen, children }: FieldProps & { children: ReactNode }) {
  const { id, ...aria } = controlProps({ path, hint, error });
  return (
    <fieldset className={css.field} id={id} tabIndex={-1} aria-describedby={aria['aria-describedby']}>
      <legend className={labelUnseen ? 'unseen' : css.label}>
        {label}
        {optional && <Optional />}
      </legend>
      <Hint path={path} hint={hint} />
      {children}
      <FieldProblem path={path} error={error} />
    </fieldset>
  );
}

function Optional() {
  const say = useWords();
  return <span className={css.optional}>{say('optional')}</span>;
}

function Hint({ path, hint }: Pick<FieldProps, 'path' | 'hint'>) {
  if (!hint) return null;
  return (
    <div className={css.hint} id={`${fieldId(path)}-hint`}>
      {hint}
    </div>
  );
}

export function FieldProblem({ path, error }: Pick<FieldProps, 'path' | 'error'>) {
  if (!error) return null;
  return (
    <p className={css.error} id={`${fieldId(path)}-error`}>
      <Icon name="error" size="1.15em" />
      <span>{error}</span>
    </p>
  );
}
