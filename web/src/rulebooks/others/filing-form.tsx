// The form of a kind of filing other than a document.
import type { FiledKind } from '@xueshi/policy';
import { NoticeForm } from './notice-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ReadingForm } from './reading-form.tsx';

const forms = { reading: ReadingForm, notice: NoticeForm, profile: ProfileForm } as const;

export function FilingForm({ kind }: { kind: Exclude<FiledKind, 'document'> }) {
  const Form = forms[kind];
  return <Form />;
}
