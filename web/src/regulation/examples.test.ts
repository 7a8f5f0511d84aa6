// 九个途径各有一个算例，按所选的日期现算
import { CITY_DOCUMENT, formatHours, NOTHING_FILED, type RuleDocument, WAYS } from '@xueshi/policy';
import { describe, expect, test } from 'vitest';
import { assessExample, hasExample } from './examples.ts';

const ways = WAYS.map((one) => one.id).filter(hasExample);

function hoursOn(day: string, documents: readonly RuleDocument[] = []): string[] {
  return ways.map((way) => {
    const result = assessExample(way, { on: day, chosen: day, rules: { ...NOTHING_FILED, documents } });
    return result.ok ? formatHours(result.assessment.centihours) : result.problem.type;
  });
}

const HOURS = ['36', '24', '12', '12', '8', '12', '24', '9', '6'];

describe('算例', () => {
  test.each(['2018-01-01', '2021-05-01', '2024-02-29', '2025-12-31'])('%s：九个途径都算得出', (day) => {
    expect(hoursOn(day)).toEqual(HOURS);
  });

  test('2017 年：一个也不算（口径10）', () => {
    expect(new Set(hoursOn('2017-12-31'))).toEqual(new Set(['no-rule-in-force']));
  });

  test('这一版的最后一天和新一版的第一天，都算得出', () => {
    const next: RuleDocument = { ...CITY_DOCUMENT, id: 'city-2', from: '2027-01-01', supersedes: [CITY_DOCUMENT.id] };
    expect(hoursOn('2026-12-31', [next])).toEqual(HOURS);
    expect(hoursOn('2027-01-01', [next])).toEqual(HOURS);
  });
});
