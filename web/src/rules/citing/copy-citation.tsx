// The button beside whatever can be cited: an article, an item, a reading.
import { Icon } from '#ui/icons';
import { announce } from '#ui/layout';
import { type Cited, citationText } from './citation-text.ts';
import css from './citing.module.css';
import { copyText } from './copy-text.ts';
import { useWords } from './words.ts';

type Props = {
  cited: Cited;
  /** The id of the element on this page. */
  anchor: string;
  /** The day in the address, if one was chosen. */
  on?: string | undefined;
};

export function CopyCitation({ cited, anchor, on }: Props) {
  const say = useWords();
  const copy = async () => {
    const page = `${window.location.origin}${window.location.pathname}`;
    const copied = await copyText(citationText(cited, page, anchor, on));
    announce(say(copied ? 'copied' : 'notCopied'));
  };
  return (
    <button type="button" className={css.copy} onClick={() => void copy()} aria-label={say('copyOf', { place: cited.place })}>
      <Icon name="link" size="1.1em" />
      <span>{say('copy')}</span>
    </button>
  );
}
