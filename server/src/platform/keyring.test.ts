// Sealing: what is sealed comes back, what was altered does not, and old keys still open.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyringOf, loadKeyring } from './keyring.ts';

const key = () => randomBytes(32).toString('base64');
const index = key();
const oldKey = key();
const old = keyringOf({ current: 'k1', seal: { k1: oldKey }, index });
const rotated = keyringOf({ current: 'k2', seal: { k1: oldKey, k2: key() }, index });

test('加密后能原样解开，同一内容每次密文不同', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(old.open(old.seal(text))).toBe(text);
    }),
  );
  expect(old.seal('陈𬱖').equals(old.seal('陈𬱖'))).toBe(false);
});

test('换密钥以后，旧密文仍能解开，检索用的摘要不变', () => {
  expect(rotated.open(old.seal('330302198001010010'))).toBe('330302198001010010');
  expect(rotated.keyedHash('a').equals(old.keyedHash('a'))).toBe(true);
  expect(() => old.open(rotated.seal('x'))).toThrow('不在密钥文件里');
});

test('密文改动一个字节就解不开', () => {
  const sealed = old.seal('330302198001010010');
  for (let i = 3; i < sealed.length; i++) {
    const altered = Buffer.from(sealed);
    altered[i] = (altered[i] ?? 0) ^ 1;
    expect(() => old.open(altered)).toThrow();
  }
});

test('密钥文件只有所有者能读；生产环境缺文件时不悄悄新建', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys', 'data.json');
  expect(() => loadKeyring(path, { create: false })).toThrow('没有找到密钥文件');
  const made = loadKeyring(path, { create: true });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(loadKeyring(path, { create: false }).open(made.seal('同一把'))).toBe('同一把');
});
