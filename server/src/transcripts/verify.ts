// Checking a paper by its serial and code (readings 52, 53): what it said, what holds now, the difference, signature and ledger.
import type { TranscriptSignature, TranscriptVerification } from '@xueshi/contract';
import { type Context, timeText } from '#platform';
import { serialOf } from './access.ts';
import { differencesOf } from './difference.ts';
import { gatherContent } from './gather.ts';
import { contentView, formView } from './paper/form.ts';
import { sameCode } from './paper/serial.ts';
import { formOf } from './pdf.ts';
import { proofOfPrint, proofsOfEntries } from './proofs.ts';
import { unknownTranscript } from './refusals.ts';
import { inspectSignature, type SignatureFinding } from './seal/inspect.ts';
import { selectPdf, selectPrint } from './store.ts';
import { isDemoCertificate, ownCertificates } from './workshop.ts';

// Compared with when the serial is unknown, so that both refusals take the same steps.
const nobodysCode = '000000000000';

/** Public. An unknown serial and a wrong code are the same 404. */
export async function verifySerial(at: Context, input: { serial: string; code: string }): Promise<TranscriptVerification> {
  const print = await selectPrint(at, serialOf(input.serial));
  const matches = sameCode(input.code, print?.code ?? nobodysCode);
  if (!print || !matches) throw unknownTranscript();
  const paper = formOf(print);
  const now = await gatherContent(at, print.person_id, print.years);
  const differences = differencesOf(paper, now);
  const { person: _, ...nowView } = contentView(now);
  const proof = await proofOfPrint(at, print.form_hash, print.printed_at);
  const entryProofs = await proofsOfEntries(
    at,
    print.person_id,
    paper.years.flatMap((year) => year.entries),
  );
  const pdf = await selectPdf(at, print.person_id, print.serial);
  return {
    state: differences.length === 0 ? 'unchanged' : 'changed',
    summary: summaryOf(differences.length, paper.printedOn),
    paper: formView(paper),
    now: nowView,
    nowAsOf: timeText(at.clock.now()),
    differences,
    canonicalForm: print.canonical,
    formHash: print.form_hash.toString('hex'),
    signature: pdf ? signatureView(inspectSignature(pdf, ownCertificates())) : notMade,
    proof,
    entryProofs,
  };
}

function summaryOf(differences: number, printedOn: string): string {
  return differences === 0
    ? `这份情况表于 ${printedOn} 由本系统打印，所列内容与现在的登记一致。`
    : `这份情况表于 ${printedOn} 由本系统打印，打印后登记有 ${differences} 处变更，以本页“现状”为准。`;
}

const notMade: TranscriptSignature = {
  state: 'not-made',
  signer: null,
  issuer: null,
  signedAt: null,
  algorithm: null,
  certificateSha256: null,
  wholeDocument: false,
  demo: false,
  detail: '签章文件尚未生成，本人首次下载时生成并签署；内容与存证不受影响。',
};

export function signatureView(finding: SignatureFinding): TranscriptSignature {
  const { state, wholeDocument, signer, issuer, signedAt, algorithm, certificateSha256 } = finding;
  const demo = state === 'valid' && isDemoCertificate(certificateSha256);
  return {
    state: state === 'valid' ? 'valid' : 'invalid',
    signer,
    issuer,
    signedAt: signedAt === null ? null : timeText(signedAt),
    algorithm,
    certificateSha256,
    wholeDocument,
    demo,
    detail: detailOf(finding, demo),
  };
}

function detailOf({ state, wholeDocument }: SignatureFinding, demo: boolean): string {
  switch (state) {
    case 'valid':
      if (!wholeDocument) return '签名本身有效，但签名之后文件又被追加了内容。';
      return demo ? '签名有效并覆盖整个文件；签署证书为演示证书，不具法律效力。' : '签名有效，并覆盖整个文件。';
    case 'invalid':
      return '签名与文件内容不符，文件已被改动。';
    case 'foreign':
      return '文件由其他机构的证书签署，不是本系统的电子签章。';
    case 'unsigned':
      return '文件没有电子签章。';
  }
}
