// The embedded server: started once, joined by a second program, and whole again after a sudden death.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

  const pid = Number.parseInt(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10);
  await query(connection, 'insert into kept select generate_series(1, 1000)');
  process.kill(pid, 'SIGKILL');
  const third = await startEmbedded({ home, log });
  expect(await query(connection, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  await third.stop();
  await expect(query(connection, 'select 1')).rejects.toThrow();
  rmSync(home, { recursive: true, force: true });
});
