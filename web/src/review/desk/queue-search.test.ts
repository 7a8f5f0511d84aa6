// One view, one address: what is shared opens the same for a colleague; what makes no sense is dropped, never an error.
import { describe, expect, test } from 'vitest';
import { filterCount, queueQuestion, queueSearch } from './queue-search.ts';

describe('审核队列的网址', () => {
  test('默认值不写进网址', () => {
    expect(queueSearch({ state: 'submitted', sort: 'due', q: '  ' })).toEqual({});
  });

  test('认得的留下，不认得的丢掉', () => {
    expect(
      queueSearch({ state: 'appealed', way: '8-5,9-1,8-3,8-3', overdue: '1', flagged: '0', q: ' 急诊 ', sort: 'hours', x: '1' }),
    ).toEqual({
      state: 'appealed',
      way: '8-3,8-5',
      overdue: '1',
      q: '急诊',
      sort: 'hours',
    });
  });

  test('问服务端时，途径逐个给出', () => {
    expect(queueQuestion({ way: '8-3,8-5', complete: '1', q: '急诊' })).toEqual({ way: ['8-3', '8-5'], complete: '1', q: '急诊' });
    expect(queueQuestion({})).toEqual({});
  });

  test('查找内容过长时截断，服务端才收', () => {
    expect(queueSearch({ q: '学'.repeat(300) }).q).toHaveLength(100);
  });

  test('筛选按钮上的数字：用了几个筛选', () => {
    expect(filterCount({ state: 'returned', sort: 'hours' })).toBe(0);
    expect(filterCount({ way: '8-3', overdue: '1', q: '急' })).toBe(3);
  });
});
