// 第六条：一个年度要求多少
import { describe, expect, test } from 'vitest';
import type { AnnualNotice } from '#core';
import { READINGS } from '#wenzhou-2017/source';
import { noticeOf } from '#wenzhou-2017/testing';
import { examMissing, examSuffices, requirementOf } from './06-annual-requirement.ts';

const EXAM = '通过专项知识考试取得的学时不少于12学时';
const question = { year: 2026, sector: 'health', asOf: '2026-10-01' };

function notice(rest: Partial<AnnualNotice>): AnnualNotice {
  return noticeOf({ exam: { kind: 'at-least', value: 1200, quote: EXAM }, ...rest });
}

describe('第六条的要求', () => {
  const required = requirementOf(question);

  test('90、60、18，各有原文', () => {
    expect([required.total, required.professional, required.public].map((one) => [one.value, one.citation.quote])).toEqual([
      [9000, '专业技术人员每年度参加继续教育不得少于90学时'],
      [6000, '专业科目不少于60学时'],
      [1800, '行业公需和一般公需科目不少于18学时'],
    ]);
  });

  test('考试取得的学时大于 0（口径4），行业公需、一般公需没有单独的最低（口径3）', () => {
    expect(required.byExam.value).toEqual({ kind: 'above', value: 0 });
    expect(required.byExam.citation.quote).toBe('部分学时须通过专项知识考试取得');
    expect([required.sectorPublic.value, required.generalPublic.value]).toEqual([0, 0]);
  });

  test('口径3、4 的参数可以自某日起更改', () => {
    const readings = READINGS.filter((one) => one.id === 3 || one.id === 4).map((one) => ({
      ...one,
      from: '2027-01-01',
      parameters: one.id === 3 ? { sectorPublicMinHours: 6, generalPublicMinHours: 4.5 } : { examMoreThanHours: 2 },
    }));
    const next = requirementOf({ ...question, year: 2027, readings });
    expect([next.sectorPublic.value, next.generalPublic.value, next.byExam.value.value]).toEqual([600, 450, 200]);
    expect(requirementOf({ ...question, readings }).sectorPublic.value).toBe(0);
  });
});

describe('市里的通知', () => {
  const exam = (notices: AnnualNotice[], rest = {}) => requirementOf({ ...question, notices, ...rest }).byExam;

  test('另定最低学时，引用通知', () => {
    expect(exam([notice({})])).toEqual({
      value: { kind: 'at-least', value: 1200 },
      citation: { document: '温人社发〔2026〕5号', article: '关于 2026 年度继续教育的通知', quote: EXAM },
    });
  });

  test('只管所写的年度，发布以前不适用', () => {
    expect(exam([notice({ year: 2025 })]).value.kind).toBe('above');
    expect(exam([notice({})], { asOf: '2026-02-28' }).value.kind).toBe('above');
  });

  test('行业的通知先于通用的，别的行业的不管', () => {
    const waived = notice({ sector: 'health', from: '2026-02-01', exam: { kind: 'waived', value: 0, quote: EXAM } });
    expect(exam([notice({}), waived]).value.kind).toBe('waived');
    expect(exam([notice({}), waived], { sector: 'education' }).value.kind).toBe('at-least');
    expect(exam([waived], { sector: null }).value.kind).toBe('above');
  });

  test('后发的通知取代先发的', () => {
    const later = notice({ from: '2026-06-01', exam: { kind: 'at-least', value: 600, quote: EXAM } });
    expect(exam([later, notice({})]).value.value).toBe(600);
    expect(exam([later, notice({})], { asOf: '2026-05-31' }).value.value).toBe(1200);
  });

  test('也可以另定总学时、专业科目；没有写的照旧', () => {
    const more = notice({ exam: null, minima: { total: { centihours: 7200, quote: '总学时72' } } });
    const required = requirementOf({ ...question, notices: [more] });
    expect([required.total.value, required.professional.value, required.byExam.value.kind]).toEqual([7200, 6000, 'above']);
    expect(required.total.citation).toMatchObject({ document: '温人社发〔2026〕5号', quote: '总学时72' });
  });

  test('行业的通知只管它写的一项，其余仍从通用的通知', () => {
    const own = notice({ sector: 'health', exam: null, minima: { professional: { centihours: 4000, quote: '专业40' } } });
    const required = requirementOf({ ...question, notices: [own, notice({})] });
    expect([required.professional.value, required.byExam.value.value]).toEqual([4000, 1200]);
  });
});

describe('考试取得的学时够不够', () => {
  test.each([
    ['above', 0, 0, false, 1],
    ['above', 0, 1, true, 0],
    ['above', 200, 200, false, 1],
    ['at-least', 1200, 1199, false, 1],
    ['at-least', 1200, 1200, true, 0],
    ['waived', 0, 0, true, 0],
  ] as const)('%s %i，已有 %i：%s，还差 %i', (kind, value, has, suffices, missing) => {
    expect(examSuffices({ kind, value }, has)).toBe(suffices);
    expect(examMissing({ kind, value }, has)).toBe(missing);
  });
});
