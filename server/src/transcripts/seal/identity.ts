// The key and certificate of the 电子签章: the operator's own, or ones made for the demonstration and named so.
import { createHash, createPrivateKey, type KeyObject, randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Set as Asn1Set, Integer, OctetString, PrintableString, Sequence, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  RelativeDistinguishedNames,
} from 'pkijs';

export type Seal = {
  readonly key: KeyObject;
  /** The signing certificate, then its issuers. */
  readonly chain: readonly X509Certificate[];
  /** Signing certificates of former years: what they signed stays ours. */
  readonly earlier: readonly X509Certificate[];
  /** Made for the demonstration: says so in its name, on the paper and on the checking page. */
  readonly demo: boolean;
};

const demoName = 'seal-demo.pem';
const keyName = 'seal-key.pem';
const certificateName = 'seal-certificate.pem';
const earlierName = 'seal-earlier.pem';

/**
 * The installation's seal: `seal-key.pem` with `seal-certificate.pem` (chain, leaf first) in the folder of keys, else in a
 * demonstration a self-made one. Null when there is none; `seal-earlier.pem` may hold retired certificates. Throws, with what to do, when the files are unusable.
 */
export async function loadSeal(options: { keysDir: string; demo: boolean; now: Date }): Promise<Seal | null> {
  const { keysDir, demo, now } = options;
  const keyPath = join(keysDir, keyName);
  const certificatePath = join(keysDir, certificateName);
  const earlierPath = join(keysDir, earlierName);
  const earlier = existsSync(earlierPath) ? certificatesIn(readFileSync(earlierPath, 'utf8')) : [];
  if (existsSync(keyPath) && existsSync(certificatePath)) {
    refuseReadable(keyPath);
    return sealOf(readFileSync(keyPath, 'utf8'), readFileSync(certificatePath, 'utf8'), { demo: false, now, earlier });
  }
  if (!demo) return null;
  const demoPath = join(keysDir, demoName);
  if (!existsSync(demoPath)) keepOnce(demoPath, await makeDemoSeal(now));
  refuseReadable(demoPath);
  const pem = readFileSync(demoPath, 'utf8');
  return sealOf(pem, pem, { demo: true, now, earlier });
}

type SealFacts = { demo: boolean; now: Date; earlier: readonly X509Certificate[] };

function sealOf(keyPem: string, certificatePem: string, facts: SealFacts): Seal {
  const { demo, now, earlier } = facts;
  const key = createPrivateKey(keyPem);
  const chain = certificatesIn(certificatePem);
  const [leaf] = chain;
  if (!leaf?.checkPrivateKey(key)) throw new Error('电子签章的证书与私钥不匹配：证书文件中第一张应为签章证书');
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec') throw new Error('电子签章的私钥应为 RSA 或 EC 密钥');
  if (new Date(leaf.validTo) < now || new Date(leaf.validFrom) > now) {
    throw new Error(`电子签章的证书不在有效期内（${leaf.validFrom} 至 ${leaf.validTo}），请更换后再启动`);
  }
  return { key, chain, demo, earlier };
}

function certificatesIn(pem: string): X509Certificate[] {
  return (pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []).map((one) => new X509Certificate(one));
}

/** A private key that others on the machine can read is no private key. */
function refuseReadable(path: string): void {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new Error(`私钥文件 ${path} 可被其他用户读取，请先执行 chmod 600 ${path}`);
  }
}

/** Two servers starting at once must end with one seal: the first link wins. */
function keepOnce(path: string, content: string): void {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) };
const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as never });

/** Key, certificate and root in one PEM. The root's key is thrown away: it signs this one certificate. */
export async function makeDemoSeal(now: Date): Promise<string> {
  const root = await webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
  const own = await webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
  const rootName = '学时登记系统演示根证书（仅供演示）';
  const rootCertificate = await certify({ subject: rootName, issuer: rootName, keys: root, signer: root, now, authority: true });
  const subject = '学时登记系统演示电子签章（不具法律效力）';
  const ownCertificate = await certify({ subject, issuer: rootName, keys: own, signer: root, now, authority: false });
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', own.privateKey));
  return [pem('PRIVATE KEY', pkcs8), pem('CERTIFICATE', ownCertificate), pem('CERTIFICATE', rootCertificate)].join('');
}

type Certified = {
  subject: string;
  issuer: string;
  keys: webcrypto.CryptoKeyPair;
  signer: webcrypto.CryptoKeyPair;
  now: Date;
  authority: boolean;
};

// Both ways from now: demonstrations and tests are set in other times too.
const lifetimeMs = 10 * 365 * 24 * 3600 * 1000;

async function certify({ subject, issuer, keys, signer, now, authority }: Certified): Promise<Buffer> {
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = randomBytes(16);
  // Positive, and without a leading zero byte, which DER forbids: one certificate in 256 could not be read.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  certificate.serialNumber = new Integer({ valueHex: serial });
  certificate.subject = nameOf(subject);
  certificate.issuer = nameOf(issuer);
  certificate.notBefore.value = new Date(now.getTime() - lifetimeMs);
  certificate.notAfter.value = new Date(now.getTime() + lifetimeMs);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as never, engine);
  certificate.extensions = extensions({ own: await keyId(keys), signer: await keyId(signer), authority });
  await certificate.sign(signer.privateKey as never, 'SHA-256', engine);
  return Buffer.from(certificate.toSchema(true).toBER());
}

/** One attribute per RDN; built as DER, because the library would join them into one. */
function nameOf(commonName: string): RelativeDistinguishedNames {
  const parts: [type: string, value: PrintableString | Utf8String][] = [
    ['2.5.4.6', new PrintableString({ value: 'CN' })],
    ['2.5.4.10', new Utf8String({ value: '演示环境' })],
    ['2.5.4.3', new Utf8String({ value: commonName })],
  ];
  const rdns = parts.map(([type, value]) => new Asn1Set({ value: [new AttributeTypeAndValue({ type, value }).toSchema()] }));
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: rdns }).toBER());
}

async function keyId(keys: webcrypto.CryptoKeyPair): Promise<Buffer> {
  const spki = Buffer.from(await webcrypto.subtle.exportKey('spki', keys.publicKey));
  return createHash('sha256').update(spki).digest().subarray(0, 20);
}

const keyUsages = { authority: Buffer.from([3, 2, 1, 0x06]), signing: Buffer.from([3, 2, 6, 0xc0]) };

function extensions({ own, signer, authority }: { own: Buffer; signer: Buffer; authority: boolean }): Extension[] {
  const signerKey = new AuthorityKeyIdentifier({ keyIdentifier: new OctetString({ valueHex: signer }) });
  return [
    extension('2.5.29.19', new BasicConstraints(authority ? { cA: true, pathLenConstraint: 0 } : {}).toSchema(), true),
    extension('2.5.29.14', new OctetString({ valueHex: own }), false),
    extension('2.5.29.35', signerKey.toSchema(), false),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: bytesOf(authority ? keyUsages.authority : keyUsages.signing) }),
  ];
}

function extension(extnID: string, value: { toBER(): ArrayBuffer }, critical: boolean): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}

function pem(label: string, der: Buffer): string {
  return `-----BEGIN ${label}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;
}
