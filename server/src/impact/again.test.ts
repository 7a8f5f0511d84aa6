// 重新认定：每一条多多少、少多少，合计正好是新规则所给的。
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Held, judgedAgain } from './again.ts';

const held = (entry_id: string, registered: number, after: number, lowered = 0): Held => ({ entry_id, registered, after, lowered });

test.each<[string, Held[], number | null, Record<string, number>]>([
  ['每条各多 2', [held('a', 600, 800), held('b', 600, 800)], null, { a: 200, b: 200 }],
  ['每条各少 2', [held('a', 600, 400), held('b', 600, 400)], null, { a: -200, b: -200 }],
  ['审核调低过的，照样低那么多', [held('a', 500, 800, 100)], null, { a: 200 }],
  ['补过差额的，不再补', [held('a', 500, 800, 100), held('补', 200, 0)], null, {}],
  ['补过差额、规则又变低的，先从差额减', [held('a', 600, 600), held('补', 200, 0)], null, { 补: -200 }],
  ['新的上限从最后一条减', [held('a', 600, 600), held('b', 600, 600)], 1000, { b: -200 }],
  ['上限放宽，补没有算足的', [held('a', 600, 600), held('b', 400, 600)], 2000, { b: 200 }],
  ['没有变化', [held('a', 600, 600)], null, {}],
  ['减到没有为止', [held('a', 100, 0, 500)], null, { a: -100 }],
])('%s', (_, entries, cap, changes) => {
  expect(Object.fromEntries(judgedAgain(entries, cap))).toEqual(changes);
});

test('任何情形：不减成负数；合计不超过新规则和它的上限所给；再来一次没有可改的', () => {
  const amount = fc.integer({ min: 0, max: 2000 });
  const entry = fc.record({ registered: amount, after: amount, lowered: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.option(amount, { nil: null }), (list, cap) => {
      const entries = list.map((one, i) => ({ entry_id: String(i), ...one }));
      const changes = judgedAgain(entries, cap);
      const after = entries.map((one) => ({ ...one, registered: one.registered + (changes.get(one.entry_id) ?? 0) }));
      expect(after.every((one) => one.registered >= 0)).toBe(true);
      const total = after.reduce((sum, one) => sum + one.registered, 0);
      const most = Math.min(
        entries.reduce((sum, one) => sum + one.after, 0),
        cap ?? Number.MAX_SAFE_INTEGER,
      );
      expect(total).toBeLessThanOrEqual(most);
      expect([...judgedAgain(after, cap)]).toEqual([]);
    }),
  );
});
