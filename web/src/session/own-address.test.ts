// A link to the sign-in page cannot lead to another site.
import { expect, test } from 'vitest';
import { ownAddress } from './own-address.ts';

test('登录后回到本站的页面', () => {
  expect(ownAddress('/claims/new?way=8-3')).toBe('/claims/new?way=8-3');
  expect(ownAddress('/')).toBe('/');
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'claims', '', undefined, 3])(
  '不去别的网站：%s',
  (next) => {
    expect(ownAddress(next)).toBeUndefined();
  },
);
