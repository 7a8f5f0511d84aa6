// Every pair of colours that carries meaning keeps WCAG 2.2 AA, in light and in dark.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const light = tokensIn(css.slice(css.indexOf(':root {'), css.indexOf(':root[data-theme')));
const dark = { ...light, ...tokensIn(css.slice(css.indexOf(':root[data-theme'), css.indexOf('@media'))) };

const TEXT = 4.5;
const SHAPE = 3;
const GROUNDS = ['ground', 'surface', 'surface-2'];

const pairs: [string, string, number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] =>
    ['text', 'text-2', 'placeholder', 'heading', 'link', 'error', 'success', 'warning', 'seal'].map((ink) => [ink, ground, TEXT]),
  ),
  ...['success', 'warning', 'error'].flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-soft`, TEXT],
    ['text', `${tone}-soft`, TEXT],
    ['text-2', `${tone}-soft`, TEXT],
  ]),
  ['link', 'primary-soft', TEXT],
  ['text', 'primary-soft', TEXT],
  ['text-2', 'primary-soft', TEXT],
  ['heading', 'primary-soft', TEXT],
  ['on-primary', 'primary', TEXT],
  ['input-line', 'surface', SHAPE],
  ...['ring-1', 'ring-2', 'ring-3', 'ring-4'].map((ring): [string, string, number] => [ring, 'surface', SHAPE]),
];

describe.each([
  ['浅色', light],
  ['深色', dark],
])('%s', (_name, tokens) => {
  test.each(pairs)('%s 在 %s 上不低于 %s:1', (ink, ground, least) => {
    expect(contrast(tokens[ink] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

function tokensIn(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
