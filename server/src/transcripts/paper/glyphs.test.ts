// 生僻字: which names print, which do not, and that nobody has to find out on paper.
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
