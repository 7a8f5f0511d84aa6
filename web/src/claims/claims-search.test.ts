// Addresses may be typed by hand: what makes no sense is left out, never an error.
import { expect, test } from 'vitest';
import { claimsSearch, groupCounts, newClaimSearch, wizardSearch } from './claims-search.ts';

test('网址里认得的状态留下，别的不管', () => {
  expect(claimsSearch({ group: 'review' })).toEqual({ group: 'review' });
  expect(claimsSearch({ group: 'nothing', other: '1' })).toEqual({});
});

test('每一组的份数是其中各状态之和，全部是所有状态之和', () => {
  expect(groupCounts({ draft: 2, returned: 1, submitted: 3, recognised: 5, refused: 1 })).toEqual({
    open: 3,
    review: 3,
    done: 5,
    refused: 1,
    all: 12,
  });
});

test('新申报的网址可以带上途径', () => {
  expect(newClaimSearch({ way: '8-10' })).toEqual({ way: '8-10' });
  expect(newClaimSearch({ way: '8-11' })).toEqual({});
  expect(newClaimSearch({ way: ['8-1'] })).toEqual({});
});

test('步骤与要跳到的栏目都在网址里', () => {
  expect(wizardSearch({ step: 'facts', at: 'days[0].on', x: 1 })).toEqual({ step: 'facts', at: 'days[0].on' });
  expect(wizardSearch({})).toEqual({});
});
