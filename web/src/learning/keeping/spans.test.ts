// 看过的片段：重叠的算一次，缺的说得出在哪里。
import { describe, expect, test } from 'vitest';
import { asSeconds, fromSeconds, lengthOf, missingOf, percentOf, union, wholeSeconds, without } from './spans.ts';

const span = (fromMs: number, toMs: number) => ({ fromMs, toMs });

describe('片段', () => {
  test('重叠、相接的合成一段，乱序、倒置、空的不碍事', () => {
    expect(union([span(50, 80), span(0, 20)], [span(20, 30), span(60, 90), span(5, 5), span(9, 3)])).toEqual([span(0, 30), span(50, 90)]);
  });

  test('同一秒看两遍只算一次', () => {
    expect(lengthOf([span(0, 100), span(50, 150)])).toBe(150);
  });

  test('还缺哪几段', () => {
    expect(missingOf([span(10, 20), span(40, 200)], 100)).toEqual([span(0, 10), span(20, 40)]);
    expect(missingOf([], 100)).toEqual([span(0, 100)]);
    expect(missingOf([span(0, 100)], 100)).toEqual([]);
  });

  test('没有看完，百分比不会写成 100', () => {
    expect(percentOf(9_999, 10_000)).toBe(99);
    expect(percentOf(10_000, 10_000)).toBe(100);
    expect([percentOf(5, 0), percentOf(-1, 10), percentOf(20, 10)]).toEqual([0, 0, 100]);
  });

  test('去掉已经确认的，剩下要补报的', () => {
    expect(without([span(0, 100), span(200, 300)], [span(20, 30), span(90, 250)])).toEqual([span(0, 20), span(30, 90), span(250, 300)]);
    expect(without([span(0, 100)], [span(0, 100)])).toEqual([]);
    expect(without([span(0, 100)], [])).toEqual([span(0, 100)]);
  });

  test('只报整秒：放了一半的秒等另一半，差一点点的算放过', () => {
    expect(wholeSeconds([span(0, 9_600)])).toEqual([span(0, 9000)]);
    expect(wholeSeconds([span(0, 9_600), span(9_600, 20_000)])).toEqual([span(0, 20_000)]);
    expect(wholeSeconds([span(12_100, 29_900)])).toEqual([span(12_000, 30_000)]);
    expect(wholeSeconds([span(12_400, 12_900)])).toEqual([]);
  });

  test('约定里的写法来回一致', () => {
    expect(
      asSeconds(
        fromSeconds([
          [5, 8],
          [0, 5],
          [10, 11],
        ]),
      ),
    ).toEqual([
      [0, 8],
      [10, 11],
    ]);
  });
});
