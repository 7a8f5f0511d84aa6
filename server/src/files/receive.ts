// Taking in a file: size, content, hash, opening it, moving it into place, noting whose it is.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, newUuid } from '#platform';
import { publish, removeContent, workFolder } from './content.ts';
import { openMedia } from './media.ts';
import { emptyFile, largestFileBytes, tooLarge, tooManyUploads, uploadsBusy } from './refusals.ts';
import { cleanName, sniffMedia } from './sniff.ts';
import { countLoose, insertFile } from './store.ts';
import type { StoredFile } from './stored-file.ts';

const mostLooseFiles = 60;
const mostLooseBytes = 400 * 1024 * 1024;
// The caller's transaction stays open while the file is opened: uploads in one piece must not take every connection.
const mostAtOnce = 5;
let underway = 0;

/** Refuses a person who uploads without end and uses nothing of it. */
export async function refuseHoarding(at: Pick<Context, 'tx'>, personId: number): Promise<void> {
  const loose = await countLoose(at.tx, personId);
  if (loose.files >= mostLooseFiles || loose.bytes >= mostLooseBytes) throw tooManyUploads();
}

/** Takes bytes that are already in memory. Throws a problem that says what is wrong with the file. */
export async function receiveBytes(at: Context, given: { personId: number; name: string; bytes: Uint8Array }): Promise<StoredFile> {
  if (given.bytes.length === 0) throw emptyFile();
  if (given.bytes.length > largestFileBytes) throw tooLarge();
  await refuseHoarding(at, given.personId);
  if (underway >= mostAtOnce) throw uploadsBusy();
  underway++;
  try {
    const fileId = newUuid(at.clock.now().getTime());
    const work = await workFolder(fileId);
    await writeFile(join(work, 'original'), given.bytes, { mode: 0o600 });
    return await keep(at, { personId: given.personId, fileId, name: given.name, work });
  } finally {
    underway--;
  }
}

/** Takes the file at `path`, which is moved away from there. */
export async function receivePath(
  at: Context,
  given: { personId: number; fileId: string; name: string; path: string },
): Promise<StoredFile> {
  const { size } = await stat(given.path);
  if (size === 0) throw emptyFile();
  if (size > largestFileBytes) throw tooLarge();
  const work = await workFolder(given.fileId);
  await rename(given.path, join(work, 'original'));
  return keep(at, { ...given, work });
}

async function keep(at: Context, given: { personId: number; fileId: string; name: string; work: string }): Promise<StoredFile> {
  const { personId, fileId, work } = given;
  const path = join(work, 'original');
  const name = cleanName(given.name);
  try {
    const mediaType = await sniffMedia(path, name);
    const sha256 = await hashOf(path);
    const { width, height, pages, marks } = await openMedia({ mediaType, path, folder: work, name });
    const { size: bytes } = await stat(path);
    await publish(fileId, work);
    const file: StoredFile = { personId, fileId, name, mediaType, bytes, sha256, pages, width, height, marks, storedAt: at.clock.now() };
    await insertFile(at.tx, file);
    at.log.info({ fileId, mediaType, bytes, pages }, 'file stored');
    return file;
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    await removeContent(fileId);
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
