// The 56 readings are complete, and every parameter is one that some computation asks for.
import { describe, expect, test } from 'vitest';
import { validateReadings } from '#core';
import { ARTICLES } from './articles.ts';
import { READINGS } from './readings.ts';

describe('口径', () => {
  test('1 至 56，依次排列，不缺不重', () => {
    expect(READINGS.map((one) => one.id)).toEqual(Array.from({ length: 56 }, (_, index) => index + 1));
  });

  test.each(READINGS.map((one) => [one.id, one] as const))('口径 %i 有条款、标题、说明、施行日期和来源', (_, reading) => {
    expect(ARTICLES.some((one) => reading.article.startsWith(one.name))).toBe(true);
    expect(reading.title).not.toBe('');
    expect(reading.text.length).toBeGreaterThan(8);
    expect(reading.text).toMatch(/[。]$/);
    expect(reading.from).toBe('2018-01-01');
    expect(reading.source).not.toBe('');
  });

  test('数字参数都有合理范围，默认值在范围之内', () => {
    for (const { id, parameters, limits } of READINGS) {
      for (const [name, value] of Object.entries(parameters)) {
        if (typeof value !== 'number') continue;
        const [min, max] = limits[name] ?? [1, 0];
        expect(min <= value && value <= max, `口径 ${id} ${name}`).toBe(true);
      }
    }
  });

  test('计算所用的参数', () => {
    const parameters = Object.assign({}, ...READINGS.map((one) => one.parameters)) as Record<string, unknown>;
    expect(parameters).toEqual({
      sectorPublicMinHours: 0,
      generalPublicMinHours: 0,
      examMoreThanHours: 0,
      minutesPerHour: 45,
      exemptionInForce: false,
      lateUntil: '03-31',
      maxCertificateHours: 500,
      halfDayPercent: 50,
      maxCourseHours: 500,
      flagAboveHours: 40,
      capHoursPerYear: 90,
      charactersPerUnit: 10000,
      employerPassesAfterWorkingDays: 5,
      freshWithinDays: 31,
      lastDay: '01-10',
      employerWorkingDays: 5,
      authorityWorkingDays: 10,
      appealDays: 30,
      mostYears: 5,
      passMark: 60,
      fullMark: 100,
    });
  });

  test('更改后的版本通过同一检查', () => {
    const changed = READINGS.filter((one) => one.id === 27).map((one) => ({
      ...one,
      from: '2027-01-01',
      parameters: { capHoursPerYear: 60 },
    }));
    expect(validateReadings(READINGS, changed)).toEqual([]);
  });
});
