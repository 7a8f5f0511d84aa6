// 第八条（六）：对口支援、结对帮带、专家服务
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '#core';
import { READINGS } from '#wenzhou-2017';
import { assessed } from '#wenzhou-2017/testing';

function workingDays(first: string, count: number) {
  const days: { on: string; part: string }[] = [];
  for (let on = first; days.length < count; on = addDays(on, 1)) if (weekdayOf(on) < 6) days.push({ on, part: 'full' });
  return { days };
}

describe('第八条（六）对口支援、结对帮带、专家服务', () => {
  test('每天 6 学时', () => {
    const found = assessed({ way: '8-6', facts: workingDays('2026-03-02', 5) });
    expect(found).toMatchObject({ centihours: 3000, readings: [], flags: [] });
    expect(found.evidence.map((one) => one.key)).toEqual(['approval', 'proof']);
  });

  test('15 天正好 90 学时；一个年度至多 90 学时（口径27）', () => {
    expect(assessed({ way: '8-6', facts: workingDays('2026-03-02', 15) })).toMatchObject({ centihours: 9000, readings: [] });
    const found = assessed({ way: '8-6', facts: workingDays('2026-03-02', 20) });
    expect(found).toMatchObject({ centihours: 9000, byYear: { 2026: 9000 }, readings: [27] });
    expect(found.explanation).toContain('2026 年度至多 90 学时，超出的 30 学时不计（口径27）。');
    expect(found.perDay?.reduce((sum, one) => sum + one.centihours, 0)).toBe(9000);
  });

  test('上限按年度：跨年各有 90 学时', () => {
    const found = assessed({ way: '8-6', facts: workingDays('2026-12-01', 50) });
    expect(found.byYear).toEqual({ 2026: 9000, 2027: 9000 });
    expect(found.readings).toEqual([11, 27]);
  });

  test('已登记的学时占用上限', () => {
    const facts = workingDays('2026-03-02', 3);
    expect(assessed({ way: '8-6', facts, already: { 2026: 8000 } })).toMatchObject({ centihours: 1000, byYear: { 2026: 1000 } });
    expect(assessed({ way: '8-6', facts, already: { 2026: 9600 } }).centihours).toBe(0);
    expect(assessed({ way: '8-6', facts, already: { 2025: 9000 } }).centihours).toBe(1800);
    expect(assessed({ way: '8-6', facts, already: { 2026: 8000 } }).explanation).toContain(
      '2026 年度至多 90 学时，此前已登记 80 学时，超出的 8 学时不计（口径27）。',
    );
  });

  test('上限是口径的参数', () => {
    const readings = READINGS.filter((one) => one.id === 27).map((one) => ({
      ...one,
      from: '2026-01-01',
      parameters: { capHoursPerYear: 12 },
    }));
    expect(assessed({ way: '8-6', facts: workingDays('2026-03-02', 5), readings }).centihours).toBe(1200);
  });

  test('周末照计，提示审核人核对', () => {
    const found = assessed({
      way: '8-6',
      facts: {
        days: [
          { on: '2026-03-07', part: 'full' },
          { on: '2026-03-09', part: 'full' },
        ],
      },
    });
    expect(found.centihours).toBe(1200);
    expect(found.flags.map((one) => one.code)).toEqual(['service-on-weekend']);
    expect(found.readings).toEqual([27]);
  });
});
