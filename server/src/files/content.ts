// The content folder: bytes under opaque names, made whole aside and moved into place in one step.
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

export type ContentFolder = { readonly incoming: string; readonly kept: string };

let installed: ContentFolder | null = null;

/** One content folder per process, named at start: `files/` under XUESHI_HOME. */
export async function installFiles(root: string): Promise<void> {
  const folder = { incoming: join(root, 'incoming'), kept: join(root, 'kept') };
  await mkdir(folder.incoming, { recursive: true, mode: 0o700 });
  await mkdir(folder.kept, { recursive: true, mode: 0o700 });
  installed = folder;
}

export function contentFolder(): ContentFolder {
  if (!installed) throw new Error('文件夹尚未装入：须先调用 installFiles');
  return installed;
}

/** A fresh folder beside the kept ones; what lies in it becomes visible only by `publish`. */
export async function workFolder(fileId: string): Promise<string> {
  const folder = join(contentFolder().incoming, `${fileId}.work`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

/** Moves a finished work folder into place: contents first on the disk, then the name, so that a crash leaves all or nothing. */
export async function publish(fileId: string, work: string): Promise<void> {
  for (const name of await readdir(work)) await syncFile(join(work, name));
  await syncFolder(work);
  const parent = parentOf(fileId);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await rename(work, join(parent, fileId));
  await syncFolder(parent);
}

/** Bytes of one part of a kept file; null when it is not there. */
export async function openContent(fileId: string, part: string): Promise<{ body: Readable; length: number } | null> {
  const path = contentPath(fileId, part);
  const found = await stat(path).catch(() => null);
  return found ? { body: createReadStream(path), length: found.size } : null;
}

export function contentPath(fileId: string, part: string): string {
  return join(parentOf(fileId), fileId, part);
}

export async function removeContent(fileId: string): Promise<void> {
  await rm(join(parentOf(fileId), fileId), { recursive: true, force: true });
}

/** Kept files whose names begin with `prefix` and whose folders are older than `before`. */
export async function listContent(prefix: string, before: Date): Promise<string[]> {
  const folder = join(contentFolder().kept, prefix);
  const names = await readdir(folder).catch(() => []);
  const old: string[] = [];
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtime < before) old.push(name);
  }
  return old;
}

/** The last two signs of a UUID are random; its first are time and would fill one folder a day. */
export function prefixOf(fileId: string): string {
  return fileId.slice(-2);
}

function parentOf(fileId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(fileId)) throw new Error('not a file id');
  return join(contentFolder().kept, prefixOf(fileId));
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders; its file system orders renames by itself.
  const folder = await open(path, 'r').catch(() => null);
  if (!folder) return;
  try {
    await folder.sync();
  } catch {
    // A file system without folder sync: the rename stays atomic, its durability is the system's.
  } finally {
    await folder.close();
  }
}
