// 树头的签名与文字：任何人凭公钥都能核对，改一个字就不成立。
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { headOfNote, installLedgerKey, installLedgerKeyObject, isSigned, noteOf, publishedKeys, signHead } from './key.ts';

const folder = mkdtempSync(join(tmpdir(), 'xueshi-ledger-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head = { tree_size: 31, root: Buffer.alloc(32, 7), at: new Date('2026-06-15T02:00:00.123Z') };

describe('密钥文件', () => {
  it('试用时自动生成，只有本人可读；再次启动用同一把', () => {
    const path = join(folder, 'keys', 'ledger.pem');
    installLedgerKey(path, { create: true });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const signed = signHead(head);
    installLedgerKey(path, { create: false });
    expect(isSigned(signed)).toBe(true);
  });

  it('生产环境没有密钥文件：说明怎么办，不自行生成', () => {
    const path = join(folder, 'none.pem');
    expect(() => installLedgerKey(path, { create: false })).toThrow(/没有找到台账签名密钥.*docs\/operations\.md/);
  });

  it('换密钥：旧公钥放在同一文件里，旧树头仍然有效，新树头用新密钥', () => {
    const [old, fresh] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    installLedgerKeyObject(old.privateKey);
    const before = signHead(head);
    const path = join(folder, 'rotated.pem');
    const text = `${fresh.privateKey.export({ type: 'pkcs8', format: 'pem' })}${old.publicKey.export({ type: 'spki', format: 'pem' })}`;
    writeFileSync(path, text);
    installLedgerKey(path, { create: false });
    expect(isSigned(before)).toBe(true);
    expect(signHead(head).key_id).not.toBe(before.key_id);
    expect(publishedKeys().map((key) => key.current)).toEqual([true, false]);
    expect(publishedKeys()[1]?.keyId).toBe(before.key_id);
  });

  it('没有私钥的文件、别种密钥：拒绝', () => {
    const path = join(folder, 'public.pem');
    writeFileSync(path, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
    expect(() => installLedgerKey(path, { create: true })).toThrow(/没有私钥/);
    expect(readFileSync(path, 'utf8')).toContain('PUBLIC KEY');
    expect(() => installLedgerKeyObject(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)).toThrow(/Ed25519/);
  });
});

describe('树头全文（C2SP checkpoint）', () => {
  it('外人只凭全文和公钥就能核对', () => {
    installLedgerKeyObject(generateKeyPairSync('ed25519').privateKey);
    const note = noteOf(signHead(head));
    expect(note.split('\n').slice(0, 4)).toEqual([
      'xueshi/ledger',
      '31',
      Buffer.alloc(32, 7).toString('base64'),
      '2026-06-15T10:00:00.123+08:00',
    ]);
    const [key] = publishedKeys();
    const [text = '', line = ''] = note.split('\n\n');
    const bytes = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64');
    expect(bytes.toString('hex', 0, 4)).toBe(key?.keyId);
    expect(verify(null, Buffer.from(`${text}\n`), createPublicKey(key?.publicKey ?? ''), bytes.subarray(4))).toBe(true);
    // name+id+base64(0x01 and the raw key), as Go's note package reads it
    expect(key?.verifierKey).toMatch(/^xueshi\/ledger\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/);
  });

  it('读回来是同一个树头；改动任何一处，签名不成立', () => {
    const signed = signHead(head);
    const note = noteOf(signed);
    expect(headOfNote(note)).toEqual(signed);
    for (const changed of [note.replace('\n31\n', '\n32\n'), note.replace('10:00:00', '10:00:01'), note.replace('BwcH', 'BwcI')]) {
      const read = headOfNote(changed);
      expect(read && isSigned(read)).toBe(false);
    }
  });

  it.each(['', '不是树头', 'xueshi/ledger\n31\n', `${'x'.repeat(10_000)}`])('读不懂的文字：%j', (text) => {
    expect(headOfNote(text)).toBeNull();
  });

  it('别的密钥签的，不认', () => {
    const signed = signHead(head);
    installLedgerKeyObject(generateKeyPairSync('ed25519').privateKey);
    expect(isSigned(signed)).toBe(false);
    expect(isSigned({ ...signed, key_id: publishedKeys()[0]?.keyId ?? '' })).toBe(false);
  });
});
