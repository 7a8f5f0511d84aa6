// A citation leads to the article that it names.
import { expect, test } from 'vitest';
import { anchorAt, filedAnchor } from './filed-anchor.ts';

test('引用写到项，锚点是所在的条；没有这一条的没有锚点', () => {
  const articles = [{ name: '第三条' }, { name: '第四条' }];
  expect([filedAnchor(articles, '第四条（一）'), anchorAt(1)]).toEqual(['a-2', 'a-2']);
  expect(filedAnchor(articles, '第五条')).toBeUndefined();
});
