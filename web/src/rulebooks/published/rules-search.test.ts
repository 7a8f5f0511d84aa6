// The address of a day keeps real days only.
import { expect, test } from 'vitest';
import { rulesSearch } from './rules-search.ts';

test('地址里的日期要真实存在，别的不要', () => {
  expect(rulesSearch({ on: '2021-05-01', x: 1 })).toEqual({ on: '2021-05-01' });
  expect(rulesSearch({ on: '2021-02-30' })).toEqual({});
  expect(rulesSearch({ on: 2021 })).toEqual({});
});
