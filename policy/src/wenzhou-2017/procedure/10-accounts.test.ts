// 第十条：注册经审核后才算数；单位五个工作日不答复，由县（市、区）人社局审核。
import { expect, test } from 'vitest';
import { bureauMayAnswer, membershipDueOn, REGISTRATION_CHECK } from './10-accounts.ts';

test('单位有五个工作日，周末不算，节假日不算', () => {
  expect(membershipDueOn({ on: '2026-06-15', employer: true })).toBe('2026-06-22');
  expect(membershipDueOn({ on: '2026-06-19', employer: true })).toBe('2026-06-26');
  const dragonBoat = { holidays: ['2026-06-19'], workdays: [] };
  expect(membershipDueOn({ on: '2026-06-15', employer: true }, dragonBoat)).toBe('2026-06-23');
});

test('期限内只由单位答复，期满次日起人社局可以代为审核；没有单位的随时可以', () => {
  expect(bureauMayAnswer('2026-06-22', '2026-06-22')).toBe(false);
  expect(bureauMayAnswer('2026-06-22', '2026-06-23')).toBe(true);
  expect(membershipDueOn({ on: '2026-06-15', employer: false })).toBeNull();
  expect(bureauMayAnswer(null, '2026-06-15')).toBe(true);
});

test('依据写明条文', () => {
  expect(REGISTRATION_CHECK).toMatchObject({ article: '第十条', quote: expect.stringContaining('经审核通过后方可开通使用') });
});
