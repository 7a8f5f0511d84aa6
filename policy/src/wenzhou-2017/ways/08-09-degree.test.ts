// 第八条（九）：在职学历（学位）教育
import { describe, expect, test } from 'vitest';
import { assessed, complaints } from '#wenzhou-2017/testing';

function facts(...names: string[]) {
  return { courses: names.map((name) => ({ name, passedOn: '2026-06-30' })), matching: true };
}

describe('第八条（九）在职学历（学位）教育', () => {
  test('每门合格课程 3 学时', () => {
    const found = assessed({ way: '8-9', facts: facts('医学统计学', '流行病学', '护理研究') });
    expect(found).toMatchObject({ centihours: 900, byYear: { 2026: 900 }, byExam: false, readings: [34], yearReading: 16 });
    expect(found.explanation[1]).toBe('合格课程 3 门 × 3 = 9 学时，按考试日期计入 2026 年度（口径16、34）。');
  });

  test('按每门课程的考试日期分年度', () => {
    const courses = [
      { name: '甲', passedOn: '2027-01-05' },
      { name: '乙', passedOn: '2026-12-28' },
      { name: '丙', passedOn: '2026-07-01' },
    ];
    expect(assessed({ way: '8-9', facts: { courses, matching: true } }).byYear).toEqual({ 2026: 600, 2027: 300 });
  });

  test.each(['毕业论文', '硕士学位论文', '学位论文答辩', '毕业论文（设计）', '毕业设计', '毕业设计(论文)', '博士论文', ' 论文 '])(
    '“%s”不是课程，不计（口径34）',
    (name) => {
      const found = assessed({ way: '8-9', facts: facts('医学统计学', name) });
      expect(found.centihours).toBe(300);
      expect(found.explanation.some((one) => one.includes('不是课程'))).toBe(true);
    },
  );

  test.each(['学术论文写作', '论文写作指导', '毕业设计方法', '设计', '建筑设计'])('“%s”是课程', (name) => {
    expect(assessed({ way: '8-9', facts: facts(name) }).centihours).toBe(300);
  });

  test('不对口：0 学时，说明理由（口径36）', () => {
    const found = assessed({ way: '8-9', facts: { ...facts('酒店管理'), matching: false } });
    expect(found).toMatchObject({ centihours: 0, readings: [36] });
    expect(found.explanation[1]).toContain('不对口');
  });

  test.each([
    ['高等数学', '高等数学'],
    ['高等数学（上）', '高等数学(上)'],
    ['English', ' english '],
    ['C++ 程序设计', 'Ｃ＋＋程序设计'],
  ])('“%s”与“%s”是同一门，只能填一次', (one, two) => {
    expect(complaints({ way: '8-9', facts: facts('别的课程', one, two) })).toEqual([
      `courses[2].name: “${two.trim()}”与第 2 行是同一门课程，每门课程只填一次`,
    ]);
  });

  test('有误的填写', () => {
    expect(complaints({ way: '8-9', facts: { courses: [{ name: ' ', passedOn: '2026-06-31' }] } })).toEqual([
      'courses[0].name: 请填写课程名称',
      'courses[0].passedOn: 考试（考核）日期应为真实存在的日期，写作 年-月-日，例如 2026-03-01',
      'matching: 请说明所学是否与从事的专业对口（true 或 false）',
    ]);
  });
});
