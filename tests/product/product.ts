// The built product as a process of its own, in a data folder of its own: started, asked, stopped, or killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = dirname(dirname(import.meta.dirname));
const readyMs = 120_000;
const stopMs = 30_000;
const stepMs = 100;

export type Product = {
  readonly url: string;
  readonly home: string;
  /** Everything it has said so far. */
  said(): string;
  /** SIGTERM; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: no last word, no clean end. */
  kill(): Promise<void>;
};

export type ProductOptions = { home?: string; port?: number; env?: Readonly<Record<string, string>> };

/** A data folder that the database's own user can reach. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'xueshi-home-'));
  chmodSync(home, 0o711);
  return home;
}

/** Starts `serve` and waits until `GET /api/health` answers 200. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const home = options.home ?? newHome();
  const port = options.port ?? (await freePort());
  const lines: Buffer[] = [];
  const child = spawn(process.execPath, [join(root, 'server/dist/main.mjs'), 'serve'], {
    cwd: root,
    env: {
      ...withoutTestSettings(process.env),
      PORT: String(port),
      HOST: '127.0.0.1',
      XUESHI_HOME: home,
      XUESHI_BASE_URL: `http://127.0.0.1:${port}`,
      LOG_LEVEL: 'warn',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk: Buffer) => lines.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const said = () => Buffer.concat(lines).toString('utf8');
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, said);
  return {
    url,
    home,
    said,
    async stop() {
      child.kill('SIGTERM');
      const code = await Promise.race([ended, wait(stopMs, 'late' as const, { ref: false })]);
      if (code !== 'late') return code;
      child.kill('SIGKILL');
      throw new Error(`did not stop within ${stopMs} ms; it said:\n${said()}`);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Removes the data folder, wherever its database is. */
export function removeHome(home: string): void {
  const note = join(home, 'postgres-elsewhere');
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let waitedMs = 0; waitedMs < readyMs; waitedMs += stepMs) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended before it was ready; it said:\n${said()}`);
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.status === 200) return;
    await wait(stepMs);
  }
  child.kill('SIGKILL');
  throw new Error(`not ready within ${readyMs} ms; it said:\n${said()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** What the test run sets for itself is not part of a real start. */
function withoutTestSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = [
    'NODE_ENV',
    'VITEST',
    'VITEST_MODE',
    'VITEST_POOL_ID',
    'VITEST_WORKER_ID',
    'TEST',
    'MODE',
    'DEV',
    'PROD',
    'DATABASE_URL',
    'XUESHI_DEMO',
  ];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.includes(name)));
}
