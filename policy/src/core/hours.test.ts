// Hours are exact: what is typed comes back, and nothing is rounded on the way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHours, parseHours, toHours } from './hours.ts';

describe('学时的写法', () => {
  test.each([
    [0, '0'],
    [1, '0.01'],
    [10, '0.1'],
    [450, '4.5'],
    [3600, '36'],
    [3605, '36.05'],
    [-300, '-3'],
    [-5, '-0.05'],
  ])('%i 百分之一学时写作 %s', (centihours, text) => {
    expect(formatHours(centihours)).toBe(text);
  });

  test('不是整数的不写，因为四舍五入的合计就是错的合计', () => {
    expect(() => formatHours(0.5)).toThrow(RangeError);
    expect(() => formatHours(Number.NaN)).toThrow(RangeError);
    expect(() => formatHours(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('学时的读法', () => {
  test.each([
    ['36', 3600],
    [' 4.5 ', 450],
    ['0.01', 1],
    ['-3', -300],
    ['-0', 0],
    [4.35, 435],
    [1.15, 115],
    [0.07, 7],
    [999999999, 99999999900],
  ])('%s 读作 %i', (value, centihours) => {
    expect(parseHours(value)).toBe(centihours);
  });

  test.each([
    ['4.555'],
    [0.1 + 0.2],
    ['1e3'],
    [1e21],
    [''],
    ['六'],
    ['4.'],
    ['.5'],
    ['０'],
    [Number.NaN],
    [null],
    [undefined],
    [[6]],
    [true],
  ])('%s 不是至多两位小数的学时', (value) => {
    expect(parseHours(value)).toBeNull();
  });

  test('写出来的都能原样读回，数字和文字都一样', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (centihours) => {
        expect(parseHours(formatHours(centihours))).toBe(centihours);
        expect(parseHours(toHours(centihours))).toBe(centihours);
      }),
    );
  });
});
