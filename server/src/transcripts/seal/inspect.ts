// What a PDF's signature is worth: is it ours, does it fit the bytes, does it cover the whole file.
import { createHash, verify, X509Certificate } from 'node:crypto';
import type { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { type Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { commonName, oids } from './sign.ts';

export type SignatureFinding = {
  readonly state: 'valid' | 'invalid' | 'foreign' | 'unsigned';
  /** Every byte outside the signature itself is signed; an appended update is not. */
  readonly wholeDocument: boolean;
  readonly signer: string | null;
  readonly issuer: string | null;
  readonly signedAt: Date | null;
  readonly algorithm: string | null;
  readonly certificateSha256: string | null;
};

const largestHole = 128 * 1024;

type Found = { readonly range: readonly [number, number, number, number]; readonly cms: Buffer; readonly wholeDocument: boolean };

const nothing: SignatureFinding = {
  state: 'unsigned',
  wholeDocument: false,
  signer: null,
  issuer: null,
  signedAt: null,
  algorithm: null,
  certificateSha256: null,
};

/** `own` are the signing certificates of this installation, present and past; any other signer is foreign, whoever vouches for it. */
export function inspectSignature(pdf: Buffer, own: readonly X509Certificate[]): SignatureFinding {
  const found = findSignature(pdf);
  if (!found) return nothing;
  const { wholeDocument } = found;
  const signed = readCms(found.cms);
  if (!signed) return { ...nothing, state: 'invalid', wholeDocument };
  const { certificate } = signed;
  const signedAt = signingTime(pdf, found);
  const facts = {
    wholeDocument,
    signer: commonName(certificate),
    issuer: /^CN=(.*)$/m.exec(certificate.issuer)?.[1] ?? null,
    signedAt,
    algorithm: certificate.publicKey.asymmetricKeyType === 'rsa' ? 'SHA-256 / RSA' : 'SHA-256 / ECDSA',
    certificateSha256: createHash('sha256').update(certificate.raw).digest('hex'),
  };
  const [, firstLength, secondStart, secondLength] = found.range;
  const digest = createHash('sha256').update(pdf.subarray(0, firstLength));
  digest.update(pdf.subarray(secondStart, secondStart + secondLength));
  const fits = digest.digest().equals(signed.messageDigest) && signatureFits(signed);
  if (!fits || !withinValidity(certificate, signedAt)) return { ...facts, state: 'invalid' };
  return { ...facts, state: own.some((one) => one.raw.equals(certificate.raw)) ? 'valid' : 'foreign' };
}

/** The only signature of the file. Two, or one whose range is not around its own /Contents, are treated as covering nothing. */
function findSignature(pdf: Buffer): Found | null {
  const text = pdf.toString('latin1');
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  const last = ranges.at(-1);
  if (!last) return null;
  const range = last.slice(1, 5).map(Number) as unknown as Found['range'];
  const [start, length, second, secondLength] = range;
  const hole = text.slice(length, second);
  // Strangers send files: a signature larger than any real one is not parsed.
  const hex = hole.length <= largestHole ? (/^<([0-9A-Fa-f]+)>$/.exec(hole)?.[1] ?? '') : '';
  const around = start === 0 && last.index < length && /\/Contents\s*$/.test(text.slice(Math.max(0, length - 20), length));
  const wholeDocument = ranges.length === 1 && around && hex !== '' && second + secondLength === pdf.length;
  return { range, cms: trimmed(Buffer.from(hex, 'hex')), wholeDocument };
}

/** Without the zeros that fill the room. */
function trimmed(der: Buffer): Buffer {
  const lengthByte = der[1] ?? 0;
  const lengthBytes = lengthByte > 0x80 && lengthByte <= 0x84 ? lengthByte - 0x80 : 0;
  if (lengthBytes === 0 || der.length < 2 + lengthBytes) return der;
  return der.subarray(0, 2 + lengthBytes + der.readUIntBE(2, lengthBytes));
}

type SignedCms = {
  readonly certificate: X509Certificate;
  readonly messageDigest: Buffer;
  readonly signedAttributes: Buffer;
  readonly signature: Buffer;
  readonly algorithmId: string;
};

/** Null for anything that is not one PAdES signature bound to a certificate it carries. */
function readCms(cms: Buffer): SignedCms | null {
  try {
    const signedData = new SignedData({ schema: ContentInfo.fromBER(cms).content });
    const [info] = signedData.signerInfos;
    if (!info?.signedAttrs || signedData.signerInfos.length !== 1) return null;
    const contentType = (attribute(info, oids.contentType) as ObjectIdentifier | null)?.valueBlock.toString();
    const messageDigest = octets(attribute(info, oids.messageDigest));
    const certificateHash = essHash(attribute(info, oids.signingCertificateV2));
    if (contentType !== oids.data || !messageDigest || !certificateHash) return null;
    const certificate = (signedData.certificates ?? [])
      .map((one) => new X509Certificate(Buffer.from((one as Certificate).toSchema().toBER())))
      .find((one) => createHash('sha256').update(one.raw).digest().equals(certificateHash));
    if (!certificate) return null;
    return {
      certificate,
      messageDigest,
      signedAttributes: Buffer.from(info.signedAttrs.encodedValue),
      signature: Buffer.from(info.signature.valueBlock.valueHexView),
      algorithmId: info.signatureAlgorithm.algorithmId,
    };
  } catch {
    return null;
  }
}

function signatureFits({ certificate, signedAttributes, signature, algorithmId }: SignedCms): boolean {
  const isRsa = certificate.publicKey.asymmetricKeyType === 'rsa';
  if (algorithmId !== (isRsa ? oids.sha256WithRsa : oids.sha256WithEcdsa)) return false;
  return verify('sha256', signedAttributes, certificate.publicKey, signature);
}

function withinValidity(certificate: X509Certificate, at: Date | null): boolean {
  return at !== null && new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);
}

/** /M of the signature dictionary, which the signature covers. */
function signingTime(pdf: Buffer, { range }: Found): Date | null {
  const after = pdf.toString('latin1', range[2], range[2] + 2000);
  const before = pdf.toString('latin1', Math.max(0, range[1] - 1000), range[1]);
  const found =
    /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(after) ?? /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(before);
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

function attribute(info: SignerInfo, type: string): unknown {
  const found = info.signedAttrs?.attributes.filter((one) => one.type === type) ?? [];
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : null;
}

function octets(value: unknown): Buffer | null {
  return value === null ? null : Buffer.from((value as OctetString).valueBlock.valueHexView);
}

/** SigningCertificateV2 → certs → first ESSCertIDv2 → certHash, with the default SHA-256. */
function essHash(value: unknown): Buffer | null {
  const certs = (value as Sequence | null)?.valueBlock.value[0] as Sequence | undefined;
  const first = certs?.valueBlock.value[0] as Sequence | undefined;
  const hash = first?.valueBlock.value[0];
  return hash && first?.valueBlock.value.length === 1 ? octets(hash) : null;
}
