// A backup is worth what comes back from it: hours, evidence and printed forms of a restored service are those of the old one, byte for byte.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newHome, readClaim, recognise, removeHome, signedIn, startProduct, submittedCourse } from '../product/index.ts';

const root = dirname(dirname(import.meta.dirname));
const homes: string[] = [newHome(), newHome(), newHome()];
const [home = '', restored = '', filled = ''] = homes;
const folder = join(mkdtempSync(join(tmpdir(), 'xueshi-backup-')), 'today');
afterAll(() => {
  homes.forEach(removeHome);
  rmSync(dirname(folder), { recursive: true, force: true });
});

function command(at: string, ...verb: string[]) {
  return spawnSync(process.execPath, [join(root, 'server/dist/main.mjs'), ...verb], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, XUESHI_HOME: at, LOG_LEVEL: 'warn' },
  });
}

test('备份、恢复到新的一台：年度、材料、情况表、台账都与原来的一样；密钥不在备份里', async () => {
  const old = await startProduct({ home });
  const person = await signedIn(old.url, 'person');
  const claim = await submittedCourse(person, '医学伦理学');
  expect((await recognise(await signedIn(old.url, 'sector'), claim)).status).toBe(200);
  const { evidence } = await person.ask<{ evidence: { links: { original: string } }[] }>('GET', `/api/claims/${claim.claimId}`);
  const original = evidence[0]?.links.original ?? '';
  const { serial, code } = await person.ask<{ serial: string; code: string }>('POST', '/api/transcripts', {});
  const before = {
    standing: await person.ask<{ totals: unknown }>('GET', '/api/me/standing'),
    file: (await person.call('GET', original)).bytes,
    paper: (await person.call('GET', `/api/transcripts/${serial}/pdf`)).bytes,
  };
  expect(await old.stop()).toBe(0);

  const backup = command(home, 'backup', '--to', folder);
  expect(backup.status, backup.stdout + backup.stderr).toBe(0);
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /keys|\.pem|data\.json/.test(name))).toEqual([]);

  const restore = command(restored, 'restore', '--from', folder);
  expect(restore.status, restore.stdout + restore.stderr).toBe(0);
  cpSync(join(home, 'keys'), join(restored, 'keys'), { recursive: true });
  expect(command(restored, 'verify-ledger')).toMatchObject({ status: 0, stdout: expect.stringContaining('台账完好') });

  const fresh = await startProduct({ home: restored });
  const again = await signedIn(fresh.url, 'person');
  expect((await again.ask<{ totals: unknown }>('GET', '/api/me/standing')).totals).toEqual(before.standing.totals);
  expect((await readClaim(again, claim.claimId)).state).toBe('recognised');
  expect((await again.call('GET', original)).bytes.equals(before.file)).toBe(true);
  expect((await again.call('GET', `/api/transcripts/${serial}/pdf`)).bytes.equals(before.paper)).toBe(true);
  expect(await again.ask('GET', `/api/verify/${serial}?code=${code}`)).toMatchObject({ state: 'unchanged' });
  expect(await fresh.stop()).toBe(0);
});

test('不往有内容的地方备份，也不往有内容的库里恢复', () => {
  expect(command(home, 'backup', '--to', folder).status).not.toBe(0);
  expect(command(filled, 'seed', 'demo').status).toBe(0);
  const restore = command(filled, 'restore', '--from', folder);
  expect(restore.status).not.toBe(0);
  expect(`${restore.stdout}${restore.stderr}`).toContain('不是空的');
  expect(existsSync(join(filled, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});
