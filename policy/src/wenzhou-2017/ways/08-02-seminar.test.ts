// 第八条（二）：高研班
import { describe, expect, test } from 'vitest';
import { READINGS } from '#wenzhou-2017';
import { assessed, complaints } from '#wenzhou-2017/testing';

const facts = { level: 'provincial', endedOn: '2026-09-18' };

describe('第八条（二）高研班', () => {
  test.each([
    ['national', 3600, '国家级'],
    ['provincial', 3000, '省级'],
    ['municipal', 2400, '市级'],
  ])('%s：按级别', (level, centihours, label) => {
    const found = assessed({ way: '8-2', facts: { ...facts, level } });
    expect(found).toMatchObject({ centihours, byExam: false, byYear: { 2026: centihours }, readings: [], yearReading: 12 });
    expect(found.explanation[1]).toBe(`${label}高研班，认定登记 ${centihours / 100} 学时。`);
    expect(found.citations[0]?.quote).toBe('按国家级、省级、市级分别认定登记36个、30个、24个学时');
  });

  test.each([
    [48, 4800],
    [8, 800],
    [22.5, 2250],
    [0.01, 1],
  ])('证书上列明 %d 学时的，以证书为准，多少都是（口径22）', (certificateHours, centihours) => {
    const found = assessed({ way: '8-2', facts: { ...facts, certificateHours } });
    expect(found).toMatchObject({ centihours, readings: [22] });
    expect(found.citations[0]?.quote).toBe('高研班证书上列明学时的按照其列明的学时予以认定登记');
  });

  test('按证书上的结束日期计入年度（口径12）', () => {
    expect(assessed({ way: '8-2', facts: { ...facts, endedOn: '2027-01-02' } }).byYear).toEqual({ 2027: 3000 });
  });

  test('县级研修班不是高研班，请按第（三）项', () => {
    expect(complaints({ way: '8-2', facts: { ...facts, level: 'county' } })).toEqual([
      'level: 县级研修班不属于高研班，请按第八条第（三）项（培训、学术活动）按天申报',
    ]);
  });

  test.each([[0], [-3], [36.555], [500.01], ['36']])('证书学时 %s 有误', (certificateHours) => {
    expect(complaints({ way: '8-2', facts: { ...facts, certificateHours } })).toEqual([
      'certificateHours: 证书上列明的学时应为大于 0、不超过 500 的数，至多两位小数',
    ]);
  });

  test('误填上限是口径的参数', () => {
    const changed = READINGS.filter((one) => one.id === 22).map((one) => ({
      ...one,
      from: '2026-01-01',
      parameters: { maxCertificateHours: 100 },
    }));
    expect(complaints({ way: '8-2', facts: { ...facts, certificateHours: 120 }, readings: changed })[0]).toContain('不超过 100');
  });

  test('没有列明的可以不填或填 null', () => {
    expect(assessed({ way: '8-2', facts: { ...facts, certificateHours: null } }).centihours).toBe(3000);
  });
});
