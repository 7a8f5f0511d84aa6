// Who signed the PDF, when, with what.
import type { Reply } from '#api';
import { DetailList, StatusTag } from '#ui/data';
import { Notice } from '#ui/layout';
import { timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './verify.module.css';
import { useWords } from './words.ts';

type Signature = Reply<'verifyTranscript'>['signature'];

const TONES = { valid: 'success', invalid: 'error', 'not-made': 'neutral' } as const;

export function SignatureDetails({ signature }: { signature: Signature }) {
  const say = useWords();
  const { language } = usePreferences();
  const rows = [
    { label: say('signer'), value: signature.signer },
    { label: say('issuer'), value: signature.issuer },
    { label: say('signedAt'), value: signature.signedAt && timeText(signature.signedAt, language) },
    { label: say('algorithm'), value: signature.algorithm },
    { label: say('certificate'), value: signature.certificateSha256 && <code className={css.hash}>{signature.certificateSha256}</code> },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  return (
    <div className={css.proof}>
      <p className={css.proofHead}>
        <StatusTag tone={TONES[signature.state]}>{say(`signature-${signature.state}`)}</StatusTag>
        {signature.state === 'valid' && signature.wholeDocument && <StatusTag tone="success">{say('wholeDocument')}</StatusTag>}
      </p>
      <p lang="zh-CN">{signature.detail}</p>
      {signature.demo && <Notice tone="warning">{say('demoSignature')}</Notice>}
      {rows.length > 0 && <DetailList items={rows} />}
    </div>
  );
}
