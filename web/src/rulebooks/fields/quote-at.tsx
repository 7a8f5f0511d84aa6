// A quote: typed, or taken from what is selected in the text beside it; one that does not stand there is marked at once.
import type { ReactNode } from 'react';
import { TextAreaField } from '#ui/forms';
import { announce, Button } from '#ui/layout';
import { useAt, useQuoteSource } from './editing.ts';
import css from './fields.module.css';
import { useWords } from './words.ts';

type Props = { path: string; label?: ReactNode; problem?: string | undefined };

export function QuoteAt({ path, label, problem }: Props) {
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
