// The key that signs the log's heads (Ed25519): made once for a trial, given by the operator in production.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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

/** The public key, base64 of its SPKI DER: what an outsider checks heads with. */
export function publicKeyText(): string {
  return key().public.export({ type: 'spki', format: 'der' }).toString('base64');
}

export function signHead(head: SignedHead): Buffer {
  return sign(null, headText(head), key().private);
}

export function isSigned(head: SignedHead & { readonly signature: Buffer }): boolean {
  return verify(null, headText(head), key().public, head.signature);
}

/** The signed text: three lines that anybody can put together again. */
export function headText(head: SignedHead): Buffer {
  return Buffer.from(`xueshi-log-1\n${head.tree_size}\n${head.root.toString('base64')}\n${head.at.toISOString()}\n`, 'utf8');
}

function key(): { private: KeyObject; public: KeyObject } {
  if (!installed) throw new Error('台账签名密钥尚未装入：须先调用 installLedgerKey');
  return installed;
}
