// Filters in the address.
import { expect, test } from 'vitest';
import { recordsQuestion, recordsSearch } from './records-search.ts';

test('认得的筛选留下，别的不管', () => {
  expect(recordsSearch({ year: '2026', subject: 'sector_public', x: '1' })).toEqual({ year: '2026', subject: 'sector_public' });
  expect(recordsSearch({ year: '26', subject: 'art' })).toEqual({});
  expect(recordsQuestion({ year: '2026' })).toEqual({ year: 2026 });
});
