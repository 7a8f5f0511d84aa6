// The proofs: the signature on the PDF, and the ledger's Merkle proof – recomputed here, in the visitor's own browser.
import { useQuery } from '@tanstack/react-query';
import type { Reply } from '#api';
import type { OwnCheck } from '#ledger-proof';
import { DetailList, StatusTag } from '#ui/data';
import { Card } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { recompute } from './recompute.ts';
import { SignatureDetails } from './signature-details.tsx';
import css from './verify.module.css';
import { useWords } from './words.ts';

type Verification = Reply<'verifyTranscript'>;

export function ProofCard({ verification }: { verification: Verification }) {
  const say = useWords();
  return (
    <Card title={say('proofTitle')}>
      <div className={css.proofs}>
        <section>
          <h3>{say('signatureTitle')}</h3>
          <SignatureDetails signature={verification.signature} />
          <p>
            <a href="/api/transcripts/certificates" download>
              {say('certificates')}
            </a>
          </p>
        </section>
        <section>
          <h3>{say('ledgerTitle')}</h3>
          <LedgerProof verification={verification} />
        </section>
      </div>
    </Card>
  );
}

function LedgerProof({ verification }: { verification: Verification }) {
  const say = useWords();
  const { language } = usePreferences();
  const { proof, formHash, canonicalForm, entryProofs } = verification;
  const own = useQuery({
    queryKey: ['recompute', formHash, proof.root],
    queryFn: () => recompute(canonicalForm, formHash, proof),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const entries = entryProofs.filter((one) => one.verified).length;
  return (
    <div className={css.proof}>
      <p className={css.proofHead}>
        <PlaceTag proof={proof} />
        {own.data && <OwnCheckTag check={own.data} />}
      </p>
      <p>{say('ledgerText')}</p>
      <p>{say('entryProofs', { verified: entries, count: entryProofs.length })}</p>
      <details className={css.raw}>
        <summary>{say('figures')}</summary>
        <DetailList
          items={[
            { label: say('formHash'), value: <code className={css.hash}>{formHash}</code> },
            {
              label: say('leaf'),
              value: proof.leafIndex === null ? say('none') : say('leafOf', { index: proof.leafIndex, size: proof.treeSize ?? 0 }),
            },
            { label: say('root'), value: <code className={css.hash}>{proof.root ?? say('none')}</code> },
            { label: say('headAt'), value: proof.headAt ? timeText(proof.headAt, language) : say('none') },
            { label: say('headSignature'), value: <code className={css.hash}>{proof.headSignature ?? say('none')}</code> },
          ]}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section className={css.canonical} aria-label={say('canonical')} tabIndex={0}>
          {canonicalForm}
        </section>
      </details>
    </div>
  );
}

function PlaceTag({ proof }: Pick<Verification, 'proof'>) {
  const say = useWords();
  if (proof.state === 'queued') return <StatusTag tone="warning">{say('queued')}</StatusTag>;
  const held = proof.state === 'in-tree' && proof.verified;
  return <StatusTag tone={held ? 'success' : 'error'}>{say(held ? 'inTree' : 'notInTree')}</StatusTag>;
}

function OwnCheckTag({ check }: { check: OwnCheck }) {
  const say = useWords();
  if (check === 'unavailable') return <StatusTag>{say('ownUnavailable')}</StatusTag>;
  return <StatusTag tone={check === 'agrees' ? 'success' : 'error'}>{say(check === 'agrees' ? 'ownAgrees' : 'ownDiffers')}</StatusTag>;
}
