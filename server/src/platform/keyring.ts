// Sealing of personal data at rest (AES-256-GCM under a named key) and keyed hashes for exact look-up.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const KeyFile = z.object({
  current: z.string().regex(/^[a-z0-9]{1,8}$/),
  /** Key id → 32 bytes in base64. Old keys stay, so that what they sealed can still be opened. */
  seal: z.record(z.string(), z.base64()),
  index: z.base64(),
});
type KeyFile = z.infer<typeof KeyFile>;

export type Keyring = {
  seal(text: string): Buffer;
  /** Throws when the bytes were altered or their key is unknown. */
  open(sealed: Uint8Array): string;
  keyedHash(text: string): Buffer;
};

/** Reads the key file, or makes one readable by its owner only when `create` allows it. Throws with what to do otherwise. */
export function loadKeyring(path: string, options: { create: boolean }): Keyring {
  if (!existsSync(path)) {
    if (!options.create) throw new Error(`没有找到密钥文件 ${path}。生产环境须先放好密钥文件，做法见 docs/operations.md。`);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const fresh: KeyFile = {
      current: 'k1',
      seal: { k1: randomBytes(32).toString('base64') },
      index: randomBytes(32).toString('base64'),
    };
    writeFileSync(path, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
  }
  return keyringOf(KeyFile.parse(JSON.parse(readFileSync(path, 'utf8'))));
}

/** A keyring from its parts: `[id length][id][12 bytes nonce][16 bytes tag][ciphertext]`. */
export function keyringOf(file: KeyFile): Keyring {
  const keys = new Map(Object.entries(file.seal).map(([id, key]) => [id, keyBytes(id, key)]));
  const index = keyBytes('index', file.index);
  const current = keys.get(file.current);
  if (!current) throw new Error(`密钥文件里没有 current 指向的密钥 ${file.current}`);
  const currentId = Buffer.from(file.current, 'ascii');
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([currentId.length]), currentId, nonce, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      const start = 1 + (bytes[0] ?? 0);
      const key = keys.get(bytes.toString('ascii', 1, start));
      if (!key) throw new Error('密文使用的密钥不在密钥文件里');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(start, start + 12));
      decipher.setAuthTag(bytes.subarray(start + 12, start + 28));
      return Buffer.concat([decipher.update(bytes.subarray(start + 28)), decipher.final()]).toString('utf8');
    },
    keyedHash: (text) => createHmac('sha256', index).update(text, 'utf8').digest(),
  };
}

function keyBytes(id: string, base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32) throw new Error(`密钥 ${id} 应为 32 字节`);
  return bytes;
}

let installed: Keyring | null = null;

/** One keyring per process, installed at start: keys belong to the installation, not to a request. */
export function installKeyring(keyring: Keyring): void {
  installed = keyring;
}

export function keyring(): Keyring {
  if (!installed) throw new Error('密钥尚未装入：须先调用 installKeyring');
  return installed;
}
