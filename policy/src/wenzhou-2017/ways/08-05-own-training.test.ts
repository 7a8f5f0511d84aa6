// 第八条（五）：本单位组织的活动
import { describe, expect, test } from 'vitest';
import { addDays } from '#core';
import { READINGS } from '#wenzhou-2017';
import { assessed } from '#wenzhou-2017/testing';

function daysFrom(first: string, count: number) {
  return { days: Array.from({ length: count }, (_, index) => ({ on: addDays(first, index), part: 'full' })) };
}

describe('第八条（五）本单位组织的活动', () => {
  test('每天 4 学时', () => {
    const found = assessed({ way: '8-5', facts: daysFrom('2026-03-02', 3) });
    expect(found).toMatchObject({ centihours: 1200, flags: [], readings: [] });
    expect(found.citations[0]?.quote).toBe('每天可认定登记4个学时');
  });

  test('正好 40 学时不提示，超过才提示，学时照计（口径26）', () => {
    expect(assessed({ way: '8-5', facts: daysFrom('2026-03-02', 10) }).flags).toEqual([]);
    const found = assessed({ way: '8-5', facts: daysFrom('2026-03-02', 11) });
    expect(found.centihours).toBe(4400);
    expect(found.readings).toEqual([26]);
    expect(found.flags).toEqual([
      {
        code: 'own-training-much',
        text: '2026 年度本单位组织的活动累计 44 学时，超过 40 学时，提示抽查，学时照计（口径26）。',
        reading: 26,
      },
    ]);
  });

  test('与该年度已登记的累计；跨年各算各的', () => {
    const facts = daysFrom('2026-12-31', 2);
    expect(assessed({ way: '8-5', facts, already: { 2026: 3600, 2027: 3600 } }).flags).toEqual([]);
    expect(assessed({ way: '8-5', facts, already: { 2026: 3601, 2027: 3600 } }).flags.map((one) => one.text.slice(0, 4))).toEqual(['2026']);
  });

  test('提示线是口径的参数', () => {
    const readings = READINGS.filter((one) => one.id === 26).map((one) => ({
      ...one,
      from: '2026-01-01',
      parameters: { flagAboveHours: 8 },
    }));
    expect(assessed({ way: '8-5', facts: daysFrom('2026-03-02', 3), readings }).flags).toHaveLength(1);
    expect(assessed({ way: '8-5', facts: daysFrom('2025-03-03', 3), readings }).flags).toHaveLength(0);
  });
});
