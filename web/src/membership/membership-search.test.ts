// Filters in the address: what is known stays, the rest is left out.
import { expect, test } from 'vitest';
import { peopleSearch, requestsSearch } from './membership-search.ts';

test('认得的留下，别的不管', () => {
  expect(requestsSearch({ all: 'true', x: '1' })).toEqual({ all: 'true' });
  expect(requestsSearch({ all: 'yes' })).toEqual({});
  expect(peopleSearch({ q: '  林  ' })).toEqual({ q: '林' });
  expect(peopleSearch({ q: 7 })).toEqual({});
  expect(peopleSearch({ q: '林'.repeat(80) }).q).toHaveLength(50);
});
