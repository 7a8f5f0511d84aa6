// A real PostgreSQL from npm in the data folder: Unix socket only, no password, no port; reused when it is already alive.
import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './db.ts';
import { type Place, placeFor } from './embedded-place.ts';

export type Embedded = {
  /** As the owner; the serving role is set by `createDb`. */
  readonly connection: Connection;
  /** Ends the server if no other living program uses this data folder. */
  stop(): Promise<void>;
};

const startSeconds = 60;
const stepMs = 50;
const relaunchMs = 500;
const stopSeconds = 30;
const numberFile = 'socket-number';
const programsFolder = 'programs';

/** Starts, or joins, the server of this data folder. Throws with what to do when it cannot. */
export async function startEmbedded(options: { home: string; log: (line: string) => void }): Promise<Embedded> {
  const place = placeFor(options.home, options.log);
  if (!existsSync(place.dataDir)) {
    options.log('新建内嵌数据库 …');
    initialise(place);
  }
  const connection: Connection = { host: place.socketDir, user: 'postgres', database: 'postgres', port: socketNumber(place) };
  let stopping = false;
  /** A database that dies under a living program is started again; it has lost nothing that was acknowledged. */
  const watch = async (ended: Promise<false>): Promise<void> => {
    await ended;
    // Answering though ours has ended: another program runs it now.
    if (stopping || (await answers(connection))) return;
    options.log('数据库意外退出，正在重新启动 …');
    await launchUntilAnswers(connection, place).then(
      (again) => watch(again.ended),
      (error: Error) => options.log(error.message),
    );
  };
  // Before looking whether it answers: a program that is just leaving then sees that somebody has come.
  enter(place);
  const launched = (await answers(connection)) ? null : await launchUntilAnswers(connection, place);
  // A server that another program started is no child of this one: its end is looked for, not told.
  void watch(launched ? launched.ended : endOfJoined(place));
  return {
    connection,
    stop: async () => {
      stopping = true;
      if (leave(place) === 'last') await shutDown(place);
    },
  };
}

/** Under another name first: interrupted, or run by two programs at once, it never leaves half a database under the final name. */
function initialise(place: Place): void {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const draft = `${place.dataDir}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (place.uid !== null) chownSync(draft, place.uid, place.uid);
  const run = spawnSync(
    join(place.binDir, 'initdb'),
    ['-D', draft, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', `--locale=${locale}`, '--data-checksums', '--no-instructions'],
    { ...identity(place), cwd: draft, encoding: 'utf8', env: { ...process.env, LC_ALL: locale } },
  );
  try {
    writeFileSync(join(draft, numberFile), `${randomInt(1024, 65_536)}\n`, { mode: 0o644 });
    if (run.status === 0) renameSync(draft, place.dataDir);
  } catch (error) {
    if (!existsSync(place.dataDir)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  if (run.status !== 0) throw new Error(`内嵌数据库没有建成：${run.error?.message ?? run.stderr}`);
}

/**
 * The socket's name carries a number of this database's own: a server left over from a deleted data folder removes, when it notices,
 * the socket of its own name and not that of the new database.
 */
function socketNumber(place: Place): number {
  const file = join(place.dataDir, numberFile);
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 5432;
}

/** Tries again while a killed server's last processes still hold its memory, or another program is starting the same server. */
async function launchUntilAnswers(connection: Connection, place: Place): Promise<{ ended: Promise<false> }> {
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline) {
    removeStalePid(place);
    const ended = launch(place);
    for (let running = true; running; ) {
      if (await answers(connection)) return { ended };
      running = await Promise.race([ended, wait(stepMs, true)]);
      if (Date.now() >= deadline) break;
    }
    await wait(relaunchMs);
  }
  throw new Error(`内嵌数据库 ${startSeconds} 秒内没有启动，原因见 ${place.logFile}：\n${lastLines(place.logFile)}`);
}

async function endOfJoined(place: Place): Promise<false> {
  const pid = postmasterPid(place);
  while (pid !== null && isPostgres(pid)) await wait(relaunchMs, undefined, { ref: false });
  return false;
}

/** Resolves to false when the server has ended. */
function launch(place: Place): Promise<false> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place.socketDir,
    port: String(socketNumber(place)),
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
  closeSync(log);
  child.unref();
  return new Promise((resolve) => {
    child.once('error', (error) => {
      appendFileSync(place.logFile, `${error.message}\n`);
      resolve(false);
    });
    child.once('exit', () => resolve(false));
  });
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : '';
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
    // The state follows the name in brackets; a dead server whose parent has not looked yet is a zombie (Z).
    return /^\d+ \(postgres[^)]*\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
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

/** Each living program on this folder has a file under its number; the last one to leave stops the database. */
function enter(place: Place): void {
  const folder = join(place.root, programsFolder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, String(process.pid)), startedAt(process.pid));
}

function leave(place: Place): 'last' | 'others-stay' {
  const folder = join(place.root, programsFolder);
  rmSync(join(folder, String(process.pid)), { force: true });
  const living = readdirSync(folder).filter((name) => isProgram(join(folder, name), Number(name)));
  return living.length === 0 ? 'last' : 'others-stay';
}

/** False for the file of a program that was killed, even when its number went to another. */
function isProgram(file: string, pid: number): boolean {
  try {
    if (isAlive(pid) && readFileSync(file, 'utf8') === startedAt(pid)) return true;
    rmSync(file, { force: true });
    return false;
  } catch {
    // It left between the listing and the reading.
    return false;
  }
}

/** Tells a program from a later one that was given the same number. */
function startedAt(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

async function shutDown(place: Place): Promise<void> {
  const pid = postmasterPid(place);
  if (pid === null || !isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waitedMs = 0; waitedMs < stopSeconds * 1000; waitedMs += stepMs) {
    if (!isAlive(pid) || postmasterPid(place) === null) break;
    await wait(stepMs);
  }
}

function identity(place: Place): { uid?: number; gid?: number } {
  return place.uid === null ? {} : { uid: place.uid, gid: place.uid };
}
