// Amounts are begun from a cited figure and keep every source they meet.
import { describe, expect, test } from 'vitest';
import { amountOf, atMost, less, nothing, share, times, withReadings } from './amount.ts';

const citation = { document: '某文', article: '第一条', quote: '每天6个学时' };
const other = { document: '某文', article: '第二条', quote: '递减1个学时' };
const six = { value: 600, citation };

describe('学时的由来随学时走', () => {
  test('倍数、比例、口径', () => {
    expect(times(amountOf(six, 1), 3, 2)).toMatchObject({ centihours: 1800, citations: [citation], readings: [1, 2] });
    expect(share(amountOf(six), 50, 23)).toMatchObject({ centihours: 300, readings: [23] });
    expect(share(amountOf({ value: 1, citation }), 50)).toMatchObject({ centihours: 0 });
    expect(withReadings(amountOf(six, 6), 23)).toMatchObject({ centihours: 600, readings: [6, 23] });
  });

  test('递减带上递减的依据，不会减到零以下', () => {
    expect(less(amountOf(six), { value: 100, citation: other }, 2, 30)).toMatchObject({ centihours: 400, citations: [citation, other] });
    expect(less(amountOf(six), { value: 400, citation: other }, 2)).toMatchObject({ centihours: 0 });
  });

  test('上限起作用时才列出口径', () => {
    expect(atMost(amountOf(six), 600, 27)).toMatchObject({ centihours: 600, readings: [] });
    expect(atMost(amountOf(six), 250, 27)).toMatchObject({ centihours: 250, readings: [27] });
    expect(atMost(amountOf(six), -5, 27)).toMatchObject({ centihours: 0, readings: [27] });
  });

  test('零学时也有依据', () => {
    expect(nothing(citation, 30)).toMatchObject({ centihours: 0, citations: [citation], readings: [30] });
  });

  test('负数和小数不成为学时', () => {
    expect(() => amountOf({ value: -1, citation })).toThrow(RangeError);
    expect(() => amountOf({ value: 0.5, citation })).toThrow(RangeError);
  });
});
