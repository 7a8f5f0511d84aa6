// 电子签章: where the key comes from, that the signature holds, and that every change to the file is found.
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeal, makeDemoSeal, type Seal } from './identity.ts';
import { inspectSignature } from './inspect.ts';
import { signPdf } from './sign.ts';
import { smallPdf } from './small-pdf.ts';

const now = new Date('2026-06-15T10:00:00+08:00');
const facts = {
  reason: '学时登记情况表 WZXS-2026-7K3M9QD-VK',
  location: '中国浙江温州',
  contact: 'https://x.cn/verify/WZXS',
  signedAt: now,
};
const folder = mkdtempSync(join(tmpdir(), 'seal-'));
let demoPem: string;
let seal: Seal;
let signed: Buffer;

beforeAll(async () => {
  const keysDir = join(folder, 'demo');
  seal = await sealIn(keysDir, true);
  demoPem = readFileSync(join(keysDir, 'seal-demo.pem'), 'utf8');
  signed = await signPdf(smallPdf(), seal, facts);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sealIn(keysDir: string, demo: boolean, at = now): Promise<Seal> {
  const loaded = await loadSeal({ keysDir, demo, now: at });
  if (!loaded) throw new Error('no seal');
  return loaded;
}
const own = (one: Seal) => [...one.chain.slice(0, 1), ...one.earlier];
const onMachine = (program: string) => spawnSync(program, ['-v']).error === undefined;

describe('签章的钥匙', () => {
  it('演示环境自造一次，名称写明演示，私钥只有本人可读，再启动还是同一把', async () => {
    const path = join(folder, 'demo', 'seal-demo.pem');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(seal.demo).toBe(true);
    expect(seal.chain.map((one) => one.subject)).toEqual([
      expect.stringContaining('演示电子签章（不具法律效力）'),
      expect.stringContaining('仅供演示'),
    ]);
    expect((await sealIn(join(folder, 'demo'), true)).chain[0]?.fingerprint256).toBe(seal.chain[0]?.fingerprint256);
  });

  it('两个进程同时第一次启动，用的是同一把', async () => {
    const keysDir = join(folder, 'race');
    const [a, b] = await Promise.all([sealIn(keysDir, true), sealIn(keysDir, true)]);
    expect(a.chain[0]?.fingerprint256).toBe(b.chain[0]?.fingerprint256);
  });

  it('生产环境没有配置就没有签章，绝不自造', async () => {
    expect(await loadSeal({ keysDir: join(folder, 'none'), demo: false, now })).toBeNull();
  });

  it('配置的 PEM 优先于演示的；私钥他人可读、证书不配、证书过期都说清楚', async () => {
    const keysDir = join(folder, 'configured');
    const keyPath = configure(keysDir, demoPem, demoPem);
    expect((await sealIn(keysDir, true)).demo).toBe(false);
    chmodSync(keyPath, 0o644);
    await expect(sealIn(keysDir, true)).rejects.toThrow(/chmod 600/);
    chmodSync(keyPath, 0o600);
    await expect(sealIn(keysDir, true, new Date('2056-01-01'))).rejects.toThrow(/不在有效期内/);
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
    configure(keysDir, String(stranger), demoPem);
    await expect(sealIn(keysDir, true)).rejects.toThrow(/不匹配/);
  });
});

describe('签名', () => {
  it('原文件逐字节保留在前；有效、覆盖全文、认得是自己签的', () => {
    expect(signed.subarray(0, smallPdf().length).equals(smallPdf())).toBe(true);
    expect(inspectSignature(signed, own(seal))).toEqual({
      state: 'valid',
      wholeDocument: true,
      signer: '学时登记系统演示电子签章（不具法律效力）',
      issuer: '学时登记系统演示根证书（仅供演示）',
      signedAt: now,
      algorithm: 'SHA-256 / RSA',
      certificateSha256: seal.chain[0]?.fingerprint256.replaceAll(':', '').toLowerCase(),
    });
  });

  it('任意一字节被改都能发现', () => {
    const positions = Array.from({ length: 60 }, (_, i) => Math.floor((i * smallPdf().length) / 60));
    for (const at of positions) {
      const edited = Buffer.from(signed);
      edited[at] = (edited[at] ?? 0) ^ 1;
      expect(inspectSignature(edited, own(seal)).state, `第 ${at} 字节`).toBe('invalid');
    }
  });

  it('签名之后追加内容：签名仍有效，但不再覆盖全文', () => {
    const appended = Buffer.concat([signed, Buffer.from('\n4 0 obj\n<< /Type /Annot >>\nendobj\n')]);
    expect(inspectSignature(appended, own(seal))).toMatchObject({ state: 'valid', wholeDocument: false });
  });

  it('签名里另塞一个范围、把签名挪出范围，都不算覆盖全文', () => {
    const text = signed.toString('latin1');
    const twice = Buffer.from(`${text}\n% /ByteRange [0 10 20 30]\n`, 'latin1');
    expect(inspectSignature(twice, own(seal)).wholeDocument).toBe(false);
    const shifted = Buffer.from(text.replace(/\/ByteRange \[0 0/, '/ByteRange [1 0'), 'latin1');
    expect(inspectSignature(shifted, own(seal))).toMatchObject({ wholeDocument: false });
  });

  it('别人的证书签的，签名再好也不是我们的；换证之后，旧证书签的仍认得', async () => {
    const otherPem = await makeDemoSeal(now);
    const keysDir = join(folder, 'renewed');
    configure(keysDir, otherPem, otherPem);
    const foreign = await signPdf(smallPdf(), await sealIn(keysDir, false), facts);
    expect(inspectSignature(foreign, own(seal)).state).toBe('foreign');
    expect(inspectSignature(signed, own(await sealIn(keysDir, false))).state).toBe('foreign');
    writeFileSync(join(keysDir, 'seal-earlier.pem'), seal.chain[0]?.toString() ?? '');
    expect(inspectSignature(signed, own(await sealIn(keysDir, false))).state).toBe('valid');
  });

  it('证书有效期之外的签署时间不认', async () => {
    const late = await signPdf(smallPdf(), seal, { ...facts, signedAt: new Date('2056-01-01') });
    expect(inspectSignature(late, own(seal)).state).toBe('invalid');
  });

  it.each([
    ['没有签名的 PDF', () => smallPdf()],
    ['不是 PDF', () => Buffer.from('hello')],
    ['空文件', () => Buffer.alloc(0)],
  ])('%s：没有签名', (_, file) => {
    expect(inspectSignature(file(), own(seal)).state).toBe('unsigned');
  });

  it('签名内容是乱码：无效而不是出错', () => {
    const garbled = Buffer.from(signed.toString('latin1').replace(/\/Contents <[0-9a-f]{200}/, `/Contents <${'a5'.repeat(100)}`), 'latin1');
    expect(inspectSignature(garbled, own(seal)).state).toBe('invalid');
  });

  it('不是本产品排出的 PDF 不签', async () => {
    await expect(signPdf(Buffer.from('%PDF-1.7\n'), seal, facts)).rejects.toThrow(/待签章的 PDF/);
    await expect(signPdf(signed, seal, facts)).rejects.toThrow(/待签章的 PDF/);
  });
});

describe('别家的软件也认', () => {
  it.runIf(onMachine('pdfsig'))('pdfsig：有效、覆盖全文、ETSI.CAdES.detached', () => {
    const path = join(folder, 'signed.pdf');
    writeFileSync(path, signed);
    const { stdout } = spawnSync('pdfsig', [path], { encoding: 'utf8' });
    expect(stdout).toContain('Signature is Valid.');
    expect(stdout).toContain('Total document signed');
    expect(stdout).toContain('ETSI.CAdES.detached');
    expect(stdout).toContain('演示电子签章（不具法律效力）');
  });

  it.runIf(onMachine('openssl'))('openssl：CAdES 验证通过，证书链严格合规', () => {
    const [, length, second, rest] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(signed.toString('latin1'))?.slice(1).map(Number) ?? [];
    if (length === undefined || second === undefined || rest === undefined) throw new Error('no range');
    const file = (name: string, data: string | Buffer) => {
      writeFileSync(join(folder, name), data);
      return join(folder, name);
    };
    const content = file('content', Buffer.concat([signed.subarray(0, length), signed.subarray(second, second + rest)]));
    const cms = file('cms.der', Buffer.from(signed.toString('latin1', length + 1, second - 1), 'hex'));
    const root = file('root.pem', seal.chain[1]?.toString() ?? '');
    const leaf = file('leaf.pem', seal.chain[0]?.toString() ?? '');
    const at = String(Math.floor(now.getTime() / 1000));
    const verified = spawnSync(
      'openssl',
      [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        cms,
        '-content',
        content,
        '-CAfile',
        root,
        '-purpose',
        'any',
        '-attime',
        at,
      ],
      { encoding: 'latin1' },
    );
    expect(verified.stderr).toContain('CAdES Verification successful');
    expect(spawnSync('openssl', ['verify', '-x509_strict', '-attime', at, '-CAfile', root, leaf], { encoding: 'utf8' }).stdout).toContain(
      'OK',
    );
  });

  it.runIf(onMachine('openssl'))('配置的 EC 密钥同样能签能验', async () => {
    const keysDir = join(folder, 'ec');
    mkdirSync(keysDir, { recursive: true });
    const [key, certificate] = [join(keysDir, 'seal-key.pem'), join(keysDir, 'seal-certificate.pem')];
    const subject = ['-subj', '/C=CN/O=Test/CN=EC seal', '-days', '3650'];
    spawnSync('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      key,
      '-out',
      certificate,
      ...subject,
    ]);
    chmodSync(key, 0o600);
    const ec = await sealIn(keysDir, false, new Date());
    const finding = inspectSignature(await signPdf(smallPdf(), ec, { ...facts, signedAt: new Date() }), own(ec));
    expect(finding).toMatchObject({ state: 'valid', wholeDocument: true, algorithm: 'SHA-256 / ECDSA', signer: 'EC seal' });
  });
});

function configure(keysDir: string, key: string, certificate: string): string {
  mkdirSync(keysDir, { recursive: true });
  const keyPath = join(keysDir, 'seal-key.pem');
  writeFileSync(keyPath, key, { mode: 0o600 });
  chmodSync(keyPath, 0o600);
  writeFileSync(join(keysDir, 'seal-certificate.pem'), certificate);
  return keyPath;
}
