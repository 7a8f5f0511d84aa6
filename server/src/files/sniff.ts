// What a file is, by its content: names and declared types are claims of whoever sends it.
import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { wrongType } from './refusals.ts';

export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type MediaType = (typeof mediaTypes)[number];

const headBytes = 4100;
const endings: Readonly<Record<MediaType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
};

/** The media type of the file at `path`. Throws `file-type` for everything that is not on the list. */
export async function sniffMedia(path: string, name: string): Promise<MediaType> {
  const head = await readHead(path);
  const found = (await fileTypeFromBuffer(head))?.mime ?? null;
  const known = mediaTypes.find((type) => type === found);
  if (!known) throw wrongType(name, found);
  return known;
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(headBytes);
    const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

// Control signs break headers and terminals; direction marks turn `exe.fdp` around before a reader's eyes.
const unsafeSigns = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff/\\]/gu;

/** The name as it is kept and shown: one line, no path, no tricks with the direction of writing. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = Array.from(last.replace(unsafeSigns, '').trim()).slice(0, 120).join('');
  return clean === '' ? '未命名' : clean;
}

/** The name offered for saving: its ending agrees with the content, so that no program is chosen by a false one. */
export function offeredName(name: string, type: MediaType): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return ending && endings[type].includes(ending) ? name : `${name}.${endings[type][0]}`;
}
