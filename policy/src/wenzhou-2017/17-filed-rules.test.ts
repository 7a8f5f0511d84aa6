// 第十七条：备案的各种规则，单独和一起是否合格，今天还能不能备案
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Reading, readingOn } from '#core';
import {
  type FiledRules,
  type Filing,
  filedRulesFromJson,
  filedRulesToJson,
  filingFromJson,
  filingId,
  filingToJson,
  NOTHING_FILED,
  withFiling,
} from '#core/rulebook';
import { READINGS } from '#wenzhou-2017/source';
import { anyDocument, documentOf, noticeOf, profileOf } from '#wenzhou-2017/testing';
import { asIfFrom, pastErrors, sectorOfFiling, validateFiling, yearOfInterest } from './17-filed-rules.ts';

const example = { title: '一次', way: '8-10', facts: { rule: 'teaching-round', on: '2024-05-01' }, centihours: 300 } as const;
const changed: Reading = {
  ...readingOn(READINGS, 6, '2026-01-01'),
  from: '2027-01-01',
  parameters: { minutesPerHour: 40 },
  source: '温人社发〔2026〕9号',
};
const exam = { kind: 'waived', value: 0, quote: '免除考试' } as const;
const filings: readonly Filing[] = [
  { kind: 'document', body: documentOf({ cases: [example] }) },
  { kind: 'reading', body: changed },
  { kind: 'notice', body: noticeOf({ exam, minima: { total: { centihours: 8000, quote: '80学时' } } }) },
  { kind: 'profile', body: profileOf() },
];
const all = filings.reduce(withFiling, NOTHING_FILED);

describe('四种规则', () => {
  test.each(filings)('$kind 写出再读回，完全相同；单独合格', (filing) => {
    expect(filingFromJson(filing.kind, JSON.parse(JSON.stringify(filingToJson(filing))))).toEqual({ ok: true, filing });
    expect(validateFiling(filing, NOTHING_FILED)).toEqual([]);
  });

  test('全部写出再读回，完全相同', () => {
    expect(filedRulesFromJson(JSON.parse(JSON.stringify(filedRulesToJson(all))))).toEqual(all);
  });

  test.each(filings)('$kind 备案过的，不能再来一次', (filing) => {
    expect(validateFiling(filing, all)).not.toEqual([]);
  });

  test('错误写在它自己的路径上', () => {
    const bad: Filing = { kind: 'profile', body: profileOf({ id: 'x', from: '2028-01-01', credit: null, cycle: null }) };
    expect(validateFiling(bad, all).map((one) => one.path)).toEqual(['credit']);
    const odd: Filing = { kind: 'reading', body: { ...changed, from: '2028-01-01', parameters: { minutesPerHour: 5 } } };
    expect(validateFiling(odd, all).map((one) => one.path)).toEqual(['parameters.minutesPerHour']);
    const unknown: Filing = { kind: 'reading', body: { ...changed, id: 99 } };
    expect(validateFiling(unknown, all).map((one) => one.path)).toEqual(['id']);
  });

  test('口径的学时至多两位小数，其余是整数，月日每年都有：否则以后算不出', () => {
    const paths = (id: number, parameters: Record<string, number | string>) => {
      const of = READINGS.find((one) => one.id === id);
      if (!of) throw new Error(`no reading ${id}`);
      const body = { ...of, parameters: { ...of.parameters, ...parameters }, from: '2028-01-01' };
      return validateFiling({ kind: 'reading', body }, NOTHING_FILED).map((one) => one.path);
    };
    expect(paths(27, { capHoursPerYear: 57.355 })).toEqual(['parameters.capHoursPerYear']);
    expect(paths(27, { capHoursPerYear: 57.35 })).toEqual([]);
    expect(paths(49, { appealDays: 30.5 })).toEqual(['parameters.appealDays']);
    expect(paths(18, { lateUntil: '02-30' })).toEqual(['parameters.lateUntil']);
    expect(paths(18, { lateUntil: '02-28' })).toEqual([]);
  });

  test('预估时假设它早已施行，但不会施行到它失效以后；由市里废止的也一样', () => {
    const [filing] = filings;
    if (filing?.kind !== 'document') throw new Error('no document');
    const until = '2026-12-31';
    const last = (one: Filing, rules: FiledRules) => asIfFrom(one, rules, '2020-01-01').documents.at(-1);
    expect(last({ kind: 'document', body: { ...filing.body, until } }, NOTHING_FILED)).toMatchObject({ from: '2020-01-01', until });
    const ended = { ...NOTHING_FILED, documents: [{ ...filing.body, until }] };
    expect(last(filing, ended)).toMatchObject({ from: '2020-01-01', until });
  });

  test('编号：口径连同施行日', () => {
    expect(filings.map(filingId)).toEqual(['wz-health-2024', '6@2027-01-01', 'notice-2026', 'health-credits']);
    expect(filings.map(sectorOfFiling)).toEqual(['health', null, null, 'health']);
  });
});

describe('今天还能不能备案', () => {
  test.each(filings)('$kind 施行日早于今天的，不能；从今天起的可以', (filing) => {
    expect(pastErrors(filing, NOTHING_FILED, '2030-01-01')[0]?.path).toBe('from');
    expect(pastErrors(filing, NOTHING_FILED, filing.body.from)).toEqual([]);
  });

  test('看哪一年的影响：通知看它的年度，其余看最近的完整年度', () => {
    expect(filings.map((one) => yearOfInterest(one, '2026-11-25'))).toEqual([2025, 2025, 2026, 2025]);
    expect(yearOfInterest({ kind: 'reading', body: changed }, '2026-12-31')).toBe(2026);
  });
});

test('任何 JSON，要么读成规则，要么逐处指出，不会抛错', () => {
  fc.assert(
    fc.property(fc.constantFrom('document', 'reading', 'notice', 'profile'), fc.jsonValue(), (kind, value) => {
      const read = filingFromJson(kind, value);
      if (!read.ok) expect(read.errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('任何读得成的文件，检查时有回答', () => {
  fc.assert(
    fc.property(anyDocument, (body) => {
      for (const { path, message } of validateFiling({ kind: 'document', body }, all))
        expect([typeof path, message !== '']).toEqual(['string', true]);
    }),
  );
});
