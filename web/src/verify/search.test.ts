// The code from the QR code's address, as it was printed.
import { expect, test } from 'vitest';
import { verifySearch } from './search.ts';

test('查验码原样取出；全是数字的也是文字', () => {
  expect(verifySearch({ code: '83WQ8QBNGGES' })).toEqual({ code: '83WQ8QBNGGES' });
  expect(verifySearch({ code: 123456 })).toEqual({ code: '123456' });
});

test('没有查验码，就请人填写；过长的截去', () => {
  expect(verifySearch({})).toEqual({});
  expect(verifySearch({ code: null })).toEqual({});
  expect(verifySearch({ code: ['a', 'b'] })).toEqual({});
  expect(verifySearch({ code: 'x'.repeat(500) }).code).toHaveLength(40);
});
