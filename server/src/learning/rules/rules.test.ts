// 学习的规则：区间与逐秒的位图处处相同；任何心跳的任何次序，认可的都不超过真实时间 × 允许的速度。
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { creditBeat, type LaneState, readIntervals } from './beat.ts';
import { drawItems, keysOf, placesOf, scoreOf } from './draw.ts';
import {
  firstSeconds,
  intersect,
  lengthOf,
  normalise,
  parseSpans,
  type Span,
  type Spans,
  spansText,
  subtract,
  union,
} from './intervals.ts';

const most = 80;
const spans = fc
  .array(fc.tuple(fc.nat(most), fc.nat(most)), { maxLength: 12 })
  .map((list) => normalise(list.map(([a, b]): Span => (a < b ? [a, b] : [b, a]))));
const bits = (of: Spans) => Array.from({ length: most + 1 }, (_, second) => of.some(([from, to]) => from <= second && second < to));
const isNormal = (of: Spans) => of.every(([from, to], i) => from < to && (i === 0 || (of[i - 1]?.[1] ?? 0) < from));

describe('区间与位图', () => {
  it('并、差、交、长度、最早的几秒，逐秒相同，结果总是整齐的', () => {
    fc.assert(
      fc.property(spans, spans, fc.nat(most), (a, b, count) => {
        const [inA, inB] = [bits(a), bits(b)];
        expect(bits(union(a, b))).toEqual(inA.map((one, i) => one || inB[i]));
        expect(bits(subtract(a, b))).toEqual(inA.map((one, i) => one && !inB[i]));
        expect(bits(intersect(a, b))).toEqual(inA.map((one, i) => one && inB[i]));
        expect(lengthOf(a)).toBe(inA.filter(Boolean).length);
        let left = count;
        expect(bits(firstSeconds(a, count))).toEqual(inA.map((one) => one && left-- > 0));
        for (const one of [union(a, b), subtract(a, b), intersect(a, b), firstSeconds(a, count)]) expect(isNormal(one)).toBe(true);
        expect(parseSpans(spansText(a))).toEqual(a);
      }),
    );
  });
});

const begun = new Date('2026-06-15T10:00:00+08:00');
const lane: LaneState = { laneId: '', seq: 0, budget: 0, lastBeat: begun };
const seconds = 3600;

describe('心跳', () => {
  it('任意设备、任意区间、任意快慢：认可的秒数不超过真实时间 × 速度，逐秒只认一次', () => {
    const beats = fc.array(
      fc.record({
        waitMs: fc.oneof(fc.nat(3000), fc.nat(200_000), fc.constant(-5000)),
        laneId: fc.constantFrom('a', 'b', 'c'),
        seq: fc.nat(1000),
        start: fc.boolean(),
        intervals: fc.array(fc.tuple(fc.nat(seconds), fc.nat(seconds)).map(([a, b]): Span => (a < b ? [a, b] : [b, a]))),
        position: fc.nat(seconds),
        maxRate: fc.constantFrom(1, 1.25, 1.5, 2),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(beats, (list) => {
        let now = begun.getTime();
        let latest = now;
        let state = { lane, watched: [] as Spans, position: 0 };
        let real = 0;
        for (const { waitMs, maxRate, ...beat } of list) {
          now += waitMs;
          latest = Math.max(latest, now);
          const after = creditBeat(state.lane, { seconds, maxRate, watched: state.watched, position: state.position }, beat, new Date(now));
          expect(lengthOf(after.watched)).toBe(lengthOf(state.watched) + after.credited);
          real += after.credited / maxRate;
          state = after;
        }
        expect(real).toBeLessThanOrEqual((latest - begun.getTime()) / 1000 + 1e-6);
      }),
    );
  });

  test.each([
    [[[5, 3]], '终点不能在起点之前'],
    [[[-1, 3]], '起点不能在开头之前'],
    [[[Number.NaN, 3]], '起止应为数字'],
    [[[0, Number.POSITIVE_INFINITY]], '起止应为数字'],
    [[[4000, 5000]], '超出了课时的长度（3600 秒）'],
  ] as [Span[], string][])('%j：%s', (raw, message) => {
    expect(readIntervals(raw, seconds)).toEqual({ spans: [], faults: [{ path: 'intervals[0]', message }] });
  });
  it('带小数的取整，越过结尾的截去，重叠的合为一段', () => {
    const raw: Span[] = [
      [3.2, 18.7],
      [18.7, 33.1],
      [3590, 1e12],
      [3595, 3600],
    ];
    expect(readIntervals(raw, seconds)).toEqual({
      spans: [
        [3, 33],
        [3590, 3600],
      ],
      faults: [],
    });
  });
});

describe('抽题与评分', () => {
  const bank = Array.from({ length: 12 }, (_, i) => ({
    itemNo: i + 1,
    kind: i === 0 ? ('judgement' as const) : ('multiple' as const),
    options: ['甲', '乙', '丙', '丁'],
    rights: [0, 2],
  }));
  it('同一个种子总是同样的题、同样的次序；不同的种子不同；题目不重复', () => {
    const [one, again, other] = [drawItems(bank, 10, 's'), drawItems(bank, 10, 's'), drawItems(bank, 10, 't')];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(new Set(one.map((each) => each.itemNo)).size).toBe(10);
  });
  it('字母与题库的位置来回相同；没有的字母、重复的字母不认', () => {
    const order = [2, 0, 3, 1];
    expect(placesOf(order, keysOf(order, [0, 2]))?.toSorted()).toEqual([0, 2]);
    expect(keysOf(order, [0, 2])).toEqual(['A', 'B']);
    for (const keys of [['E'], ['A', 'A'], ['AB'], ['']]) expect(placesOf(order, keys)).toBeNull();
  });
  it('多选须全对；分数向下取整', () => {
    const right = { rights: [0, 2], choice: [2, 0] };
    expect(scoreOf([right, right, { rights: [0, 2], choice: [0] }])).toBe(66);
    expect(scoreOf([right, { rights: [0], choice: [0, 1] }])).toBe(50);
    expect(scoreOf([])).toBe(0);
  });
});
