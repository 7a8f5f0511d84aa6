// The embedded server: started once, joined by a second program, and whole again after a sudden death.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';

async function query(connection: pg.ClientConfig, text: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('没有端口；再次启动时接着用；突然断电后，已确认的写入都在', async () => {
  const home = mkdtempSync(join(tmpdir(), 'xs-pg-'));
  chmodSync(home, 0o711);
  const log = () => undefined;
  const first = await startEmbedded({ home, log });
  const connection = first.connection as pg.ClientConfig;
  expect(await query(connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  expect(await query(connection, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
  await query(connection, 'create table kept (n int)');
  const second = await startEmbedded({ home, log });
  expect(second.connection).toEqual(first.connection);

  const pid = postmasterOf(home);
  await query(connection, 'insert into kept select generate_series(1, 1000)');
  process.kill(pid, 'SIGKILL');
  const third = await startEmbedded({ home, log });
  expect(await query(connection, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  await third.stop();
  await first.stop();
  await expect(query(connection, 'select 1')).rejects.toThrow();
  rmSync(home, { recursive: true, force: true });
});

test('两个程序同时在新文件夹上启动：只建一个数据库，都能用', async () => {
  const home = mkdtempSync(join(tmpdir(), 'xs-pg-'));
  chmodSync(home, 0o711);
  const both = await Promise.all([1, 2].map(() => startEmbedded({ home, log: () => undefined })));
  for (const server of both) expect(await query(server.connection as pg.ClientConfig, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(readdirSync(join(home, 'postgres')).filter((name) => name.startsWith('data'))).toEqual(['data']);
  for (const server of both) await server.stop();
  rmSync(home, { recursive: true, force: true });
});

test('文件夹只有自己能进、路径又很长：仍能启动；以 root 运行时说明数据库放到了哪里，下次还在那里', async () => {
  const outer = mkdtempSync(join(tmpdir(), 'xs-pg-'));
  const home = join(outer, '学时'.repeat(20));
  mkdirSync(home, { recursive: true });
  chmodSync(outer, 0o700);
  const said: string[] = [];
  const first = await startEmbedded({ home, log: (line) => said.push(line) });
  await query(first.connection as pg.ClientConfig, 'create table kept (n int)');
  await first.stop();
  const second = await startEmbedded({ home, log: () => undefined });
  expect(await query(second.connection as pg.ClientConfig, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  await second.stop();
  const elsewhere = join(home, 'postgres-elsewhere');
  expect(existsSync(elsewhere)).toBe(process.getuid?.() === 0);
  if (existsSync(elsewhere)) {
    const place = readFileSync(elsewhere, 'utf8').trim();
    expect(said.join('\n')).toContain(place);
    rmSync(place, { recursive: true, force: true });
  }
  rmSync(outer, { recursive: true, force: true });
});

test('数据库在服务运行中死去：自行重新启动', async () => {
  const home = mkdtempSync(join(tmpdir(), 'xs-pg-'));
  chmodSync(home, 0o711);
  const said: string[] = [];
  const server = await startEmbedded({ home, log: (line) => said.push(line) });
  process.kill(postmasterOf(home), 'SIGKILL');
  await expect
    .poll(() => query(server.connection as pg.ClientConfig, 'select 1 as n').catch(() => null), { timeout: 20_000 })
    .toEqual([{ n: 1 }]);
  expect(said.join()).toContain('正在重新启动');
  await server.stop();
  expect(existsSync(join(home, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  rmSync(home, { recursive: true, force: true });
});

test('数据文件夹被删、旧数据库还活着：新建的不受它最后一口气的影响', async () => {
  const home = mkdtempSync(join(tmpdir(), 'xs-pg-'));
  chmodSync(home, 0o711);
  await startEmbedded({ home, log: () => undefined });
  const old = postmasterOf(home);
  rmSync(join(home, 'postgres'), { recursive: true });
  const fresh = await startEmbedded({ home, log: () => undefined });
  process.kill(old, 'SIGQUIT');
  await expect.poll(() => existsSync(`/proc/${old}`), { timeout: 10_000 }).toBe(false);
  expect(await query(fresh.connection as pg.ClientConfig, 'select 1 as n')).toEqual([{ n: 1 }]);
  await fresh.stop();
  rmSync(home, { recursive: true, force: true });
});

function postmasterOf(home: string): number {
  return Number.parseInt(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10);
}
