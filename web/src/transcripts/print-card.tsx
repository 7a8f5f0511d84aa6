// Printing: the form is fixed at once, its PDF is made and signed on the first request – waited for here, with the way to it afterwards.
import { useEffect, useState } from 'react';
import { type Problem, problemOf, type Reply, send, useAction } from '#api';
import { Icon } from '#ui/icons';
import { Button, Card, ErrorState, Notice } from '#ui/layout';
import { pdfOf } from './print-addresses.ts';
import { PrintLinks } from './print-links.tsx';
import css from './transcripts.module.css';
import { useWords } from './words.ts';

type Print = Reply<'printTranscript'>;

export function PrintCard({ years }: { years: readonly number[] }) {
  const say = useWords();
  const print = useAction('printTranscript', { refresh: ['listTranscripts'] });
  const making = useMaking(print.data);
  return (
    <Card>
      <div className={css.stack}>
        {print.error && <ErrorState trouble={print.error} />}
        {print.data && making.trouble && <ErrorState trouble={making.trouble} onRetry={making.again} />}
        {print.data && !making.trouble && <Made print={print.data} done={making.done} />}
        <div className={css.print}>
          <Button
            variant={making.done ? 'default' : 'primary'}
            size="large"
            icon={<Icon name="form" />}
            busy={print.isPending || (print.data !== undefined && !making.done && !making.trouble)}
            onClick={() => print.mutate({ years: [...years] })}
          >
            {say(making.done ? 'printAgain' : 'print')}
          </Button>
          <p className={css.muted}>{say('printText')}</p>
        </div>
      </div>
    </Card>
  );
}

function Made({ print, done }: { print: Print; done: boolean }) {
  const say = useWords();
  if (!done) {
    return (
      <div role="status" className={css.making}>
        <p>
          <b>{say('making')}</b>
        </p>
        <progress className={css.progress} aria-label={say('making')} />
        <p className={css.muted}>{say('makingText')}</p>
      </div>
    );
  }
  return (
    <Notice tone="success" live title={say('ready')}>
      <p className={css.codes}>
        <span>
          {say('serial')} <b>{print.serial}</b>
        </span>
        <span>
          {say('code')} <b>{print.code}</b>
        </span>
      </p>
      <PrintLinks print={print} />
    </Notice>
  );
}

/** Asks for the PDF once, so that opening it later is immediate. */
function useMaking(print: Print | undefined) {
  const [done, setDone] = useState('');
  const [trouble, setTrouble] = useState<Problem>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` counts the tries.
  useEffect(() => {
    if (!print) return;
    const leaving = new AbortController();
    setTrouble(undefined);
    make(print.serial, leaving.signal)
      .then(() => setDone(print.serial))
      .catch((error: unknown) => !leaving.signal.aborted && setTrouble(problemOf(error)));
    return () => leaving.abort();
  }, [print, round]);
  return { done: print !== undefined && done === print.serial, trouble, again: () => setRound(round + 1) };
}

async function make(serial: string, signal: AbortSignal): Promise<void> {
  const response = await send(pdfOf(serial), { signal, credentials: 'same-origin' });
  if (response.ok) {
    await response.blob();
    return;
  }
  const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  throw body?.title ? { type: 'unexpected', errors: [], extras: {}, status: response.status, ...body } : new TypeError('no answer');
}
