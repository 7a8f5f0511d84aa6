// Every article of the regulation can be linked to.
import { ARTICLES, WAYS } from '@xueshi/policy';
import { expect, test } from 'vitest';
import { articleAnchor } from './article-anchor.ts';

test('十八条各有自己的锚点', () => {
  expect(ARTICLES.map(({ name }) => articleAnchor(name))).toEqual(ARTICLES.map(({ number }) => `article-${number}`));
});

test('第八条的十项各有自己的锚点', () => {
  expect(WAYS.map(({ article }) => articleAnchor(article))).toEqual(WAYS.map(({ id }) => `article-${id}`));
});

test('不是条款的文字没有锚点', () => {
  expect(articleAnchor('附件一')).toBeUndefined();
});
