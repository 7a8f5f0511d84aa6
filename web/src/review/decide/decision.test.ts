// A decision goes out only whole: hours never above the ceiling, reasons where somebody is refused something, 对口 always said.
import { describe, expect, test } from 'vitest';
import { appealGranted, BLANK, ceilingOf, type DecisionForm, hoursIn, kindsOf, recognition, totalOf, wrongIn } from './decision.ts';

const one = { ceiling: { hours: 12, byYear: { '2026': 12 }, reductions: [] }, assessment: null };
const two = { ceiling: { hours: 18, byYear: { '2025': 6, '2026': 12 }, reductions: [] }, assessment: null };
const form = (more: Partial<DecisionForm>): DecisionForm => ({ ...BLANK, ...more });
const paths = (kind: Parameters<typeof wrongIn>[0], more: Partial<DecisionForm>, view: typeof one | typeof two = one) =>
  wrongIn(kind, form(more), view).map(({ path, message }) => `${path} ${message}`);

describe('认定', () => {
  test('须说明对口情形；选交叉学科的还要写明', () => {
    expect(paths('recognise', {})).toEqual(['matching matchingMissing']);
    expect(paths('recognise', { matching: 'post' })).toEqual([]);
    expect(paths('recognise', { matching: 'cross' })).toEqual(['matchingText matchingTextMissing']);
  });

  test('不核减就不送学时，由服务端按上限登记', () => {
    expect(recognition('c', 3, form({ matching: 'post', byYear: { '2026': '4' } }), one)).toEqual({
      claimId: 'c',
      revision: 3,
      matching: { code: 'post' },
      text: '',
    });
  });

  test('核减：不能超过上限，不能为零，须有理由；选“其他”须写明', () => {
    const lower = { matching: 'post', lowering: true };
    expect(paths('recognise', { ...lower, byYear: { '2026': '12.5' }, lowerReasons: ['fewer-days'] })).toEqual(['byYear.2026 hoursOver']);
    expect(paths('recognise', { ...lower, byYear: { '2026': '0' }, lowerReasons: ['fewer-days'] })).toEqual(['byYear.2026 hoursNone']);
    expect(paths('recognise', { ...lower, byYear: { '2026': '六' }, lowerReasons: ['fewer-days'] })).toEqual(['byYear.2026 hoursWrong']);
    expect(paths('recognise', { ...lower, byYear: { '2026': '6' } })).toEqual(['lowerReasons reasonMissing']);
    expect(paths('recognise', { ...lower, byYear: { '2026': '6' }, lowerReasons: ['other'] })).toEqual(['text textMissing']);
  });

  test('一个年度送一个数；跨年的逐年送，没改的年度照上限', () => {
    const typed = form({ matching: 'post', lowering: true, byYear: { '2026': '６' }, lowerReasons: ['fewer-days'], text: ' 少一天 ' });
    expect(recognition('c', 3, typed, one)).toMatchObject({ hours: 6, reasons: ['fewer-days'], text: '少一天' });
    expect(recognition('c', 3, typed, two)).toMatchObject({ byYear: { '2025': 6, '2026': 6 } });
  });
});

describe('退回、不予认定、复核', () => {
  test('退回须选理由，选“其他”须写明；不予认定两样都要', () => {
    expect(paths('return', {})).toEqual(['reasons reasonMissing']);
    expect(paths('return', { reasons: ['seal-missing'] })).toEqual([]);
    expect(paths('return', { reasons: ['other'], text: '  ' })).toEqual(['text textMissing']);
    expect(paths('refuse', { reasons: ['not-matching'] })).toEqual(['text textMissing']);
    expect(paths('refuse', { reasons: ['not-matching'], text: '内容为行政管理' })).toEqual([]);
  });

  test('复核无论改定还是维持，都须写明理由', () => {
    expect(paths('grant-appeal', {})).toEqual(['text textMissing']);
    expect(paths('dismiss-appeal', {})).toEqual(['text textMissing']);
    expect(appealGranted('c', 1, form({ text: '材料属实' }), two)).toEqual({
      claimId: 'c',
      revision: 1,
      outcome: 'granted',
      text: '材料属实',
    });
  });

  test('页面只给出服务端允许的操作', () => {
    expect(kindsOf({ actions: ['refuse', 'recognise', 'return'] })).toEqual(['recognise', 'return', 'refuse']);
    expect(kindsOf({ actions: ['edit', 'submit'] })).toEqual([]);
  });
});

test('上限以服务端扣减后的为准，没有时按计算值', () => {
  const assessment = { byYear: { '2026': 30 } } as never;
  expect(ceilingOf({ ceiling: one.ceiling, assessment })).toEqual({ '2026': 12 });
  expect(ceilingOf({ ceiling: null, assessment })).toEqual({ '2026': 30 });
  expect(totalOf({ '2025': 0.1, '2026': 0.2 })).toBe(0.3);
});

test('学时至多两位小数，全角数字也认', () => {
  expect([hoursIn('４．５'), hoursIn('4.55'), hoursIn('4.555'), hoursIn('-1'), hoursIn('')]).toEqual([
    4.5,
    4.55,
    undefined,
    undefined,
    undefined,
  ]);
});
