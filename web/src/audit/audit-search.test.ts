// Filters in the address, and the week that is shown without any.
import { expect, test } from 'vitest';
import { auditSearch, spanOf } from './audit-search.ts';

test('认得的筛选留下，别的不管', () => {
  expect(auditSearch({ from: '2026-06-01', to: 'x', actor: ' 郑 ', outcome: 'refused', person: '12', y: '1' })).toEqual({
    from: '2026-06-01',
    actor: '郑',
    outcome: 'refused',
    person: '12',
  });
  expect(auditSearch({ outcome: 'maybe', person: '330302198001011234' })).toEqual({});
});

test('不填日期就是最近一周', () => {
  expect(spanOf({}, '2026-03-03')).toEqual({ from: '2026-02-24', to: '2026-03-03' });
  expect(spanOf({ from: '2026-01-01' }, '2026-03-03')).toEqual({ from: '2026-01-01', to: '2026-03-03' });
});
