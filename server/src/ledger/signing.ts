// The key that signs the log's heads (Ed25519): made once for a trial, given by the operator in production.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256 } from '#platform';

export type SignedHead = { readonly tree_size: number; readonly root: Buffer; readonly at: Date };

let installed: { private: KeyObject; public: KeyObject } | null = null;

/** Reads the PEM key; makes one, readable by its owner only, when `create` allows it. */
export function installLedgerKey(path: string, options: { create: boolean }): void {
  if (!existsSync(path)) {
    if (!options.create) throw new Error(`没有找到台账签名密钥 ${path}，做法见 docs/operations.md。`);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  installKey(createPrivateKey(readFileSync(path)));
}

export function installKey(key: KeyObject): void {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('台账签名密钥须为 Ed25519');
  installed = { private: key, public: createPublicKey(key) };
}

/** The name under which heads are published; C2SP's checkpoint format asks for one. */
const origin = 'xueshi-ledger';
const ed25519Mark = 1;
const rawKeyBytes = 32;

/** The public key in the three forms outsiders use: PEM, the short id, and the verifier key of C2SP signed notes. */
export function publishedKey(): { keyId: string; publicKey: string; verifierKey: string } {
  const raw = key().public.export({ type: 'spki', format: 'der' }).subarray(-rawKeyBytes);
  const marked = Buffer.concat([Buffer.from([ed25519Mark]), raw]);
  const keyId = sha256(Buffer.concat([Buffer.from(`${origin}\n`), marked]))
    .toString('hex')
    .slice(0, 8);
  return {
    keyId,
    publicKey: String(key().public.export({ type: 'spki', format: 'pem' })),
    verifierKey: `${origin}+${keyId}+${marked.toString('base64')}`,
  };
}

export function signHead(head: SignedHead): Buffer {
  return sign(null, Buffer.from(headText(head), 'utf8'), key().private);
}

export function isSigned(head: SignedHead & { readonly signature: Buffer }): boolean {
  return verify(null, Buffer.from(headText(head), 'utf8'), key().public, head.signature);
}

/** The signed text of a head: origin, size, root, and the time as an extension line (C2SP tlog-checkpoint). */
export function headText(head: SignedHead): string {
  return `${origin}\n${head.tree_size}\n${head.root.toString('base64')}\n${head.at.toISOString()}\n`;
}

/** The whole signed note, for keeping outside this system. */
export function noteOf(head: SignedHead & { readonly signature: Buffer }): string {
  const id = Buffer.from(publishedKey().keyId, 'hex');
  return `${headText(head)}\n— ${origin} ${Buffer.concat([id, head.signature]).toString('base64')}\n`;
}

function key(): { private: KeyObject; public: KeyObject } {
  if (!installed) throw new Error('台账签名密钥尚未装入：须先调用 installLedgerKey');
  return installed;
}
