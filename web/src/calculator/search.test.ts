// A link to one way of the calculator.
import { WAYS } from '@xueshi/policy';
import { expect, test } from 'vitest';
import { calculatorSearch, sectorSearch } from './search.ts';

test('十种途径各有网址', () => {
  for (const { id } of WAYS) expect(calculatorSearch({ way: id })).toEqual({ way: id });
});

test.each(['8-0', '8-11', '9-1', '', '8-1 ', undefined, 8, ['8-1']])('不是途径的“%s”回到选择', (way) => {
  expect(calculatorSearch({ way })).toEqual({});
});

test('行业也在网址里，与途径各自独立', () => {
  expect(calculatorSearch({ way: '8-10', sector: 'health' })).toEqual({ way: '8-10', sector: 'health' });
  expect(calculatorSearch({ way: 'x', sector: 'rural_craft' })).toEqual({ sector: 'rural_craft' });
});

test.each(['', 'Health', '卫生', '../x', 'a'.repeat(41), undefined, 7, ['health']])('不像行业代码的“%s”不理会', (sector) => {
  expect(sectorSearch({ sector })).toEqual({});
});
