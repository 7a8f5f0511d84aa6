// 批量认定：只办齐全的，逐份有结果；两人同时批也不互相卡死（第十一条）。
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, matching, openCity, refusal, submitted, training } from './applicants.testing.ts';
import { getClaim } from './draft.ts';
import { recogniseClaims } from './queue.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const at = (claim: { claimId: string; revision: number }) => ({ claimId: claim.claimId, revision: claim.revision });

describe('批量认定', () => {
  it('逐份：齐全的认定，其余说明原因；顺序与所选一致', async () => {
    const good = await submitted(city, 'bookkeeper', { title: '准则解读一', facts: training('2026-04-20') });
    const clash = await submitted(city, 'bookkeeper', { title: '税务实务', facts: training('2026-04-21') });
    await submitted(city, 'bookkeeper', { title: '审计案例', facts: training('2026-04-21') });
    const items = [at(clash), at(good), { claimId: 'nothing', revision: 1 }];
    const all = await refusal(city.run('city', recogniseClaims, { mode: 'all', matching, items }));
    expect(all).toMatchObject({ type: 'batch-refused', status: 422 });
    expect((await city.run('city', getClaim, { claimId: good.claimId })).state).toBe('submitted');
    const each = await city.run('city', recogniseClaims, { mode: 'each', matching, items });
    expect(each.recognised).toBe(1);
    expect(each.results.map((one) => [one.outcome, one.problem?.type ?? null])).toEqual([
      ['refused', 'not-complete'],
      ['recognised', null],
      ['refused', 'not-found'],
    ]);
    const again = await city.run('city', recogniseClaims, { mode: 'each', matching, items: [at(good)] });
    expect(again.results[0]).toMatchObject({ outcome: 'already', hours: 6 });
  });

  it('两人各批一堆、次序相反：不互相卡死', async () => {
    const claims = await Promise.all([
      submitted(city, 'chen', { title: '批甲', facts: training('2026-04-28') }),
      submitted(city, 'lin', { title: '批乙', facts: training('2026-04-28') }),
    ]);
    const items = claims.map(at);
    const both = await Promise.all([
      city.run('wang', recogniseClaims, { mode: 'each', matching, items }),
      city.run('zhao', recogniseClaims, { mode: 'each', matching, items: [...items].reverse() }),
    ]);
    expect(both.reduce((sum, one) => sum + one.recognised, 0)).toBe(2);
  });
});
