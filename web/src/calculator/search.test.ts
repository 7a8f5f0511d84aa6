// A link to one way of the calculator.
import { WAYS } from '@xueshi/policy';
import { expect, test } from 'vitest';
import { calculatorSearch } from './search.ts';

test('十种途径各有网址', () => {
  for (const { id } of WAYS) expect(calculatorSearch({ way: id })).toEqual({ way: id });
});

test.each(['8-0', '8-11', '9-1', '', '8-1 ', undefined, 8, ['8-1']])('不是途径的“%s”回到选择', (way) => {
  expect(calculatorSearch({ way })).toEqual({});
});
