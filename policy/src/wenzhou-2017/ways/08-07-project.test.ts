// 第八条（七）：课题、规划、标准
import { describe, expect, test } from 'vitest';
import { assessed, complaints } from '#wenzhou-2017/testing';

const facts = { kind: 'project', level: 'municipal', acceptedOn: '2026-11-30' };

describe('第八条（七）课题、规划、标准', () => {
  test.each([
    ['national', 4800],
    ['ministerial', 3600],
    ['municipal', 2400],
    ['county', 1200],
  ])('%s', (level, centihours) => {
    expect(assessed({ way: '8-7', facts: { ...facts, level } })).toMatchObject({
      centihours,
      byYear: { 2026: centihours },
      readings: [28],
    });
  });

  test.each([
    ['project', '市厅级课题研究'],
    ['plan', '市厅级规划制定'],
    ['standard', '市厅级行业标准等标准制定'],
  ])('%s 的标准相同', (kind, start) => {
    const found = assessed({ way: '8-7', facts: { ...facts, kind } });
    expect(found.centihours).toBe(2400);
    expect(found.explanation[1]?.startsWith(start)).toBe(true);
  });

  test('按结题、验收、发布日期计入年度（口径15）', () => {
    expect(assessed({ way: '8-7', facts }).explanation.at(-1)).toBe('按结题、验收或发布日期 2026-11-30，计入 2026 年度（口径15）。');
    expect(assessed({ way: '8-7', facts }).yearReading).toBe(15);
  });

  test('引文', () => {
    expect(assessed({ way: '8-7', facts }).citations[0]?.quote).toBe(
      '国家级、省部级、市厅级、县处级每项可分别认定登记48个、36个、24个、12个学时',
    );
  });

  test('级别、种类之外的不收', () => {
    expect(complaints({ way: '8-7', facts: { ...facts, kind: 'patent', level: 'provincial' } }).map((one) => one.split(':')[0])).toEqual([
      'kind',
      'level',
    ]);
  });
});
