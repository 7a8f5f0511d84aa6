// The first sentence is right: how much is missing, until when, and never a number that frightens without need.
import { describe, expect, test } from 'vitest';
import { type Shortage, shortageOf } from './shortage.ts';
import { standingSearch, thisYear, yearsToChoose } from './standing-search.ts';

type Gap = { of: 'total' | 'professional' | 'public' | 'byExam'; hours: number };

function shortage(gaps: Gap[], today = '2026-11-23', verdict: 'in_progress' | 'met' | 'exempt' = 'in_progress'): Shortage {
  const shortfalls = gaps.map((gap) => ({ ...gap, article: '第六条', text: '' }));
  return shortageOf({ year: 2026, verdict, shortfalls, registrationUntil: '2027-03-31' }, today);
}

describe('还差多少', () => {
  test('没有差额就是完成了', () => {
    expect(shortage([], undefined, 'met')).toEqual({ kind: 'done' });
  });

  test('年内：到 12 月 31 日；过年后：到补登截止日；再往后不再催', () => {
    const gaps: Gap[] = [{ of: 'total', hours: 12 }];
    expect(shortage(gaps)).toEqual({ kind: 'running', hours: 12, until: '2026-12-31' });
    expect(shortage(gaps, '2026-12-31')).toMatchObject({ kind: 'running' });
    expect(shortage(gaps, '2027-01-01')).toEqual({ kind: 'over', hours: 12, until: '2027-03-31' });
    expect(shortage(gaps, '2027-04-01')).toMatchObject({ kind: 'closed' });
  });

  test('总数够了，科目还差：说科目的差额；两科都差，两份都要学', () => {
    expect(shortage([{ of: 'public', hours: 6 }])).toMatchObject({ hours: 6 });
    expect(
      shortage([
        { of: 'total', hours: 10 },
        { of: 'professional', hours: 8 },
        { of: 'public', hours: 6 },
      ]),
    ).toMatchObject({ hours: 14 });
  });

  test('只差考试：不说“还差 0.01 学时”', () => {
    expect(shortage([{ of: 'byExam', hours: 0.01 }])).toMatchObject({ kind: 'running', hours: null });
  });

  test('豁免、不适用：不提差额', () => {
    expect(shortage([{ of: 'total', hours: 90 }], undefined, 'exempt')).toEqual({ kind: 'none', verdict: 'exempt' });
  });
});

test('年度在网址里，北京时间过了零点就是新的一年', () => {
  expect(standingSearch({ year: '2025' })).toEqual({ year: '2025' });
  expect(standingSearch({ year: '25' })).toEqual({});
  expect(thisYear(new Date('2026-12-31T16:00:00Z'))).toBe(2027);
  expect(yearsToChoose(2026, 2026)).toEqual([2026, 2025, 2024, 2023, 2022]);
  expect(yearsToChoose(2019, 2019)).toEqual([2019, 2018]);
  expect(yearsToChoose(2026, 2020)).toContain(2020);
});
