// Which characters the fonts can draw: read from the font files, because a missing glyph prints as a box without any warning.
import { closeSync, openSync, readSync } from 'node:fs';

export type MissingGlyph = { readonly character: string; readonly codePoint: string; readonly where: string };

/** True when some font of the page draws this code point. */
export type Coverage = (codePoint: number) => boolean;

/** The characters of the named texts that no font draws, each told once per place. */
export function missingGlyphs(covered: Coverage, texts: Iterable<readonly [where: string, text: string]>): MissingGlyph[] {
  const found = new Map<string, MissingGlyph>();
  for (const [where, text] of texts) {
    for (const character of printable(text)) {
      const point = character.codePointAt(0) ?? 0;
      if (draws(covered, point)) continue;
      found.set(`${where}\n${character}`, { character, codePoint: codePointName(point), where });
    }
  }
  return [...found.values()];
}

/** The text with 〓, the printer's sign for a missing sort, where no font has the character. */
export function withGeta(covered: Coverage, text: string): string {
  return Array.from(printable(text), (character) => (draws(covered, character.codePointAt(0) ?? 0) ? character : '〓')).join('');
}

/** Without control, formatting and variation signs: they draw nothing, and could turn the order of letters on the page. */
function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu, '');
}

// Fonts may draw private-use characters as blanks: nobody can read them, so they count as missing.
function draws(covered: Coverage, point: number): boolean {
  const privateUse = (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000;
  return point === 0x20 || (!privateUse && covered(point));
}

function codePointName(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The coverage of several fonts together. Throws when a file is no TrueType or OpenType font. */
export function coverageOf(paths: readonly string[]): Coverage {
  const pages = new Map<number, Uint8Array>();
  const add = (from: number, to: number) => {
    for (let point = from; point <= to && point <= 0x10ffff; point++) {
      const page = pages.get(point >> 8) ?? new Uint8Array(256);
      pages.set(point >> 8, page);
      page[point & 255] = 1;
    }
  };
  for (const path of paths) addCoverage(readTable(path, 'cmap'), add);
  return (point) => pages.get(point >> 8)?.[point & 255] === 1;
}

/** One table of a font, without reading the 15 MB around it. */
function readTable(path: string, tag: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const read = (length: number, position: number) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, position);
      return bytes;
    };
    const head = read(12, 0);
    if (!['\0\x01\0\0', 'OTTO', 'true'].includes(head.toString('latin1', 0, 4))) throw new Error(`不是 TrueType 或 OpenType 字体：${path}`);
    const count = head.readUInt16BE(4);
    const directory = read(16 * count, 12);
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) === tag) return read(directory.readUInt32BE(at + 12), directory.readUInt32BE(at + 8));
    }
    throw new Error(`字体文件没有 ${tag} 表：${path}`);
  } finally {
    closeSync(file);
  }
}

function addCoverage(cmap: Buffer, add: (from: number, to: number) => void): void {
  const count = cmap.readUInt16BE(2);
  const offsets = new Set(Array.from({ length: count }, (_, i) => cmap.readUInt32BE(4 + 8 * i + 4)));
  for (const offset of offsets) {
    const format = cmap.readUInt16BE(offset);
    if (format === 12) addFormat12(cmap, offset, add);
    if (format === 4) addFormat4(cmap, offset, add);
  }
}

function addFormat12(cmap: Buffer, offset: number, add: (from: number, to: number) => void): void {
  const groups = cmap.readUInt32BE(offset + 12);
  for (let i = 0; i < groups; i++) {
    const at = offset + 16 + 12 * i;
    const from = cmap.readUInt32BE(at);
    const firstGlyph = cmap.readUInt32BE(at + 8);
    add(firstGlyph === 0 ? from + 1 : from, cmap.readUInt32BE(at + 4));
  }
}

function addFormat4(cmap: Buffer, offset: number, add: (from: number, to: number) => void): void {
  const doubled = cmap.readUInt16BE(offset + 6);
  for (let i = 0; i < doubled; i += 2) {
    const to = cmap.readUInt16BE(offset + 14 + i);
    const from = cmap.readUInt16BE(offset + 16 + doubled + i);
    const delta = cmap.readUInt16BE(offset + 16 + 2 * doubled + i);
    const rangeAt = offset + 16 + 3 * doubled + i;
    const range = cmap.readUInt16BE(rangeAt);
    for (let point = from; point <= to && point !== 0xffff; point++) {
      const glyph = range === 0 ? (point + delta) & 0xffff : cmap.readUInt16BE(rangeAt + range + 2 * (point - from));
      if (glyph !== 0) add(point, point);
    }
  }
}
