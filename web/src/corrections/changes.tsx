// What a correction would change, line by line.
import type { Reply } from '#api';
import css from './corrections.module.css';
import { useWords } from './words.ts';

type Change = Reply<'listMyCorrections'>['items'][number]['changes'][number];

export function Changes({ changes }: { changes: readonly Change[] }) {
  const say = useWords();
  return (
    <>
      {changes.map(({ field, label, before, after }) => (
        <span key={field} className={css.line}>
          {say('change', { label, before: before ?? say('none'), after: after ?? say('none') })}
        </span>
      ))}
    </>
  );
}
