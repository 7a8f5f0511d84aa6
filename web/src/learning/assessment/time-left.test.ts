// 剩余时间只认服务器的钟。
import { expect, test } from 'vitest';
import { aheadMs, leftMs } from './time-left.ts';

test('本机的钟快了一小时，剩余时间一样', () => {
  const server = '2026-11-23T12:00:00+08:00';
  const nowMs = Date.parse('2026-11-23T13:00:00+08:00');
  expect(leftMs('2026-11-23T12:20:00+08:00', aheadMs(server, nowMs), nowMs)).toBe(20 * 60_000);
});

test('过了时间是零，不是负数', () => {
  expect(leftMs('2026-11-23T12:00:00+08:00', 0, Date.parse('2026-11-23T12:00:01+08:00'))).toBe(0);
  expect(aheadMs('？', 5)).toBe(0);
});
