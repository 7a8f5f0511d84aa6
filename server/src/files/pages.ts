// Serving what was kept: the original, the thumbnail, a page as a picture. Whether the asker may see it is the caller's business.
import type { Readable } from 'node:stream';
import { notFound } from '#platform';
import { contentPath, openContent } from './content.ts';
import { openMedia } from './media.ts';
import { offeredName } from './sniff.ts';
import type { StoredFile } from './stored-file.ts';

/** What a file reply needs; the shape that `fileReply` of #http takes. */
export type Served = {
  readonly body: Readable;
  readonly type: string;
  readonly name: string;
  readonly inline: boolean;
  readonly length: number;
};

/** Most pages of a document that are shown as pictures; the rest is read in the original. */
export const mostPages = 100;

export async function serveOriginal(file: StoredFile): Promise<Served> {
  return serve(file, 'original', file.mediaType, offeredName(file.name, file.mediaType));
}

export async function serveThumbnail(file: StoredFile): Promise<Served> {
  return serve(file, 'thumbnail.webp', 'image/webp', 'thumbnail.webp');
}

/** The picture of a page. Pages after the first are drawn when first asked for, and kept. */
export async function servePage(file: StoredFile, page: number): Promise<Served> {
  if (page > Math.min(file.pages, mostPages)) throw notFound('这一页');
  const part = `page-${page}.webp`;
  const there = await openContent(file.fileId, part);
  if (there) return { ...there, type: 'image/webp', name: part, inline: true };
  const path = contentPath(file.fileId, 'original');
  await openMedia({ mediaType: file.mediaType, path, folder: contentPath(file.fileId, '.'), page, name: file.name });
  return serve(file, part, 'image/webp', part);
}

async function serve(file: StoredFile, part: string, type: string, name: string): Promise<Served> {
  const found = await openContent(file.fileId, part);
  if (!found) throw notFound('这份材料');
  return { ...found, type, name, inline: true };
}
