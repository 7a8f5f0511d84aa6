// The address keeps a real day only.
import { expect, test } from 'vitest';
import { policySearch } from './policy-search.ts';

test('地址里的日期要真实存在，别的不要', () => {
  expect(policySearch({ on: '2021-05-01', x: 1 })).toEqual({ on: '2021-05-01' });
  expect(policySearch({ on: '2021-02-30' })).toEqual({});
  expect(policySearch({})).toEqual({});
});
