// The address of an article on the policy page: 第八条第（三）项 → article-8-3.
const DIGITS = '一二三四五六七八九十';

export function articleAnchor(article: string): string | undefined {
  const match = /^第([一二三四五六七八九十]+)条(?:第（([一二三四五六七八九十]+)）项)?/.exec(article);
  const [number, item] = [numeral(match?.[1]), numeral(match?.[2])];
  if (number === undefined) return undefined;
  return item === undefined ? `article-${number}` : `article-${number}-${item}`;
}

/** One to nineteen, as the regulation counts. */
function numeral(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const [first = '', second = ''] = text;
  const one = DIGITS.indexOf(first) + 1;
  return second === '' ? one : 10 + DIGITS.indexOf(second) + 1;
}
