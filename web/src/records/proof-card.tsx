// The entry's place in the ledger, checked once more in the visitor's own browser.
import { useQuery } from '@tanstack/react-query';
import type { Reply } from '#api';
import type { OwnCheck } from '#ledger-proof';
import { DetailList, StatusTag } from '#ui/data';
import { Card } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { checkEntry } from './own-check.ts';
import css from './records.module.css';
import { useWords } from './words.ts';

type Entry = Reply<'getEntry'>;

export function ProofCard({ entry }: { entry: Entry }) {
  const say = useWords();
  const { language } = usePreferences();
  const { proof } = entry;
  const own = useQuery({
    queryKey: ['own-check', entry.entryId, proof.root],
    queryFn: () => checkEntry(entry),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const code = (text: string | null) => (text ? <code className={css.hash}>{text}</code> : say('none'));
  return (
    <Card title={say('proof')}>
      <div className={css.stack}>
        <p className={css.tags}>
          <PlaceTag proof={proof} />
          {own.data && <OwnTag check={own.data} />}
        </p>
        <p className={css.muted}>{say('proofText')}</p>
        <details className={css.figures}>
          <summary>{say('figures')}</summary>
          <div className={css.stack}>
            <DetailList
              items={[
                { label: say('payloadHash'), value: code(entry.payloadHash) },
                { label: say('leaf'), value: code(proof.leaf) },
                {
                  label: say('place'),
                  value: proof.leafIndex === null ? say('none') : say('placeOf', { index: proof.leafIndex + 1, size: proof.treeSize ?? 0 }),
                },
                { label: say('root'), value: code(proof.root) },
                { label: say('headAt'), value: proof.headAt ? timeText(proof.headAt, language) : say('none') },
                { label: say('signature'), value: code(proof.headSignature) },
              ]}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
            <section className={css.payload} aria-label={say('payload')} tabIndex={0}>
              {entry.payload}
            </section>
          </div>
        </details>
      </div>
    </Card>
  );
}

function PlaceTag({ proof }: Pick<Entry, 'proof'>) {
  const say = useWords();
  if (proof.state === 'queued') return <StatusTag tone="warning">{say('queued')}</StatusTag>;
  return <StatusTag tone={proof.verified ? 'success' : 'error'}>{say(proof.verified ? 'inTree' : 'notInTree')}</StatusTag>;
}

function OwnTag({ check }: { check: OwnCheck }) {
  const say = useWords();
  if (check === 'unavailable') return <StatusTag>{say('ownUnavailable')}</StatusTag>;
  return <StatusTag tone={check === 'agrees' ? 'success' : 'error'}>{say(check === 'agrees' ? 'ownAgrees' : 'ownDiffers')}</StatusTag>;
}
