// 生僻字: which names print, which do not, and that nobody has to find out on paper.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFonts } from './fonts.ts';
import { coverageOf, missingGlyphs, withGeta } from './glyphs.ts';

const { covered } = loadFonts(null);

describe('字库', () => {
  it.each(['陈𬱖', '㛃', '䶮', '𠅤', '阿卜杜热合曼·买买提', '“十四五”规划——（上、下）', 'GB/T 50081—2019 ≥ 60 ①'])('能打印 %s', (text) => {
    expect(missingGlyphs(covered, [['姓名', text]])).toEqual([]);
    expect(withGeta(covered, text)).toBe(text);
  });

  it('通用规范汉字表所在的基本区全部能打印', () => {
    const basic = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    expect(missingGlyphs(covered, [['基本区', basic]])).toEqual([]);
  });

  it('缺字说清是哪个字、码位、在哪里，并以〓代替', () => {
    expect(
      missingGlyphs(covered, [
        ['姓名', '王\u{30000}\u{30000}'],
        ['工作单位', '\u{31350}厂'],
      ]),
    ).toEqual([
      { character: '\u{30000}', codePoint: 'U+30000', where: '姓名' },
      { character: '\u{31350}', codePoint: 'U+31350', where: '工作单位' },
    ]);
    expect(withGeta(covered, '王\u{30000}')).toBe('王〓');
  });

  it('私用区的字在字体里可能是空白，一律算缺字', () => {
    expect(missingGlyphs(() => true, [['姓名', '王\uE000\u{F0001}']]).map((one) => one.codePoint)).toEqual(['U+E000', 'U+F0001']);
  });

  it('控制符、方向符与异体选择符不打印，也不算缺字', () => {
    expect(withGeta(covered, '王\u202E五\u200B\u{E0100}\u0007\t李')).toBe('王五 李');
    expect(missingGlyphs(covered, [['题名', '王\u202E五\uFE0F\n']])).toEqual([]);
  });

  it('不是字体的文件说得出是哪个', () => {
    expect(() => coverageOf([new URL('./glyphs.ts', import.meta.url).pathname])).toThrow(/不是 TrueType 或 OpenType 字体：.*glyphs\.ts/);
  });
});

describe('字库文件', () => {
  it('格式 4 与格式 12 的对照表都读得懂，映到 0 号字形的不算有', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'font-')), 'tiny.ttf');
    writeFileSync(path, tinyFont());
    const covered = coverageOf([path]);
    expect([0x41, 0x42, 0x43, 0x44].map(covered)).toEqual([true, true, false, false]);
    expect([0x61, 0x62, 0x63].map(covered)).toEqual([true, false, true]);
    expect([0x2ffff, 0x30000, 0x30002, 0x30003].map(covered)).toEqual([false, true, true, false]);
  });

  it('运维放进字库目录的字体补上缺字', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    writeFileSync(join(folder, 'extra.ttf'), tinyFont());
    writeFileSync(join(folder, 'readme.txt'), 'no font');
    const fonts = loadFonts(folder);
    expect(fonts.covered(0x30000)).toBe(true);
    expect(fonts.folders).toContain(folder);
    expect(loadFonts(join(folder, 'none')).folders).toHaveLength(4);
  });
});

/** A font that is nothing but a character map: A–B by delta, a and c by glyph array, U+30000–30002 in format 12. */
function tinyFont(): Buffer {
  const words = (...list: number[]) => Buffer.from(list.flatMap((word) => [(word >> 8) & 255, word & 255]));
  const longs = (...list: number[]) =>
    Buffer.from(list.flatMap((long) => [long >>> 24, (long >> 16) & 255, (long >> 8) & 255, long & 255]));
  const segments = [words(0x42, 0x63, 0xffff), words(0), words(0x41, 0x61, 0xffff), words(1 - 0x41, 0, 1), words(0, 4, 0), words(3, 0, 4)];
  const format4 = Buffer.concat([words(4, 14 + 2 + 24 + 6, 0, 6, 4, 1, 2), ...segments]);
  const format12 = Buffer.concat([words(12, 0), longs(28, 0, 1, 0x30000, 0x30002, 5)]);
  const head = Buffer.concat([words(0, 2), words(3, 1), longs(20), words(3, 10), longs(20 + format4.length)]);
  const cmap = Buffer.concat([head, format4, format12]);
  const directory = Buffer.concat([longs(0x00010000), words(1, 16, 0, 0), Buffer.from('cmap'), longs(0, 28, cmap.length)]);
  return Buffer.concat([directory, cmap]);
}
