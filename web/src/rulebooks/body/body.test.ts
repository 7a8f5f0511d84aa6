// A draft may be as incomplete as it likes: what is typed is kept, what points elsewhere follows, and what can compute computes.
import { describe, expect, test } from 'vitest';
import {
  amountOf,
  articleRenamed,
  blankRule,
  caseAnswer,
  changedKind,
  formulaFor,
  moved,
  movedFacts,
  problemsIn,
  proposedEditionId,
  proposedKey,
  proposedRuleId,
  ruleAt,
  ruleOfCase,
  ruleRenamed,
  sameJson,
  splitArticle,
  valueAt,
  wholeOf,
  withoutAt,
  withValue,
  workingDocument,
} from './index.ts';

const body = {
  id: 'wz-health-2026',
  title: '',
  layer: 'sector',
  sector: 'health',
  from: '2026-07-01',
  unknown: { kept: true },
  articles: [{ name: '第三条', text: '教学查房每次登记2学时。' }],
  rules: [
    {
      id: 'teaching-round',
      way: '8-10',
      title: '教学查房',
      article: '第三条第一款',
      formula: { kind: 'fixed', figure: { hours: 2, quote: '每次登记2学时' } },
    },
    { id: 'unfinished', way: '8-10', formula: { kind: 'per-day', fullDay: { hours: 'x' } } },
  ],
  cases: [{ title: '一次', way: '8-10', facts: { rule: 'teaching-round', on: '2026-07-02' }, hours: 2 }],
};

describe('按路径读写', () => {
  test('改一处，别的照旧，不认识的内容也在', () => {
    const next = withValue(body, 'rules[0].formula.figure.hours', 3);
    expect(valueAt(next, 'rules[0].formula.figure')).toEqual({ hours: 3, quote: '每次登记2学时' });
    expect(next['unknown']).toEqual({ kept: true });
    expect(valueAt(body, 'rules[0].formula.figure.hours')).toBe(2);
  });

  test('没有的地方也能写；写空就是拿掉；列表可以去掉一行', () => {
    expect(withValue({}, 'articles[0].name', '第一条')).toEqual({ articles: [{ name: '第一条' }] });
    expect(withValue({ a: { b: 1, c: 2 } }, 'a.b', undefined)).toEqual({ a: { c: 2 } });
    expect(withoutAt({ a: [1, 2, 3] }, 'a[1]')).toEqual({ a: [1, 3] });
    expect(valueAt({ a: 'text' }, 'a[0].b')).toBeUndefined();
  });

  test('上移、下移；到头了不动', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });
});

test.each([
  ['4.5', 4.5],
  ['１２', 12],
  ['1,000', 1000],
  ['4.555', '4.555'],
  ['4.', '4.'],
  ['', undefined],
])('学时“%s”：至多两位小数，别的留作文字', (text, value) => {
  expect(amountOf(text)).toBe(value);
});

