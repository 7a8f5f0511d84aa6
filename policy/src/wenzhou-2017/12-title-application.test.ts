// 第十二条：职称申报
import { describe, expect, test } from 'vitest';
import { judged } from '#wenzhou-2017/testing';
import { applicationStatement, transcriptYears } from './12-title-application.ts';

describe('登记情况表默认的年度（口径52）', () => {
  test.each([
    ['2023-12-01', '2026-11-23', [2023, 2024, 2025, 2026]],
    ['2010-01-01', '2026-11-23', [2022, 2023, 2024, 2025, 2026]],
    [null, '2026-11-23', [2022, 2023, 2024, 2025, 2026]],
    ['2026-05-01', '2026-11-23', [2026]],
    ['2027-01-01', '2026-11-23', [2026]],
    [null, '2019-06-01', [2018, 2019]],
  ])('现任职称自 %s，在 %s 打印', (titleSince, on, years) => {
    expect(transcriptYears({ titleSince, on })).toEqual(years);
  });
});

describe('申报时的陈述：事实由系统说明，由主管部门决定（口径50）', () => {
  const met = { professional: 7200, sectorPublic: 0, generalPublic: 1800, byExam: 3600 };
  const short = judged({ year: 2024, asOf: '2026-11-23', entries: [] });
  const full = judged({ year: 2025, asOf: '2026-11-23', totals: met });
  const open = judged({ year: 2026, asOf: '2026-11-23', entries: [] });
  const absent = judged({ year: 2023, asOf: '2026-11-23', entries: [], post: [] });

  test('都达到或不作要求', () => {
    const found = applicationStatement([absent, full]);
    expect(found).toMatchObject({ complete: true, shortYears: [], openYears: [] });
    expect(found.citations.map((one) => one.article)).toEqual(['第十二条', '第十二条']);
  });

  test('有不足的、有未定的', () => {
    const found = applicationStatement([short, full, open]);
    expect(found).toMatchObject({ complete: false, shortYears: [2024], openYears: [2026] });
    expect(found.text).toBe('2024 年度学时未达到要求；2026 年度尚无最终结论，由主管部门依据第十二条、第十四条决定。');
    expect(found.citations.at(-1)?.article).toBe('第十四条');
  });
});
