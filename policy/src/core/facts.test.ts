// Facts come from anybody: each wrong field is named by its path, in words that say what to do.
import { describe, expect, test } from 'vitest';
import { type FactReader, readFacts } from './facts.ts';

const levels = [
  { value: 'national', label: '国家级' },
  { value: 'county', label: '县级' },
];

function errorsOf(value: unknown, read: (facts: FactReader) => void, asOf?: string): string[] {
  const facts = readFacts(value, { asOf });
  read(facts);
  facts.finish();
  return facts.errors.map((one) => `${one.path}: ${one.message}`);
}

describe('合格的事实', () => {
  test('每种字段都读成自己的类型', () => {
    const facts = readFacts({
      on: '2026-03-01',
      level: 'county',
      count: 3,
      hours: 4.5,
      ok: true,
      name: '  急救护理 ',
      rows: [{ on: '2026-03-02' }],
    });
    expect(facts.day('on', '日期')).toBe('2026-03-01');
    expect(facts.choice('level', '级别', levels)).toBe('county');
    expect(facts.integer('count', '数量', { min: 1, max: 9 })).toBe(3);
    expect(facts.hours('hours', '学时', { max: 1000 })).toBe(450);
    expect(facts.flag('ok', '是否')).toBe(true);
    expect(facts.text('name', '名称', { max: 10 })).toBe('急救护理');
    expect(facts.rows('rows', '行', { max: 9 }).map((row) => row.day('on', '日期'))).toEqual(['2026-03-02']);
    facts.finish();
    expect(facts.errors).toEqual([]);
  });

  test('null 等于没有填', () => {
    const facts = readFacts({ ok: null });
    expect(facts.has('ok')).toBe(false);
    expect(facts.flag('ok', '是否', true)).toBe(true);
    expect(facts.errors).toEqual([]);
  });
});

describe('有误的事实', () => {
  test.each([[null], ['文字'], [42], [[]], [undefined]])('%j 整个不是对象：只说一句', (value) => {
    expect(errorsOf(value, (facts) => facts.day('on', '日期'))).toEqual([': 应为一组内容（JSON 对象）']);
  });

  test('缺少的字段', () => {
    const found = errorsOf({}, (facts) => {
      facts.day('on', '日期');
      facts.choice('level', '级别', levels);
      facts.integer('count', '数量', { min: 1, max: 9 });
      facts.hours('hours', '学时', { max: 1000 });
      facts.flag('ok', '是否属实');
      facts.text('name', '名称', { max: 10 });
      facts.rows('rows', '日期', { max: 9 });
    });
    expect(found).toEqual([
      'on: 请填写日期',
      'level: 请选择级别',
      'count: 请填写数量',
      'hours: 请填写学时',
      'ok: 请说明是否属实（true 或 false）',
      'name: 请填写名称',
      'rows: 请至少填写一行日期',
    ]);
  });

  test.each([
    ['2026-02-30', '日期应为真实存在的日期，写作 年-月-日，例如 2026-03-01'],
    [20260301, '日期应为真实存在的日期，写作 年-月-日，例如 2026-03-01'],
    ['2026-07-01', '日期 2026-07-01 还没有到（截至 2026-06-15），不能认定尚未发生的活动'],
  ])('日期 %s', (value, message) => {
    expect(errorsOf({ on: value }, (facts) => facts.day('on', '日期'), '2026-06-15')).toEqual([`on: ${message}`]);
  });

  test('截至当天的日期可以', () => {
    expect(errorsOf({ on: '2026-06-15' }, (facts) => facts.day('on', '日期'), '2026-06-15')).toEqual([]);
  });

  test.each([[0], [10], [1.5], ['3'], [Number.NaN]])('整数 %s', (value) => {
    expect(errorsOf({ count: value }, (facts) => facts.integer('count', '数量', { min: 1, max: 9 }))).toEqual([
      'count: 数量应为 1 到 9 之间的整数',
    ]);
  });

  test.each([[0], [-1], [10.01], [0.005], ['4'], [Number.POSITIVE_INFINITY]])('学时 %s', (value) => {
    expect(errorsOf({ hours: value }, (facts) => facts.hours('hours', '学时', { max: 1000 }))).toEqual([
      'hours: 学时应为大于 0、不超过 10 的数，至多两位小数',
    ]);
  });

  test('选项之外的值，连同可选的值一起说明', () => {
    expect(errorsOf({ level: 'x' }, (facts) => facts.choice('level', '级别', levels))).toEqual([
      'level: 级别只能是：national（国家级）、county（县级）',
    ]);
  });

  test('是否、文字、列表的类型不对', () => {
    const found = errorsOf({ ok: 'yes', name: 5, long: '一二三四', rows: 'x', many: [{}, {}, {}] }, (facts) => {
      facts.flag('ok', '是否属实');
      facts.text('name', '名称', { max: 3 });
      facts.text('long', '名称', { max: 3 });
      facts.rows('rows', '日期', { max: 2 });
      facts.rows('many', '日期', { max: 2 });
    });
    expect(found).toEqual([
      'ok: 是否属实应为 true（是）或 false（否）',
      'name: 名称应为文字',
      'long: 名称至多 3 个字',
      'rows: 日期应为列表',
      'many: 日期至多 2 行，请分次填报',
    ]);
  });

  test('多出的字段要指出来：拼错的名称不能当作没有填', () => {
    const found = errorsOf({ on: '2026-03-01', On: 'x', rows: [{ on: '2026-03-01', z: 1 }, 5] }, (facts) => {
      facts.day('on', '日期');
      for (const row of facts.rows('rows', '日期', { max: 9 })) row.day('on', '日期');
    });
    expect(found).toEqual([
      'rows[1]: 应为一组内容（JSON 对象）',
      'rows[0].z: 没有这一项，请检查名称，或删去',
      'On: 没有这一项，请检查名称，或删去',
    ]);
  });

  test('对象自带的名称不是事实', () => {
    expect(errorsOf(JSON.parse('{"__proto__": {"on": "2026-03-01"}}'), (facts) => facts.day('on', '日期'))).toEqual([
      'on: 请填写日期',
      '__proto__: 没有这一项，请检查名称，或删去',
    ]);
  });
});
