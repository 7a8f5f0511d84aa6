// A figure and the words that say so: typed, or taken from what is selected in the text beside it.
import type { ReactNode } from 'react';
import { textAt } from '#rulebooks/body';
import { FieldGroup, TextAreaField } from '#ui/forms';
import { announce, Button } from '#ui/layout';
import { useAt, useEditing, useQuoteSource } from './editing.ts';
import css from './fields.module.css';
import { AmountAt } from './fields-at.tsx';
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

type QuoteProps = { path: string; label?: ReactNode; problem?: string | undefined };

/** One that does not stand in the text is marked at once. */
export function QuoteAt({ path, label, problem }: QuoteProps) {
  const say = useWords();
  const source = useQuoteSource();
  const { text, set, error, disabled } = useAt(path);
  const away = source !== null && text.trim() !== '' && !source.text.includes(text);
  const take = () => {
    if (!source?.selected.trim()) return announce(say('selectFirst'));
    set(source.selected.trim());
    announce(say('taken'));
  };
  return (
    <div className={css.quote}>
      <TextAreaField
        path={path}
        label={label ?? say('quote')}
        value={text}
        onChange={set}
        rows={2}
        error={away ? say('quoteAway') : (error ?? problem)}
        disabled={disabled}
        maxLength={2000}
      />
      {source && !disabled && (
        // The selection beside it must outlive the press.
        <Button variant="quiet" onMouseDown={(event) => event.preventDefault()} onClick={take}>
          {say('takeSelected')}
        </Button>
      )}
    </div>
  );
}
