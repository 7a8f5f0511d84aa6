// One value as printed, and as it is now where that differs.
import css from './verify.module.css';
import { useWords } from './words.ts';

export function BeforeAfter({ before, after }: { before: string; after: string | undefined }) {
  const say = useWords();
  if (after === undefined || before === after) return before;
  return (
    <span className={css.change}>
      <s>
        <span className="unseen">{say('onPaper')}</span>
        {before}
      </s>
      <b>
        <span className="unseen">{say('now')}</span>
        {after}
      </b>
    </span>
  );
}
