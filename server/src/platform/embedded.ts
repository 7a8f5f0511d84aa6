// A real PostgreSQL from npm in the data folder: Unix socket only, no password, no port; reused when it is already alive.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './db.ts';
import { type Place, placeFor } from './embedded-place.ts';

export type Embedded = {
  /** As the owner; the serving role is set by `createDb`. */
  readonly connection: Connection;
  /** Ends the server if this process is responsible for it. */
  stop(): Promise<void>;
};

const startSeconds = 60;
const stopSeconds = 30;

/** Starts, or joins, the server of this data folder. Throws with what to do when it cannot. */
export async function startEmbedded(options: { home: string; log: (line: string) => void }): Promise<Embedded> {
  const place = placeFor(options.home, options.log);
  const connection: Connection = { host: place.socketDir, user: 'postgres', database: 'postgres', port: 5432 };
  if (!existsSync(join(place.dataDir, 'PG_VERSION'))) {
    options.log('新建内嵌数据库 …');
    initialise(place);
  }
  if (!(await answers(connection))) {
    removeStalePid(place);
    launch(place);
    await untilAnswers(connection, place);
  }
  const responsible = takeResponsibility(place);
  return { connection, stop: async () => (responsible ? shutDown(place) : undefined) };
}

function initialise(place: Place): void {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  if (place.uid !== null) chownSync(place.dataDir, place.uid, place.uid);
  const run = spawnSync(
    join(place.binDir, 'initdb'),
    ['-D', place.dataDir, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', `--locale=${locale}`, '--data-checksums', '--no-instructions'],
    { ...identity(place), cwd: place.dataDir, encoding: 'utf8', env: { ...process.env, LC_ALL: locale } },
  );
  if (run.status !== 0) {
    rmSync(place.dataDir, { recursive: true, force: true });
    throw new Error(`内嵌数据库没有建成：${run.error?.message ?? run.stderr}`);
  }
}

function launch(place: Place): void {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place.socketDir,
    unix_socket_permissions: '0700',
    shared_buffers: '128MB',
    max_connections: '80',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const log = openSync(place.logFile, 'a');
  // A group of its own: Ctrl-C ends the program first, which then ends the database in order.
  const child = spawn(
    join(place.binDir, 'postgres'),
    ['-D', place.dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...identity(place), cwd: place.dataDir, detached: true, stdio: ['ignore', log, log] },
  );
  child.on('error', () => undefined);
  child.unref();
}

async function untilAnswers(connection: Connection, place: Place): Promise<void> {
  const stepMs = 50;
  for (let waitedMs = 0; waitedMs < startSeconds * 1000; waitedMs += stepMs) {
    if (await answers(connection)) return;
    await wait(stepMs);
  }
  throw new Error(`内嵌数据库 ${startSeconds} 秒内没有启动，原因见 ${place.logFile}`);
}

async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** After a power cut the file may name a number that now belongs to another program; PostgreSQL would refuse to start. */
function removeStalePid(place: Place): void {
  const pid = postmasterPid(place);
  if (pid !== null && !isPostgres(pid)) rmSync(join(place.dataDir, 'postmaster.pid'), { force: true });
}

function postmasterPid(place: Place): number | null {
  const file = join(place.dataDir, 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The first living program on this folder stops the database when it ends; one that joined leaves it running. */
function takeResponsibility(place: Place): boolean {
  const file = join(place.root, 'responsible.pid');
  const holder = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
  if (holder !== null && holder !== process.pid && isAlive(holder)) return false;
  writeFileSync(file, `${process.pid}\n`);
  return true;
}

async function shutDown(place: Place): Promise<void> {
  const pid = postmasterPid(place);
  if (pid === null || !isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  const stepMs = 20;
  for (let waitedMs = 0; waitedMs < stopSeconds * 1000; waitedMs += stepMs) {
    if (!isAlive(pid) || postmasterPid(place) === null) break;
    await wait(stepMs);
  }
  rmSync(join(place.root, 'responsible.pid'), { force: true });
}

function identity(place: Place): { uid?: number; gid?: number } {
  return place.uid === null ? {} : { uid: place.uid, gid: place.uid };
}
