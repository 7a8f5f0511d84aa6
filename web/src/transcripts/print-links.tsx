// What can be done with a printed form: open, download, verify, pass the link on.
import { useState } from 'react';
import type { Reply } from '#api';
import { Icon } from '#ui/icons';
import { announce, Button, buttonClass } from '#ui/layout';
import { pdfOf, verifyLinkOf } from './print-addresses.ts';
import css from './transcripts.module.css';
import { useWords } from './words.ts';

type Print = Reply<'printTranscript'>;

export function PrintLinks({ print }: { print: Print }) {
  const say = useWords();
  const [byHand, setByHand] = useState(false);
  const link = verifyLinkOf(print);
  const share = async () => {
    const outcome = await passOn(link, say('shareText', { serial: print.serial }));
    if (outcome === 'copied') announce(say('copied'));
    setByHand(outcome === 'failed');
  };
  return (
    <>
      <p className={css.links}>
        <a href={pdfOf(print.serial)} target="_blank" rel="noreferrer" className={buttonClass('primary')}>
          <Icon name="out" />
          {say('open')}
        </a>
        <a href={pdfOf(print.serial)} download={`${print.serial}.pdf`} className={buttonClass()}>
          <Icon name="download" />
          {say('download')}
        </a>
        <a href={link} className={buttonClass()}>
          <Icon name="shield" />
          {say('verify')}
        </a>
        <Button icon={<Icon name="share" />} onClick={() => void share()}>
          {say('share')}
        </Button>
      </p>
      {byHand && <p className={css.link}>{say('copyFailed', { link })}</p>}
    </>
  );
}

/** The device's own way to share, or the clipboard; neither exists on plain-http pages. */
async function passOn(url: string, text: string): Promise<'copied' | 'shared' | 'failed'> {
  try {
    if (navigator.share) {
      await navigator.share({ text, url });
      return 'shared';
    }
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch (error) {
    // Closing the share sheet is no failure.
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : 'failed';
  }
}
