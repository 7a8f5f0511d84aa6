// The 18 articles cut from the text, and the only way to quote them: a quote that the article does not hold cannot be made.

import type { Citation } from '#core';
import { DOCUMENT_NUMBER, REGULATION_TEXT } from './text.ts';

export type Article = { readonly number: number; readonly name: string; readonly text: string };

const COUNT = 18;
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

export const ARTICLES: readonly Article[] = Array.from({ length: COUNT }, (_, index) => {
  const name = articleName(index + 1);
  return { number: index + 1, name, text: cut(name, index + 1 === COUNT ? '温州市人力资源和社会保障局办公室' : articleName(index + 2)) };
});

/** `item` is the number of an item of 第八条, 1 to 10. */
export function itemName(item: number): string {
  return `第八条第（${numeral(item)}）项`;
}

/** The whole of an item of 第八条, without its number. */
export function itemText(item: number): string {
  const mark = `（${numeral(item)}）`;
  const line = articleText('第八条')
    .split('\n')
    .find((one) => one.startsWith(mark));
  if (line === undefined) throw new RangeError(`第八条 has no item ${item}`);
  return line.slice(mark.length);
}

/** Throws when `quote` does not stand in `article` word for word, so that no release can carry a false quote. */
export function cite(article: string, quote: string): Citation {
  const base = /^第[一二三四五六七八九十]+条/.exec(article)?.[0] ?? '';
  if (!articleText(base).includes(quote)) throw new RangeError(`${article} does not say: ${quote}`);
  return { document: DOCUMENT_NUMBER, article, quote };
}

/** The words of item `item` of 第八条, checked like `cite`. */
export function quoteItem(item: number, quote: string): string {
  if (!itemText(item).includes(quote)) throw new RangeError(`${itemName(item)} does not say: ${quote}`);
  return quote;
}

export function articleText(name: string): string {
  const found = ARTICLES.find((one) => one.name === name);
  if (!found) throw new RangeError(`no such article: ${name}`);
  return found.text;
}

function articleName(number: number): string {
  return `第${numeral(number)}条`;
}

function numeral(number: number): string {
  return number <= 10 ? (DIGITS[number] ?? '') : `十${DIGITS[number - 10]}`;
}

function cut(name: string, next: string): string {
  const from = REGULATION_TEXT.indexOf(`\n${name}  `) + 1;
  const to = REGULATION_TEXT.indexOf(`\n${next}`, from);
  return REGULATION_TEXT.slice(from, to)
    .slice(name.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
