// Two languages, one set of keys: nothing missing, no blank lost, no Chinese left in the English.
import { describe, expect, test } from 'vitest';
import { fill } from './catalogue.ts';

type Words = Readonly<Record<string, string>>;

const chinese = import.meta.glob<{ zh: Words }>('/web/src/**/words.ts', { eager: true });
const english = import.meta.glob<{ en: Words }>('/web/src/**/words-en.ts', { eager: true });
const rooms = Object.entries(chinese).map(([path, { zh }]) => ({
  path,
  zh,
  en: english[path.replace('words.ts', 'words-en.ts')]?.en ?? {},
}));

/** Names of the law and of documents stay Chinese, in quotation marks or as the name of the other language. */
const CHINESE_ON_PURPOSE = /“[^”]*”|中文|温人社发〔2017〕264号/g;

describe('中英文词表', () => {
  test('找得到词表', () => {
    expect(rooms.length).toBeGreaterThan(8);
  });

  test.each(rooms)('$path：英文不缺不多', ({ zh, en }) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  test.each(rooms)('$path：空格处一致，译文不空，不夹中文', ({ zh, en }) => {
    for (const [key, text] of Object.entries(zh)) {
      expect([key, blanksOf(en[key] ?? '')]).toEqual([key, blanksOf(text)]);
      // A measure word (件, 名) has no English: only such short ones may vanish.
      if (text.length > 2) expect([key, en[key]?.trim()]).not.toEqual([key, '']);
      expect([key, (en[key] ?? '').replace(CHINESE_ON_PURPOSE, '')]).toEqual([key, expect.not.stringMatching(/\p{Script=Han}/u)]);
    }
  });
});

test('空格处填上数值；没有给的留着，看得出漏了什么', () => {
  expect(fill('还差 {hours} 学时，截至 {day}', { hours: 12 })).toBe('还差 12 学时，截至 {day}');
  expect(fill('{a}{a}', { a: '$&' })).toBe('$&$&');
});

function blanksOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}
