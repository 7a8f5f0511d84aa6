// Backup and restore: what comes back is what was there; a damaged backup restores nothing.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing';
import { backupTables, restoreTables } from './backup.ts';

let source: TestDatabase;
let folder: string;
const say = () => undefined;

async function withClient<T>(database: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.connection as pg.ClientConfig);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const auditRows = `select * from audit_event order by audit_id`;

beforeAll(async () => {
  source = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  await withClient(source, async (client) => {
    await client.query(`insert into audit_event select gen_random_uuid(), now(), null, '陈𬱖·"\\,' || chr(10) || n, null, 'a', 'b', '{"x": "\\\\"}', 200, null, null, n::text
      from generate_series(1, 300) n`);
    await backupTables(client, folder, { now: new Date('2026-06-01T00:00:00Z'), say });
  });
});
afterAll(() => source.drop());

test('恢复到空库，内容逐行相同', async () => {
  const target = await testDatabase();
  const before = await withClient(source, async (client) => (await client.query(auditRows)).rows);
  const after = await withClient(target, async (client) => {
    await restoreTables(client, folder, { say });
    return (await client.query(auditRows)).rows;
  });
  expect(after).toHaveLength(300);
  expect(after).toEqual(before);
  await target.drop();
});

test('备份文件被改动：指出哪个文件，什么都不恢复', async () => {
  const target = await testDatabase();
  const path = join(folder, 'tables', 'audit_event.gz');
  const whole = readFileSync(path);
  writeFileSync(path, gzipSync(gunzipSync(whole).toString('utf8').replace('\t200\t', '\t201\t')));
  await withClient(target, async (client) => {
    await expect(restoreTables(client, folder, { say })).rejects.toThrow('tables/audit_event.gz 已被改动或不完整');
    expect((await client.query('select count(*) as n from audit_event')).rows[0].n).toBe(0);
  });
  writeFileSync(path, whole);
  await target.drop();
});
