// 图文课时：只有页面亮着的时间才算，从缺的那段读起。
import { expect, test } from 'vitest';
import { readOn, startReading } from './reading.ts';

const span = (fromMs: number, toMs: number) => ({ fromMs, toMs });

test('从第一段缺的读起；没有缺的不再计时', () => {
  expect(startReading([span(0, 20_000)], 60_000)).toEqual({ positionMs: 20_000, gap: span(20_000, 60_000) });
  expect(startReading([span(0, 60_000)], 60_000)).toBeUndefined();
});

test('过一秒读一秒，读到这一段的末尾为止', () => {
  const reading = { positionMs: 58_500, gap: span(20_000, 60_000) };
  const next = readOn(reading, 1000);
  expect(next).toEqual({ positionMs: 59_500, reading: { ...reading, positionMs: 59_500 } });
  expect(next.reading && readOn(next.reading, 1000)).toEqual({ positionMs: 60_000, reading: undefined });
});

test('机器睡过去的时间不算', () => {
  expect(readOn({ positionMs: 0, gap: span(0, 60_000) }, 30_000).positionMs).toBe(0);
});
