// 第六条：通知是否合格，是否改写已经过去的年度
import { expect, test } from 'vitest';
import { READINGS } from '#wenzhou-2017/source';
import { noticeOf } from '#wenzhou-2017/testing';
import { takesBack, validateNotices } from './06-notices.ts';

const exam = { kind: 'at-least', value: 1200, quote: '考试不少于12学时' } as const;
const paths = (...list: Parameters<typeof noticeOf>[0][]) => validateNotices(list.map(noticeOf)).map((one) => one.path);

test('合格的通知；同一年度、行业、日期的两条不予接受，编号也不能重复', () => {
  expect(paths({ exam }, { id: 'b', exam, sector: 'health' }, { id: 'c', exam, from: '2026-06-01' })).toEqual([]);
  expect(paths({ exam }, { exam })).toEqual(['notices[1].from', 'notices[1].id']);
});

test.each([
  ['什么也没有改', {}, 'minima'],
  ['学时为负', { exam: { ...exam, value: -1 } }, 'exam'],
  ['学时不可思议', { minima: { total: { centihours: 1_000_000, quote: '不少于10000学时' } } }, 'minima.total'],
  ['没有原文', { exam: { ...exam, quote: ' ' } }, 'exam'],
  ['原文里没有这句话', { exam, text: '另一份通知' }, 'exam'],
  ['缺文号', { exam, number: '' }, 'number'],
  ['细则施行以前的年度', { exam, year: 2017 }, 'year'],
  ['日期不存在', { exam, from: '2026-02-30' }, 'from'],
])('%s', (_, rest, path) => {
  expect(paths(rest)).toEqual([`notices[0].${path}`]);
});

const none = { notices: [], readings: [] };

test('年度结束以后：比较的是当时施行的口径，不是最初的', () => {
  const stricter = READINGS.filter((one) => one.id === 4).map((one) => ({
    ...one,
    parameters: { examMoreThanHours: 20 },
    from: '2026-02-01',
  }));
  const eased = noticeOf({ from: '2027-02-01', exam });
  expect(takesBack(eased, { notices: [], readings: stricter }, '2027-02-01')).toEqual([]);
});

test('年度结束以后：可以放宽，不能加码', () => {
  const harder = noticeOf({ from: '2027-02-01', exam, minima: { total: { centihours: 9600, quote: '不少于96学时' } } });
  expect(takesBack(harder, none, '2027-02-01').map((one) => one.path)).toEqual(['minima.total', 'exam']);
  // Announced in time, but in force only when the year is over: verdicts of January would turn.
  expect(takesBack(harder, none, '2026-12-31').map((one) => one.message)).toContainEqual(
    expect.stringContaining('在施行日 2027-02-01 以前结束'),
  );
  expect(takesBack({ ...harder, from: '2026-12-31' }, none, '2026-12-31')).toEqual([]);
  const waived = noticeOf({ from: '2027-02-01', exam: { kind: 'waived', value: 0, quote: '2026年没有开考，免除考试' } });
  expect(takesBack(waived, none, '2027-02-01')).toEqual([]);
  // A waiver once given is not taken back either.
  expect(
    takesBack(noticeOf({ id: 'x', from: '2027-03-01', exam }), { ...none, notices: [waived] }, '2027-03-01').map((one) => one.path),
  ).toEqual(['exam']);
});
