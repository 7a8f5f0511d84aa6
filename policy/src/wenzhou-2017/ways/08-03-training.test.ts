// 第八条（三）：培训、学术活动
import { describe, expect, test } from 'vitest';
import { assessed } from '#wenzhou-2017/testing';

describe('第八条（三）培训、学术活动', () => {
  const found = assessed({ way: '8-3', facts: { days: ['2026-04-07', '2026-04-08'].map((on) => ({ on, part: 'full' })) } });

  test('每天 6 学时，专业科目，不算考试取得', () => {
    expect(found).toMatchObject({ centihours: 1200, subject: 'professional', byExam: false, byYear: { 2026: 1200 }, yearReading: 11 });
  });

  test('依据与说明', () => {
    expect(found.citations.map((one) => one.quote)).toEqual(['每天可认定登记6个学时']);
    expect(found.explanation).toEqual([
      '依据温人社发〔2017〕264号第八条第（三）项。',
      '全天 2 天 × 6 = 12 学时。',
      '合计 12 学时，计入 2026 年度。',
    ]);
  });

  test('须有通知、日程、参加证明', () => {
    expect(found.evidence.map((one) => one.key)).toEqual(['notice', 'schedule', 'proof']);
    expect(found.evidence.every((one) => one.required)).toBe(true);
  });

  test('没有年度上限', () => {
    const days = Array.from({ length: 28 }, (_, index) => ({ on: `2026-02-${String(index + 1).padStart(2, '0')}`, part: 'full' }));
    expect(assessed({ way: '8-3', facts: { days } }).centihours).toBe(16_800);
  });
});
