// Where the embedded database lives: folders that its own user can reach, and binaries with their links restored.
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { binariesFor, isReachable } from './embedded-binaries.ts';

export type Place = {
  /** Folder of everything below. */
  readonly root: string;
  readonly binDir: string;
  readonly dataDir: string;
  readonly socketDir: string;
  readonly logFile: string;
  /** PostgreSQL refuses to run as root: then it runs as `nobody`. */
  readonly uid: number | null;
};

const nobody = 65534;
const longestSocketPath = 107;
const reachableRoot = '/var/lib/xueshi';

export function placeFor(home: string, log: (line: string) => void): Place {
  const uid = process.getuid?.() === 0 ? nobody : null;
  const root = rootFor(resolve(home), uid, log);
  const socketDir = socketFolder(root);
  const logFile = join(root, 'postgres.log');
  passable(root, uid);
  mkdirSync(socketDir, { recursive: true, mode: 0o700 });
  if (uid !== null) chownSync(socketDir, uid, uid);
  const binDir = binariesFor({ own: root, common: uid === null ? null : reachableRoot, log });
  return { root, binDir, dataDir: join(root, 'data'), socketDir, logFile, uid };
}

/** Inside the data folder; outside it when the database's user could not get there. The data folder keeps a note of where. */
function rootFor(home: string, uid: number | null, log: (line: string) => void): string {
  const inside = join(home, 'postgres');
  if (uid === null || existsSync(join(inside, 'data')) || isReachable(home)) return inside;
  const note = join(home, 'postgres-elsewhere');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  // A random name: a new data folder at the path of a deleted one must not find the old one's database without its keys.
  const outside = join(reachableRoot, randomBytes(6).toString('hex'));
  passable(reachableRoot, uid);
  mkdirSync(home, { recursive: true });
  writeFileSync(note, `${outside}\n`);
  log(`以 root 运行时，数据库须改用 nobody 用户运行，而它进不了 ${home}；数据库因此放在 ${outside}（记在 ${note}）。`);
  return outside;
}

/** Made if missing; as root, open for passing through whatever the umask says. */
function passable(folder: string, uid: number | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (uid !== null) chmodSync(folder, 0o711);
}

/** A socket's path has a hard limit of the operating system. */
function socketFolder(root: string): string {
  const near = join(root, 'socket');
  if (Buffer.byteLength(join(near, '.s.PGSQL.65535')) <= longestSocketPath) return near;
  return join('/tmp', `xueshi-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
}