test('整数；内容相同与次序无关', () => {
  expect([wholeOf('2026'), wholeOf('2.5'), wholeOf(' ')]).toEqual([2026, '2.5', undefined]);
  expect(sameJson({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
});

describe('编号和名称', () => {
  test('规则的编号按位置，避开已有的；材料、级别的也是', () => {
    expect(proposedRuleId(body)).toBe('wz-health-2026-3');
    expect(proposedRuleId({ id: '中文', rules: [{ id: 'rule-2' }] })).toBe('rule-3');
    expect(proposedKey('level', [{ key: 'level-2' }])).toBe('level-3');
  });

  test('新版本的编号换年份，同一年的加月份', () => {
    expect(proposedEditionId('wz-health-2024', '2027-01-01', ['wz-health-2024'])).toBe('wz-health-2027');
    expect(proposedEditionId('wz-health-2026', '2026-08-01', ['wz-health-2026'])).toBe('wz-health-2026-08');
  });

  test('条款由条的名称和其余部分组成', () => {
    expect(splitArticle('第三条第（二）项', ['第二条', '第三条'])).toEqual({ name: '第三条', rest: '第（二）项' });
    expect(splitArticle('第九条', ['第三条', ''])).toEqual({ name: '', rest: '第九条' });
  });

  test('条和规则改了名，引用的地方跟着改', () => {
    expect(valueAt(articleRenamed(body, '第三条', '第四条'), 'rules[0].article')).toBe('第四条第一款');
    expect(valueAt(ruleRenamed(body, 'teaching-round', 'round'), 'cases[0].facts.rule')).toBe('round');
    expect(ruleOfCase(body, 0)).toBe(0);
  });
});

describe('计算方式', () => {
  test('换一种计算方式：数字和原文带过去，别的成员去掉', () => {
    const fixed = { kind: 'fixed', figure: { hours: 2, quote: '2学时' } };
    expect(changedKind(fixed, 'per-unit')).toEqual({ kind: 'per-unit', unit: '', each: { hours: 2, quote: '2学时' } });
    const levels = [{ key: 'a', label: '一类', figure: { hours: 1, quote: '一' } }];
    expect(changedKind({ kind: 'per-credit', credits: levels }, 'by-level')).toEqual({ kind: 'by-level', levels, stated: null });
  });

  test('途径决定计算方式和级别', () => {
    const formula = formulaFor('8-2', { kind: 'fixed', figure: { quote: '' } });
    expect(formula).toMatchObject({ kind: 'by-level', levels: [{ key: 'national' }, { key: 'provincial' }, { key: 'municipal' }] });
    expect(formulaFor('8-10', { kind: 'per-unit', unit: '场', each: {} })).toEqual({ kind: 'per-unit', unit: '场', each: {} });
  });

  test('行业文件的新规则只在第（十）项之内', () => {
    expect(blankRule(body)).toMatchObject({ way: '8-10', article: '第三条' });
    expect(blankRule({ layer: 'city' })['way']).toBeUndefined();
  });
});

describe('没写完的草案', () => {
  test('写好的规则已经能算，没写好的说不出', () => {
    const working = workingDocument(body);
    expect(working?.rules.map((one) => one.id)).toEqual(['teaching-round']);
    expect([ruleAt(body, 0)?.title, ruleAt(body, 1)]).toEqual(['教学查房', null]);
    expect(caseAnswer(working, body.cases[0], [])).toMatchObject({ holds: true, message: '算得 2 学时，与手工计算一致' });
    expect(caseAnswer(working, { ...body.cases[0], hours: 3 }, [])).toMatchObject({ holds: false });
    expect(caseAnswer(working, { ...body.cases[0], hours: '3x' }, [])).toBeNull();
    expect(workingDocument({})).toBeNull();
  });

  test('问题与服务器所说的一样，按路径', () => {
    const paths = problemsIn('document', body, { documents: [], readings: [], notices: [], profiles: [] }).map((one) => one.path);
    expect(paths).toEqual(expect.arrayContaining(['title', 'rules[1].title', 'rules[1].formula.fullDay.hours', 'unknown']));
  });

  test('旧版本的算例移到新版本施行以后，间隔不变', () => {
    expect(movedFacts({ rule: 'r', days: [{ on: '2025-03-03' }, { on: '2025-03-05' }] }, '2026-07-01')).toEqual({
      rule: 'r',
      days: [{ on: '2026-07-01' }, { on: '2026-07-03' }],
    });
    expect(movedFacts({ on: '2026-08-01' }, '2026-07-01')).toEqual({ on: '2026-08-01' });
  });
});

test('只缺几处时，已经写错的数字马上指出', () => {
  const reading = {
    id: 23,
    article: '第八条',
    title: '口径',
    text: '文',
    parameters: { halfDayPercent: 150 },
    limits: {},
    from: '2027-01-01',
  };
  const problems = problemsIn('reading', { ...reading, source: '' }, { documents: [], readings: [], notices: [], profiles: [] });
  expect(problems.map((one) => one.path)).toEqual(['source', 'parameters.halfDayPercent']);
});
