// A figure and the words that say so.
import type { ReactNode } from 'react';
import { textAt } from '#rulebooks/body';
import { FieldGroup } from '#ui/forms';
import { useEditing } from './editing.ts';
import css from './fields.module.css';
import { AmountAt } from './fields-at.tsx';
import { QuoteAt } from './quote-at.tsx';
import { useWords } from './words.ts';

export function FigureAt({ path, label }: { path: string; label: ReactNode }) {
  const say = useWords();
  const { errors, strict, body } = useEditing();
  // Messages about the figure as a whole are about its quote, or its size; both are seen here.
  const problem = strict || textAt(body, `${path}.hours`) !== '' ? errors[path] : undefined;
  return (
    <FieldGroup path={path} label={label}>
      <div className={css.figure}>
        <AmountAt path={`${path}.hours`} label={say('amount')} unit={say('hoursUnit')} />
        <QuoteAt path={`${path}.quote`} problem={problem} />
      </div>
    </FieldGroup>
  );
}
