// A 规则文件 as a form, in the order in which it is written (第八、十七条).
import { useMemo } from 'react';
import { workingDocument } from '#rulebooks/body';
import { useEditing } from '#rulebooks/fields';
import { RulesForm, WorkingContext } from '#rulebooks/rule';
import { ArticlesForm } from './articles-form.tsx';
import { CasesForm } from './cases-form.tsx';
import { HeadForm } from './head-form.tsx';
import { ReadingsForm } from './readings-form.tsx';

export function DocumentForm() {
  const { body, rules } = useEditing();
  const document = useMemo(() => workingDocument(body), [body]);
  const working = useMemo(() => ({ document, others: rules.documents }), [document, rules]);
  return (
    <WorkingContext value={working}>
      <HeadForm />
      <ArticlesForm />
      <RulesForm />
      <ReadingsForm />
      <CasesForm />
    </WorkingContext>
  );
}
