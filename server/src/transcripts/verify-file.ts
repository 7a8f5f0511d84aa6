// Checking an uploaded PDF (reading 53): is it signed by us, whole, and byte for byte the file that was kept.
import type { TranscriptFileVerification } from '@xueshi/contract';
import type { Context } from '#platform';
import { readSerial } from './paper/serial.ts';
import { inspectSignature, type SignatureFinding } from './seal/inspect.ts';
import { selectPdf, selectPrint } from './store.ts';
import { signatureView } from './verify.ts';
import { ownCertificates } from './workshop.ts';

/** Public. Answers only what the holder of the file knows already: no name, no hours. */
export async function verifyFile(at: Context, input: { body: Uint8Array }): Promise<TranscriptFileVerification> {
  const pdf = Buffer.from(input.body.buffer, input.body.byteOffset, input.body.byteLength);
  if (pdf.toString('latin1', 0, 5) !== '%PDF-') {
    return { state: 'unreadable', summary: '这不是 PDF 文件，请上传下载到的原文件。', serial: null, sameBytes: false, signature: null };
  }
  const finding = inspectSignature(pdf, ownCertificates());
  const serial = serialIn(pdf);
  const sameBytes = serial !== null && (await isKept(at, serial, pdf));
  const state = stateOf(finding, sameBytes);
  return {
    state,
    summary: summaries[state],
    serial: state === 'genuine' || state === 'altered' ? serial : null,
    sameBytes,
    signature: finding.state === 'unsigned' ? null : signatureView(finding),
  };
}

const summaries: Readonly<Record<TranscriptFileVerification['state'], string>> = {
  genuine: '这是本系统签署的原文件，没有任何改动。打印之后的变更请用编号和查验码查看。',
  altered: '文件在签署之后被改动过，请勿采信。请改用编号和查验码查看原内容。',
  foreign: '文件有签名，但不是本系统签署的情况表。',
  unsigned: '文件没有电子签章，不是本系统下载的原文件；扫描件或另存的文件请用编号和查验码查验。',
  unreadable: '这不是 PDF 文件，请上传下载到的原文件。',
};

/** Genuine is only what equals the kept bytes; a good signature over anything else would be ours, but not this form. */
function stateOf({ state, wholeDocument }: SignatureFinding, sameBytes: boolean): TranscriptFileVerification['state'] {
  if (state === 'unsigned' || state === 'foreign') return state;
  return state === 'valid' && wholeDocument && sameBytes ? 'genuine' : 'altered';
}

async function isKept(at: Context, serial: string, pdf: Buffer): Promise<boolean> {
  const print = await selectPrint(at, serial);
  const kept = print ? await selectPdf(at, print.person_id, print.serial) : null;
  return kept?.equals(pdf) ?? false;
}

/** The serial as it lies in the file's metadata. */
function serialIn(pdf: Buffer): string | null {
  const found = /WZXS-\d{4}-[0-9A-Z]{7}-[0-9A-Z]{2}/.exec(pdf.toString('latin1'));
  return found ? readSerial(found[0]) : null;
}
