// 第八条（四）：网络远程教育、移动端学习
import { describe, expect, test } from 'vitest';
import { assessed, complaints } from '#wenzhou-2017/testing';

const facts = { courseHours: 4.5, completedOn: '2026-12-31', platformListed: true };

describe('第八条（四）网络远程教育、移动端学习', () => {
  test('课程标定多少就是多少', () => {
    const found = assessed({ way: '8-4', facts });
    expect(found).toMatchObject({ centihours: 450, byYear: { 2026: 450 }, byExam: false, readings: [25], yearReading: 17 });
    expect(found.citations[0]?.quote).toBe('可认定登记课程标定的学时');
    expect(found.evidence.map((one) => one.key)).toEqual(['system-record']);
  });

  test('平台不在名单内：0 学时，说明理由（口径25）', () => {
    const found = assessed({ way: '8-4', facts: { ...facts, platformListed: false } });
    expect(found).toMatchObject({ centihours: 0, byYear: { 2026: 0 }, readings: [25] });
    expect(found.explanation[1]).toContain('不在行业主管部门公布的名单内');
  });

  test('课程末尾的考核不是专项知识考试（口径4）', () => {
    expect(assessed({ way: '8-4', facts: { ...facts, courseHours: 100 } }).byExam).toBe(false);
  });

  test('有误的填写', () => {
    expect(complaints({ way: '8-4', facts: { courseHours: 0, completedOn: null } })).toEqual([
      'courseHours: 课程标定的学时应为大于 0、不超过 500 的数，至多两位小数',
      'completedOn: 请填写考核通过日期',
      'platformListed: 请说明平台是否在行业主管部门公布的名单内（true 或 false）',
    ]);
  });
});
