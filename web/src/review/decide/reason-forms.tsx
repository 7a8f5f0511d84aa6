// Returning, refusing, and the two ends of a 复核: reasons from the list, and words to the applicant.
import { ChecksField, TextAreaField } from '#ui/forms';
import { Ceiling, type FormProps, Lowering } from './recognise-form.tsx';
import { useWords } from './words.ts';

export function ReturnForm(props: FormProps) {
  const { view, form } = props;
  return (
    <>
      <Reasons {...props} options={view.options?.return ?? []} />
      <Words {...props} hint="textHint" optional={!form.reasons.includes('other')} />
    </>
  );
}

export function RefuseForm(props: FormProps) {
  return (
    <>
      <Reasons {...props} options={props.view.options?.refuse ?? []} />
      <Words {...props} hint="textWhy" optional={false} />
    </>
  );
}

export function GrantForm(props: FormProps) {
  return (
    <>
      <Ceiling view={props.view} />
      <Lowering {...props} withReasons={false} />
      <Words {...props} hint="textWhy" optional={false} />
    </>
  );
}

export function DismissForm(props: FormProps) {
  return <Words {...props} hint="textWhy" optional={false} />;
}

function Reasons({ form, onChange, errors, options }: FormProps & { options: readonly { code: string; label: string }[] }) {
  const say = useWords();
  return (
    <ChecksField
      path="reasons"
      label={say('reasons')}
      hint={say('reasonsHint')}
      value={form.reasons}
      onChange={(reasons) => onChange({ reasons })}
      options={options.map(({ code, label }) => ({ value: code, label }))}
      error={errors['reasons']}
    />
  );
}

function Words({ form, onChange, errors, hint, optional }: FormProps & { hint: 'textHint' | 'textWhy'; optional: boolean }) {
  const say = useWords();
  return (
    <TextAreaField
      path="text"
      label={say('text')}
      hint={say(hint)}
      optional={optional}
      rows={4}
      value={form.text}
      onChange={(text) => onChange({ text })}
      error={errors['text']}
      maxLength={2000}
    />
  );
}
