// 口径 are dated: the version in force on the day decides, and a change must keep the parameters.
import { describe, expect, test } from 'vitest';
import { flagOf, numberOf, type Reading, readingOn, textOf, validateReadings } from './reading.ts';

const base: Reading = {
  id: 27,
  article: '第八条第（六）项',
  title: '长期派驻',
  text: '一个年度至多 90 学时。',
  parameters: { cap: 90, until: '03-31', strict: false },
  limits: { cap: [0, 1000] },
  from: '2018-01-01',
  source: '默认',
};
const later: Reading = { ...base, parameters: { ...base.parameters, cap: 60 }, from: '2027-01-01', source: '温人社发〔2026〕9号' };

describe('口径按日期适用', () => {
  test('新版本自其施行之日起适用，此前仍按原版本', () => {
    expect(numberOf(readingOn([base, later], 27, '2026-12-31'), 'cap')).toBe(90);
    expect(numberOf(readingOn([later, base], 27, '2027-01-01'), 'cap')).toBe(60);
  });

  test('没有施行的口径不会被当作有', () => {
    expect(() => readingOn([base], 27, '2017-12-31')).toThrow(RangeError);
    expect(() => readingOn([base], 28, '2026-01-01')).toThrow(RangeError);
  });

  test('参数按类型读取', () => {
    expect([numberOf(base, 'cap'), textOf(base, 'until'), flagOf(base, 'strict')]).toEqual([90, '03-31', false]);
    expect(() => numberOf(base, 'until')).toThrow(TypeError);
    expect(() => textOf(base, 'cap')).toThrow(TypeError);
    expect(() => flagOf(base, 'none')).toThrow(TypeError);
  });
});

describe('更改口径的检查', () => {
  const check = (...changes: Reading[]) => validateReadings([base], changes).map((one) => `${one.path}: ${one.message}`);

  test('合格的更改', () => {
    expect(check(later, { ...later, from: '2028-01-01' })).toEqual([]);
  });

  test('不存在的编号', () => {
    expect(check({ ...later, id: 99 })).toEqual(['readings[0].id: 没有编号为 99 的口径']);
  });

  test('同一天不能有两个版本', () => {
    expect(check(later, later)).toEqual(['readings[1].from: 口径 27 在 2027-01-01 已有一个版本，请换一个施行日期']);
    expect(check({ ...later, from: '2018-01-01' })).toHaveLength(1);
  });

  test('不能早于细则施行', () => {
    expect(check({ ...later, from: '2017-01-01' })).toEqual(['readings[0].from: 施行日期不能早于 2018-01-01']);
  });

  test('参数不能少、不能多、类型和范围要对', () => {
    expect(check({ ...later, parameters: { cap: '60', extra: 1, until: '03-31', strict: true } })).toEqual([
      'readings[0].parameters.cap: 口径 27 的参数“cap”缺失或类型不对',
      'readings[0].parameters.extra: 口径 27 没有名为“extra”的参数',
    ]);
    expect(check({ ...later, parameters: { cap: 5000, until: '13-45', strict: true } })).toEqual([
      'readings[0].parameters.cap: 应为 0 到 1000 之间的数',
      'readings[0].parameters.until: 应为月-日，例如 03-31',
    ]);
  });
});
