// The rings never lie: nothing done shows nothing, unfinished never looks finished.
import { describe, expect, test } from 'vitest';
import { ringShapes, SIZE, STROKE } from './rings-geometry.ts';

function only(share: number) {
  const [shape] = ringShapes([share]);
  if (!shape) throw new Error('one share makes one ring');
  return shape;
}

describe('学时环', () => {
  test('没有学时，只见底环', () => {
    expect(only(0).dash).toBe(0);
    expect(only(-1).dash).toBe(0);
    expect(only(Number.NaN).dash).toBe(0);
  });

  test('达到或超过要求，环是满的', () => {
    expect(only(1).dash).toBeCloseTo(only(1).circumference);
    expect(only(1.4).dash).toBeCloseTo(only(1).circumference);
  });

  test('差一点点也看得出没有满：圆头不会把缺口盖住', () => {
    const { dash, circumference } = only(0.999);
    expect(circumference - dash).toBeGreaterThan(STROKE);
  });

  test('有一点学时就看得见', () => {
    expect(only(0.000_01).dash).toBeGreaterThan(0);
  });

  test('一半就是半圈', () => {
    expect(only(0.5).dash / only(0.5).circumference).toBeCloseTo(0.5);
  });

  test('四个环由外向内，互不相压，也不出画面', () => {
    const radii = ringShapes([1, 1, 1, 1]).map(({ radius }) => radius);
    expect(radii[0]).toBeLessThanOrEqual(SIZE / 2 - STROKE / 2);
    for (const [index, radius] of radii.entries()) {
      expect(radius).toBeGreaterThan(STROKE);
      const outer = radii[index - 1];
      if (outer !== undefined) expect(outer - radius).toBeGreaterThan(STROKE);
    }
  });
});
