// A first password, shown once.
import type { Reply } from '#api';
import { Button, Notice } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './officials.module.css';
import { useWords } from './words.ts';

export type Handed = Reply<'allocateAccount'>;

export function FirstPassword({ handed, onSaved }: { handed: Handed; onSaved: () => void }) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <Notice tone="warning" live title={say('handedTitle', { login: handed.login })}>
      <p className={css.secret}>{handed.password}</p>
      <p>{say('handedText', { time: timeText(handed.expiresAt, language) })}</p>
      <Button onClick={onSaved}>{say('saved')}</Button>
    </Notice>
  );
}
