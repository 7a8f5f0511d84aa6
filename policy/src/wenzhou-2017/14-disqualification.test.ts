// 第十四条：学时不足与弄虚作假
import { describe, expect, test } from 'vitest';
import { judged } from '#wenzhou-2017/testing';
import {
  disqualificationCitation,
  disqualificationOn,
  FRAUD_STEP_NAMES,
  FRAUD_STEPS,
  nextFraudStep,
  shortageStatement,
} from './14-disqualification.ts';

describe('学时不足是系统陈述的事实', () => {
  test('未达标：写明缺口和依据', () => {
    const found = shortageStatement(judged({ year: 2025, asOf: '2026-11-23', entries: [] }));
    expect(found.short).toBe(true);
    expect(found.text).toContain('专业科目还差 60 学时');
    expect(found.citations.map((one) => one.article)).toEqual(['第六条', '第六条', '第六条', '第六条', '第十四条']);
  });

  test('进行中、待定的不作不足的陈述', () => {
    expect(shortageStatement(judged({ year: 2026, asOf: '2026-11-23', entries: [] })).short).toBe(false);
    const pending = judged({ year: 2025, asOf: '2026-11-23', entries: [], staleSources: ['教育系统'] });
    expect(shortageStatement(pending)).toMatchObject({ short: false, citations: [] });
  });
});

describe('弄虚作假的处理（口径51）', () => {
  test('告知、陈述申辩、决定、复核，一步不能少', () => {
    expect(FRAUD_STEPS.map((one) => FRAUD_STEP_NAMES[one])).toEqual(['告知', '陈述申辩', '决定', '复核']);
    expect([null, ...FRAUD_STEPS].map(nextFraudStep)).toEqual(['notice', 'statement', 'decision', 'appeal', null]);
  });

  test('取消申报资格有起止日期，撤销之后不再显示', () => {
    const decision = { from: '2026-01-01', to: '2027-12-31', reason: '伪造证书', liftedOn: null };
    expect(disqualificationOn([decision], '2026-01-01')).toBe(decision);
    expect(disqualificationOn([decision], '2027-12-31')).toBe(decision);
    expect(disqualificationOn([decision], '2028-01-01')).toBeNull();
    expect(disqualificationOn([decision], '2025-12-31')).toBeNull();
    expect(disqualificationOn([{ ...decision, liftedOn: '2026-06-01' }], '2026-06-01')).toBeNull();
    expect(disqualificationOn([{ ...decision, liftedOn: '2026-06-01' }], '2026-05-31')).not.toBeNull();
  });

  test('依据第十四条', () => {
    expect(disqualificationCitation()).toMatchObject({ article: '第十四条', quote: expect.stringContaining('弄虚作假') });
  });
});
