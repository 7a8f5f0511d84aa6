// Starting and stopping as an operator does it: wrong settings, a taken port, a second start, SIGTERM under load.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { newHome, removeHome, signedIn, startProduct } from '../product/index.ts';

const root = dirname(dirname(import.meta.dirname));
const program = join(root, 'server/dist/main.mjs');
const homes: string[] = [];
const home = () => {
  homes.push(newHome());
  return homes.at(-1) ?? '';
};
afterAll(() => homes.forEach(removeHome));

function command(verb: readonly string[], env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, [program, ...verb], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
  });
}

test('设置有误：逐项用中文说明，退出码 78，什么也不启动', () => {
  const folder = home();
  const run = command(['serve'], { PORT: '70000', XUESHI_DEMO: '是', DATABASE_URL: 'mysql://x', XUESHI_HOME: folder });
  expect(run.status).toBe(78);
  for (const name of ['PORT', 'XUESHI_DEMO', 'DATABASE_URL']) expect(run.stdout).toContain(name);
  expect(existsSync(join(folder, 'postgres'))).toBe(false);
});

test('端口被占用：说明原因，退出，不留下数据库', async () => {
  const folder = home();
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  const run = command(['serve'], { PORT: String(port), HOST: '127.0.0.1', XUESHI_HOME: folder, XUESHI_DEMO: '0' });
  other.close();
  expect(run.signal).toBeNull();
  expect(run.status).toBeGreaterThan(0);
  expect(`${run.stdout}${run.stderr}`).toContain(String(port));
  expect(existsSync(join(folder, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});

test('同一数据文件夹再启动一个服务：两个都能用，先停哪一个都不影响另一个', async () => {
  const folder = home();
  const first = await startProduct({ home: folder });
  const second = await startProduct({ home: folder });
  const third = await startProduct({ home: folder });
  expect(await second.stop()).toBe(0);
  expect((await signedIn(first.url, 'person')).cookie).not.toBeNull();
  expect(await first.stop()).toBe(0);
  expect((await signedIn(third.url, 'person')).cookie).not.toBeNull();
  expect(await third.stop()).toBe(0);
  expect(existsSync(join(folder, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});

test('办事途中收到 SIGTERM：手上的请求办完，退出码 0', async () => {
  const product = await startProduct({ home: home() });
  const person = await signedIn(product.url, 'person');
  const { serial } = await person.ask<{ serial: string }>('POST', '/api/transcripts', {});
  // Making the file for the first time takes a child process and about a second.
  const pdf = person.call('GET', `/api/transcripts/${serial}/pdf`);
  await person.call('GET', '/api/session');
  const [code, answer] = await Promise.all([product.stop(), pdf]);
  expect(code).toBe(0);
  expect(answer.status).toBe(200);
  expect(answer.bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('生产环境：没有密钥就不启动，也不自作主张地造', () => {
  const run = command(['serve'], { NODE_ENV: 'production', XUESHI_HOME: home() });
  expect(run.status).not.toBe(0);
  expect(`${run.stdout}${run.stderr}`).toContain('密钥');
});

test('不认识的命令：列出可用的命令', () => {
  const run = command(['dance'], {});
  expect(run.status).toBe(64);
  for (const verb of ['serve', 'work', 'migrate', 'seed', 'verify-ledger', 'backup', 'restore', 'doctor', 'create-admin']) {
    expect(run.stdout).toContain(verb);
  }
});

test('doctor 检查运行条件', () => {
  const run = command(['doctor'], { XUESHI_HOME: inject('productHome') });
  expect(run.stdout).toContain('数据库');
  expect(run.status).toBe(0);
});

test('npm start 被 SIGTERM 终止：服务随之有序停止，不成孤儿', async () => {
  const folder = home();
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const npm = spawn('npm', ['start'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port), XUESHI_HOME: folder, XUESHI_DEMO: '0' },
  });
  const pidFile = join(folder, 'postgres', 'data', 'postmaster.pid');
  await until(async () => (await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null))?.status === 200);
  expect(existsSync(pidFile)).toBe(true);
  npm.kill('SIGTERM');
  await until(async () => !existsSync(pidFile));
  expect(await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)).toBeNull();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come about within 60 s');
}
