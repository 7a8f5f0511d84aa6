// The key that signs the log's heads (Ed25519), and the signed text: a checkpoint as C2SP writes it, readable by anybody's tools.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { timeText } from '#platform';

export type Head = { readonly tree_size: number; readonly root: Buffer; readonly at: Date };
export type SignedHead = Head & { readonly key_id: string; readonly signature: Buffer };

type VerifyKey = { readonly id: string; readonly key: KeyObject; readonly raw: Buffer };
type Installed = { readonly signing: KeyObject; readonly keys: readonly [VerifyKey, ...VerifyKey[]] };

const origin = 'xueshi/ledger';
const ed25519Mark = Buffer.from([1]);
const rawKeyBytes = 32;
const hintBytes = 4;

let installed: Installed | null = null;

/**
 * Reads the PEM file: the private key, and after it the public keys of retired ones, which vouch for the heads they signed. Makes a key
 * readable by its owner only, when `create` allows it.
 */
export function installLedgerKey(path: string, options: { create: boolean }): void {
  if (!existsSync(path)) {
    if (!options.create) throw new Error(`没有找到台账签名密钥 ${path}。生产环境须先放好密钥文件，做法见 docs/operations.md。`);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  const blocks = readFileSync(path, 'utf8').match(/-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----/g) ?? [];
  const own = blocks.find((block) => block.includes('PRIVATE KEY'));
  if (!own) throw new Error(`${path} 里没有私钥（PEM）。`);
  installLedgerKeyObject(
    createPrivateKey(own),
    blocks.filter((block) => block.includes('PUBLIC KEY')).map((block) => createPublicKey(block)),
  );
}

export function installLedgerKeyObject(signing: KeyObject, retired: readonly KeyObject[] = []): void {
  installed = { signing, keys: [verifyKey(createPublicKey(signing)), ...retired.map(verifyKey)] };
}

export type PublishedKey = { readonly keyId: string; readonly publicKey: string; readonly verifierKey: string; readonly current: boolean };

/** The public keys, the current one first. `verifierKey` is what `golang.org/x/mod/sumdb/note` and its kin take. */
export function publishedKeys(): PublishedKey[] {
  return keys().keys.map(({ id, key, raw }, index) => ({
    keyId: id,
    publicKey: String(key.export({ type: 'spki', format: 'pem' })),
    verifierKey: `${origin}+${id}+${Buffer.concat([ed25519Mark, raw]).toString('base64')}`,
    current: index === 0,
  }));
}

/** SPKI DER in base64. */
export function publicKeyText(): string {
  return keys().keys[0].key.export({ type: 'spki', format: 'der' }).toString('base64');
}

export function signHead(head: Head): SignedHead {
  const { signing, keys: all } = keys();
  return { ...head, key_id: all[0].id, signature: sign(null, Buffer.from(headText(head)), signing) };
}

/** By the key it names; a key that is not in the file vouches for nothing. */
export function isSigned(head: SignedHead): boolean {
  const known = keys().keys.find(({ id }) => id === head.key_id);
  return known !== undefined && verify(null, Buffer.from(headText(head)), known.key, head.signature);
}

/** The signed head as one text that can be kept anywhere. */
export function noteOf(head: SignedHead): string {
  const signature = Buffer.concat([Buffer.from(head.key_id, 'hex'), head.signature]).toString('base64');
  return `${headText(head)}\n— ${origin} ${signature}\n`;
}

const noteForm = /^xueshi\/ledger\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\n(\S{10,40})\n\n— xueshi\/ledger ([A-Za-z0-9+/=]+)\n?$/;

/** A head from its text; null when the text is none. Its signature is not looked at here. */
export function headOfNote(note: string): SignedHead | null {
  const [, size = '', root = '', time = '', signed = ''] = noteForm.exec(note.replaceAll('\r\n', '\n')) ?? [];
  const bytes = Buffer.from(signed, 'base64');
  const at = new Date(time);
  if (size === '' || Number.isNaN(at.getTime()) || bytes.length <= hintBytes) return null;
  return {
    tree_size: Number(size),
    root: Buffer.from(root, 'base64'),
    at,
    key_id: bytes.toString('hex', 0, hintBytes),
    signature: bytes.subarray(hintBytes),
  };
}

/** What is signed: origin, size, root, time. */
function headText({ tree_size, root, at }: Head): string {
  return `${origin}\n${tree_size}\n${root.toString('base64')}\n${timeText(at)}\n`;
}

/** The id is the hint by which C2SP notes name a key. */
function verifyKey(key: KeyObject): VerifyKey {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('台账签名密钥须为 Ed25519。');
  const raw = key.export({ type: 'spki', format: 'der' }).subarray(-rawKeyBytes);
  const hint = createHash('sha256').update(`${origin}\n`).update(ed25519Mark).update(raw).digest().subarray(0, hintBytes);
  return { id: hint.toString('hex'), key, raw };
}

function keys(): Installed {
  if (!installed) throw new Error('台账签名密钥尚未装入：须先调用 installLedgerKey');
  return installed;
}
