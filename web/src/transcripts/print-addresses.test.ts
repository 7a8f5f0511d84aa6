// The addresses of a printed form: whole where they are handed on, the same whichever way the server writes them.
import { expect, test } from 'vitest';
import { pdfOf, verifyLinkOf } from './print-addresses.ts';

test('查验链接是完整网址，无论服务端给的是完整的还是只有路径', () => {
  const whole = 'https://xueshi.example/verify/WZXS-2026-1?code=A1';
  expect(verifyLinkOf({ verifyUrl: '/verify/WZXS-2026-1?code=A1' }, 'https://xueshi.example')).toBe(whole);
  expect(verifyLinkOf({ verifyUrl: whole }, 'http://localhost:3000')).toBe(whole);
});

test('编号里的特殊字符不会改变下载地址', () => {
  expect(pdfOf('WZXS-2026-Q5F0QR0-PJ')).toBe('/api/transcripts/WZXS-2026-Q5F0QR0-PJ/pdf');
  expect(pdfOf('a/../b')).toBe('/api/transcripts/a%2F..%2Fb/pdf');
});
