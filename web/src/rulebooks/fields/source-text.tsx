// The article's own words beside the figures: read only, and what is selected in them becomes a quote.
import { type ReactNode, useState } from 'react';
import { TextAreaField } from '#ui/forms';
import { QuoteSourceContext } from './editing.ts';
import css from './fields.module.css';
import { useWords } from './words.ts';

const LINE = 24;
const MOST_ROWS = 16;

export function BesideText({ path, label, text, children }: { path: string; label: string; text: string; children: ReactNode }) {
  const say = useWords();
  const [selected, setSelected] = useState('');
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / LINE), 0);
  return (
    <div className={css.beside}>
      <div className={css.source} lang="zh-CN">
        <TextAreaField
          path={path}
          label={label}
          hint={say('selectHint')}
          value={text}
          onChange={() => undefined}
          rows={Math.min(MOST_ROWS, Math.max(4, lines))}
          readOnly
          onSelected={setSelected}
        />
      </div>
      <div className={css.stack}>
        <QuoteSourceContext value={{ text, selected }}>{children}</QuoteSourceContext>
      </div>
    </div>
  );
}
