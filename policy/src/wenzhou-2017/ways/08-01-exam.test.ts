// 第八条（一）：考试
import { describe, expect, test } from 'vitest';
import { assessed, complaints } from '#wenzhou-2017/testing';

const facts = { exam: 'qualification', passedOn: '2026-05-20' };

describe('第八条（一）考试', () => {
  test('资格考试全部通过：36 学时，计入考试取得', () => {
    const found = assessed({ way: '8-1', facts });
    expect(found).toMatchObject({ centihours: 3600, subject: 'professional', byExam: true, byYear: { 2026: 3600 }, readings: [4, 21] });
    expect(found.rule).toEqual({ document: '温人社发〔2017〕264号', article: '第八条第（一）项', edition: '2018-01-01' });
    expect(found.citations).toEqual([{ document: '温人社发〔2017〕264号', article: '第八条第（一）项', quote: '通过考试认定登记36学时' }]);
    expect(found.explanation).toEqual([
      '依据温人社发〔2017〕264号第八条第（一）项。',
      '国家或省级专业技术人员资格考试，通过考试认定登记 36 学时。',
      '属于第八条第（一）项的考试，计入“部分学时须通过专项知识考试取得”（口径4）。',
      '按通过日期 2026-05-20，计入 2026 年度（口径13）。',
    ]);
  });

  test('行业主管部门的专项知识考试：同样 36 学时', () => {
    const found = assessed({ way: '8-1', facts: { exam: 'special_knowledge', passedOn: '2026-05-20' } });
    expect(found).toMatchObject({ centihours: 3600, byExam: true, readings: [4] });
  });

  test('多科考试只通过部分科目：0 学时，说明理由，也不算考试取得（口径21）', () => {
    const found = assessed({ way: '8-1', facts: { ...facts, wholeQualification: false } });
    expect(found).toMatchObject({ centihours: 0, byExam: false, byYear: { 2026: 0 }, readings: [21] });
    expect(found.explanation[1]).toContain('只通过了部分科目');
  });

  test('是否全部通过与专项知识考试无关', () => {
    expect(
      assessed({ way: '8-1', facts: { exam: 'special_knowledge', passedOn: '2026-05-20', wholeQualification: false } }).centihours,
    ).toBe(3600);
  });

  test('证明材料', () => {
    expect(assessed({ way: '8-1', facts }).evidence.map((one) => [one.key, one.required])).toEqual([['certificate', true]]);
  });

  test('有误的填写', () => {
    expect(complaints({ way: '8-1', facts: { exam: 'driving', passedOn: '2026-5-2', wholeQualification: 'yes' } })).toEqual([
      'exam: 考试种类只能是：qualification（国家或省级专业技术人员资格考试）、special_knowledge（行业主管部门组织的专项知识考试）',
      'passedOn: 通过日期应为真实存在的日期，写作 年-月-日，例如 2026-03-01',
      'wholeQualification: 全部科目是否都已通过应为 true（是）或 false（否）',
    ]);
  });
});
