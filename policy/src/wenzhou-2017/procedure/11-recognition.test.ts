// 第十一条：谁登记、材料、审核的限度与时限
import { describe, expect, test } from 'vitest';
import { READINGS } from '#wenzhou-2017/source';
import { WAYS } from '#wenzhou-2017/ways';
import { appealDeadline, checkRecognised, missingEvidence, moreTrusted, registrarOf, reviewDeadlines } from './11-recognition.ts';

describe('谁登记', () => {
  test('统一组织的由组织机构登记，其余由本人申请', () => {
    expect(registrarOf('organised').by).toBe('organiser');
    expect(registrarOf('own').by).toBe('person');
    expect(registrarOf('own').citation.article).toBe('第十一条');
  });

  test('采信顺序：系统记录最先，本人申请最后（口径37）', () => {
    expect(moreTrusted('own-claim', 'system-log')).toBe('system-log');
    expect(moreTrusted('sector-import', 'employer-roster')).toBe('sector-import');
    expect(moreTrusted('organiser-roster', 'organiser-roster')).toBe('organiser-roster');
  });
});

describe('材料齐不齐', () => {
  const needs = WAYS.find((one) => one.id === '8-9')?.evidence ?? [];

  test('缺必须的材料才算不齐', () => {
    expect(missingEvidence(needs, []).map((one) => one.key)).toEqual(['transcript']);
    expect(missingEvidence(needs, ['enrolment']).map((one) => one.key)).toEqual(['transcript']);
    expect(missingEvidence(needs, ['transcript'])).toEqual([]);
  });

  test.each(WAYS.map((one) => [one.id, one] as const))('%s 至少有一项必须的材料，编号不重复', (_, way) => {
    expect(way.evidence.some((one) => one.required)).toBe(true);
    expect(new Set(way.evidence.map((one) => one.key)).size).toBe(way.evidence.length);
  });
});

describe('认定学时以计算所得为上限（口径20）', () => {
  test.each([
    [600, 600, '', []],
    [600, 300, '只参加了半天', []],
    [600, 300, '  ', ['reason: 调低学时须说明理由（口径20）']],
    [600, 601, '很好', ['hours: 不得高于计算所得的 6 学时（口径20）']],
    [600, -1, '理由', ['hours: 学时应不小于 0，至多两位小数']],
    [600, 1.5, '理由', ['hours: 学时应不小于 0，至多两位小数']],
  ])('计算 %d，认定 %d，理由“%s”', (computed, recognised, reason, expected) => {
    expect(checkRecognised({ computed, recognised, reason }).map((one) => `${one.path}: ${one.message}`)).toEqual(expected);
  });
});

describe('审核时限（口径48）', () => {
  const calendar = { holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], workdays: ['2026-10-10'] };

  test('主管部门 10 个工作日', () => {
    expect(reviewDeadlines({ submittedOn: '2026-11-02', employerConfirms: false })).toMatchObject({
      employer: null,
      authority: '2026-11-16',
      readings: [48],
    });
  });

  test('遇国庆顺延，调休上班日计入', () => {
    expect(reviewDeadlines({ submittedOn: '2026-09-30', employerConfirms: false, calendar }).authority).toBe('2026-10-20');
  });

  test('须经用人单位确认：5 个工作日，不处理自动进入下一步（口径41）', () => {
    const question = { submittedOn: '2026-11-02', employerConfirms: true };
    expect(reviewDeadlines(question)).toMatchObject({ employer: '2026-11-09', authority: '2026-11-23', readings: [41, 48] });
    expect(reviewDeadlines({ ...question, employerConfirmedOn: '2026-11-03' }).authority).toBe('2026-11-17');
    expect(reviewDeadlines({ ...question, employerConfirmedOn: '2026-12-03' }).authority).toBe('2026-11-23');
  });

  test('时限是口径的参数', () => {
    const readings = READINGS.filter((one) => one.id === 48).map((one) => ({
      ...one,
      from: '2026-11-01',
      parameters: { employerWorkingDays: 3, authorityWorkingDays: 7 },
    }));
    expect(reviewDeadlines({ submittedOn: '2026-11-02', employerConfirms: false, readings }).authority).toBe('2026-11-11');
    expect(reviewDeadlines({ submittedOn: '2026-10-30', employerConfirms: false, readings }).authority).toBe('2026-11-13');
  });

  test('复核：30 日内（口径49）', () => {
    expect(appealDeadline('2026-11-23')).toBe('2026-12-23');
    expect(appealDeadline('2026-12-15')).toBe('2027-01-14');
  });
});
