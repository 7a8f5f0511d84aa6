// A PDF signature of PAdES baseline B: detached CMS over the whole document, bound to its certificate by ESS signing-certificate-v2.
import { createHash, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Seal } from './identity.ts';
import { addSignatureField, type FieldFacts } from './signature-field.ts';

export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha256WithEcdsa: '1.2.840.10045.4.3.2',
} as const;

// With a callback the arithmetic runs in the thread pool, not on the event loop.
const signOffLoop = promisify<string, Buffer, KeyObject, Buffer>(sign);

// Room for the signature, the certificate and its issuers.
const signatureBytes = 8192;

export type SignFacts = Omit<FieldFacts, 'name'>;

/** The signed PDF: the given one, byte for byte, followed by one update that holds the signature. */
export async function signPdf(pdf: Buffer, seal: Seal, facts: SignFacts): Promise<Buffer> {
  const { pdf: prepared, hole } = addSignatureField(pdf, { ...facts, name: commonName(seal.chain[0]) }, signatureBytes);
  const cms = await signContent([prepared.subarray(0, hole.from), prepared.subarray(hole.to)], seal);
  if (cms.length > signatureBytes) throw new Error('电子签章的证书链过长，签名放不下');
  prepared.write(cms.toString('hex'), hole.from + 1, 'latin1');
  return prepared;
}

export function commonName(certificate: X509Certificate | undefined): string {
  return /^CN=(.*)$/m.exec(certificate?.subject ?? '')?.[1] ?? '';
}

/** The CMS signature, DER. PAdES wants no signing-time attribute: the time stands in the PDF. */
async function signContent(content: readonly Buffer[], seal: Seal): Promise<Buffer> {
  const certificates = seal.chain.map((one) => Certificate.fromBER(one.raw));
  const [leaf] = certificates;
  if (!leaf) throw new Error('电子签章没有证书');
  const attributes = signedAttributes(content, seal);
  const signed = new SignedAndUnsignedAttributes({ type: 0, attributes });
  const set = Buffer.from(signed.toSchema().toBER());
  // Signed as SET OF, carried as [0]: RFC 5652, 5.4.
  set[0] = 0x31;
  const isRsa = seal.key.asymmetricKeyType === 'rsa';
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
    digestAlgorithm: sha256Algorithm(),
    signedAttrs: signed,
    signatureAlgorithm: isRsa
      ? new AlgorithmIdentifier({ algorithmId: oids.sha256WithRsa, algorithmParams: new Null() })
      : new AlgorithmIdentifier({ algorithmId: oids.sha256WithEcdsa }),
    signature: new OctetString({ valueHex: await signOffLoop('sha256', set, seal.key) }),
  });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [sha256Algorithm()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates,
    signerInfos: [signerInfo],
  });
  const info = new ContentInfo({ contentType: oids.signedData, content: signedData.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

function signedAttributes(content: readonly Buffer[], seal: Seal): Attribute[] {
  const digest = createHash('sha256');
  for (const part of content) digest.update(part);
  const certificateHash = createHash('sha256')
    .update(seal.chain[0]?.raw ?? Buffer.alloc(0))
    .digest();
  const attributes = [
    new Attribute({ type: oids.contentType, values: [new ObjectIdentifier({ value: oids.data })] }),
    new Attribute({ type: oids.messageDigest, values: [new OctetString({ valueHex: digest.digest() })] }),
    // SigningCertificateV2 { certs { ESSCertIDv2 { certHash } } }: SHA-256 is the default and left out.
    new Attribute({
      type: oids.signingCertificateV2,
      values: [
        new Sequence({
          value: [new Sequence({ value: [new Sequence({ value: [new OctetString({ valueHex: certificateHash })] })] })],
        }),
      ],
    }),
  ];
  // DER orders a SET OF by its bytes; verifiers re-encode before they check.
  const encoded = (one: Attribute) => Buffer.from(one.toSchema().toBER());
  return attributes.sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
}

function sha256Algorithm(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new Null() });
}
