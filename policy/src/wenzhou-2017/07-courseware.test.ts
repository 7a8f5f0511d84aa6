// 第七条：公需科目的课件、课程、考试
import { describe, expect, test } from 'vitest';
import { type CourseResult, courseCredit, coursewareDecision } from './07-courseware.ts';

const passed: CourseResult = {
  kind: 'course',
  subject: 'general_public',
  centihours: 200,
  score: 60,
  passedOn: '2026-12-31',
  alreadyCredited: false,
};

describe('谁确定课件', () => {
  test('行业公需：行业主管部门会同市人社局；一般公需：市人社局', () => {
    expect(coursewareDecision('sector_public').by).toEqual(['sector_authority', 'city_bureau']);
    expect(coursewareDecision('general_public').by).toEqual(['city_bureau']);
    expect(coursewareDecision('general_public').citation.quote).toBe('一般公需科目由市人力社保局确定学习课件');
  });
});

describe('课程考核合格后登记相应学时', () => {
  test('60 分合格（口径55），按通过时间计入年度（口径17）', () => {
    expect(courseCredit(passed)).toMatchObject({ passed: true, centihours: 200, byExam: false, year: 2026, readings: [4, 17, 55] });
    expect(courseCredit(passed).citations[0]?.quote).toBe('每门课程经考核合格后登记相应学时');
  });

  test('59 分不合格，0 学时，说明理由', () => {
    const found = courseCredit({ ...passed, score: 59 });
    expect(found).toMatchObject({ passed: false, centihours: 0, readings: [55] });
    expect(found.explanation).toEqual(['考核 59 分，满分 100 分，60 分合格：不合格（口径55）。']);
  });

  test('同一版本只计一次（口径39）', () => {
    const found = courseCredit({ ...passed, alreadyCredited: true });
    expect(found).toMatchObject({ passed: true, centihours: 0 });
    expect(found.readings).toContain(39);
  });

  test('专项知识考试计入考试取得；课程考核不计（口径4）', () => {
    expect(courseCredit({ ...passed, kind: 'special-exam' })).toMatchObject({ centihours: 200, byExam: true });
    expect(courseCredit({ ...passed, kind: 'special-exam', score: 30 }).byExam).toBe(false);
    expect(courseCredit({ ...passed, kind: 'special-exam', alreadyCredited: true }).byExam).toBe(false);
  });
});
