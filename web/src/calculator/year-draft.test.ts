// What is typed into the year's calculator, and what it is taken for.
import { describe, expect, test } from 'vitest';
import { BLANK_YEAR, yearErrors, yearOptions, yearTotals } from './year-draft.ts';

const words = { wrong: '写错了', examTooMany: '超过合计' };

describe('年度结论的填写', () => {
  test('空着的科目按没有学时', () => {
    expect(yearTotals(BLANK_YEAR)).toEqual({ professional: 0, sectorPublic: 0, generalPublic: 0, byExam: 0 });
    expect(yearErrors(BLANK_YEAR, words)).toEqual({});
  });

  test('两位小数按百分之一学时精确计算，全角数字也认', () => {
    expect(yearTotals({ ...BLANK_YEAR, professional: '4.35', generalPublic: '１２' })).toEqual({
      professional: 435,
      sectorPublic: 0,
      generalPublic: 1200,
      byExam: 0,
    });
  });

  test.each(['abc', '-3', '1.234', '999999'])('读不成学时的“%s”在本格说明，不作判断', (text) => {
    const draft = { ...BLANK_YEAR, sectorPublic: text };
    expect(yearTotals(draft)).toBeUndefined();
    expect(yearErrors(draft, words)).toEqual({ sectorPublic: '写错了' });
  });

  test('通过考试取得的学时包含在各科目之中，不会更多', () => {
    const draft = { ...BLANK_YEAR, professional: '36', byExam: '36.01' };
    expect(yearTotals(draft)).toBeUndefined();
    expect(yearErrors(draft, words)).toEqual({ byExam: '超过合计' });
    expect(yearTotals({ ...draft, byExam: '36' })).toBeDefined();
  });

  test('可选的年度从今年回到 2018 年', () => {
    expect(yearOptions('2020-05-01')).toEqual(['2020', '2019', '2018']);
  });
});
