// What other modules ask about files: find them, keep them, let them go; and the job that removes what nothing keeps.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, inTransaction } from '#platform';
import { contentFolder, listContent, removeContent } from './content.ts';
import { deleteLoose, markFile, selectFiles, unknownFiles } from './store.ts';
import type { StoredFile } from './stored-file.ts';

const looseMs = 24 * 3600 * 1000;
const batch = 500;

export async function findFiles(at: Pick<Context, 'tx'>, personId: number, fileIds: readonly string[]): Promise<StoredFile[]> {
  return selectFiles(at.tx, personId, fileIds);
}

/** From now on something keeps the file. False when it does not exist, or has just been removed. */
export async function keepFile(at: Pick<Context, 'tx'>, personId: number, fileId: string): Promise<boolean> {
  return markFile(at.tx, personId, fileId, null);
}

/** Nothing keeps the file any more: it goes after a day, so that a slip can be mended. */
export async function looseFile(at: Pick<Context, 'tx' | 'clock'>, personId: number, fileId: string): Promise<void> {
  await markFile(at.tx, personId, fileId, at.clock.now());
}

/**
 * Removes uploads that were left for a day: unfinished ones, finished ones that nothing keeps, and folders whose row was never committed
 * (one of 256 prefixes per run, by the hour). Returns how many files went.
 */
export async function removeStaleUploads(at: Pick<Context, 'tx' | 'clock'>): Promise<number> {
  const now = at.clock.now();
  const before = new Date(now.getTime() - looseMs);
  let removed = 0;
  for (;;) {
    const gone = await inTransaction(at.tx, (tx) => deleteLoose(tx, before, batch));
    for (const fileId of gone) await removeContent(fileId);
    removed += gone.length;
    if (gone.length < batch) break;
  }
  removed += await removeUnfinished(before);
  const prefix = (Math.floor(now.getTime() / 3_600_000) % 256).toString(16).padStart(2, '0');
  const stray = await unknownFiles(at.tx, await listContent(prefix, before));
  for (const fileId of stray) await removeContent(fileId);
  return removed + stray.length;
}

async function removeUnfinished(before: Date): Promise<number> {
  const { incoming } = contentFolder();
  let removed = 0;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await rm(path, { recursive: true, force: true });
    if (!name.endsWith('.json')) removed++;
  }
  return removed;
}
