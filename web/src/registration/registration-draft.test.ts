// The browser says what is wrong before anything is sent, by the server's own checks.
import { expect, test } from 'vitest';
import { asksBirth, emptyDraft, identityFaults, lastFaults, stepOf } from './registration-draft.ts';

const today = '2026-06-15';
const paths = (faults: { path: string }[]) => faults.map(({ path }) => path);
const say = (key: string) => key;

test('证件号码当场核对；护照另问出生日期和性别', () => {
  expect(paths(identityFaults(emptyDraft, today, say))).toEqual(['name', 'idNumber']);
  const person = { ...emptyDraft, name: '章安澜', idNumber: '11010519491231002X' };
  expect(identityFaults(person, today, say)).toEqual([]);
  const passport = { ...person, idKind: 'passport' as const, idNumber: 'E12345678' };
  expect(asksBirth(passport)).toBe(true);
  expect(paths(identityFaults(passport, today, say))).toEqual(['birthDay', 'gender']);
  expect(asksBirth({ idKind: 'foreign_permit', idNumber: '911044198506150014' })).toBe(true);
});

test('最后一步：手机、验证码、密码、同意，缺一不可', () => {
  expect(paths(lastFaults(emptyDraft, say))).toEqual(['phone', 'code', 'password', 'consent']);
  const done = { ...emptyDraft, phone: '138 0000 1111', code: '123456', password: '江心屿的塔影', consent: true };
  expect(paths(lastFaults(done, say))).toEqual(['password']);
  expect(lastFaults({ ...done, password: '江心屿的塔影二六' }, say)).toEqual([]);
});

test('服务端指出的字段，回到它所在的那一步', () => {
  expect([stepOf('idNumber'), stepOf('membership.orgId'), stepOf('series'), stepOf('code')]).toEqual([0, 1, 1, 2]);
});
