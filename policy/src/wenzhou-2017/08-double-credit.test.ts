// 第八条：不重复计算（口径 24、38）
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WAY_IDS, type Way } from '#core';
import { type ActClaim, type Activity, countOnce, dayClash } from './08-double-credit.ts';

function activity(id: string, fullDay: number, days: Record<string, number>): Activity {
  return { id, title: `活动${id}`, days: Object.entries(days).map(([on, centihours]) => ({ on, centihours, fullDay })) };
}

describe('同一天两项活动（口径24）', () => {
  const course = activity('a', 600, { '2026-03-02': 600, '2026-03-03': 600 });

  test('没有重叠的日期，照计', () => {
    const found = dayClash(activity('b', 400, { '2026-03-04': 400 }), [course]);
    expect(found).toEqual({ days: [{ on: '2026-03-04', centihours: 400 }], centihours: 400, clashes: [], readings: [] });
  });

  test('当天已满，后一项不计，两项都给审核人看', () => {
    const found = dayClash(activity('b', 400, { '2026-03-02': 400, '2026-03-04': 400 }), [course]);
    expect(found.centihours).toBe(400);
    expect(found.readings).toEqual([24]);
    expect(found.clashes).toEqual([{ on: '2026-03-02', with: [{ id: 'a', title: '活动a', centihours: 600 }], claimed: 400, allowed: 0 }]);
  });

  test('当天最高标准是 6：先有 4，后一项至多 2', () => {
    const found = dayClash(activity('b', 600, { '2026-03-02': 600 }), [activity('a', 400, { '2026-03-02': 400 })]);
    expect(found.clashes[0]).toMatchObject({ claimed: 600, allowed: 200 });
  });

  test('上午下午各半天：正好不减，仍然提示', () => {
    const found = dayClash(activity('b', 600, { '2026-03-02': 300 }), [activity('a', 600, { '2026-03-02': 300 })]);
    expect(found.centihours).toBe(300);
    expect(found.clashes).toHaveLength(1);
  });

  test('三项在同一天，一起算', () => {
    const others = [activity('a', 400, { '2026-03-02': 200 }), activity('b', 600, { '2026-03-02': 300 })];
    expect(dayClash(activity('c', 400, { '2026-03-02': 400 }), others).centihours).toBe(100);
  });

  test('和自己不冲突：修改后重算', () => {
    expect(dayClash(course, [course]).clashes).toEqual([]);
  });

  test('依次登记多少项，一天合计都不超过当天最高标准，也不会变成负数', () => {
    const anyActivity = fc.record({ fullDay: fc.constantFrom(400, 600, 800), part: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(fc.array(anyActivity, { minLength: 1, maxLength: 8 }), (list) => {
        const done: Activity[] = [];
        for (const [index, { fullDay, part }] of list.entries()) {
          const next = activity(String(index), fullDay, { '2026-03-02': Math.floor((fullDay * part) / 100) });
          const allowed = dayClash(next, done).centihours;
          expect(allowed).toBeGreaterThanOrEqual(0);
          done.push(activity(String(index), fullDay, { '2026-03-02': allowed }));
        }
        const sum = done.reduce((total, one) => total + (one.days[0]?.centihours ?? 0), 0);
        expect(sum).toBeLessThanOrEqual(Math.max(...list.map((one) => one.fullDay)));
      }),
    );
  });
});

describe('一项成果符合两个途径（口径38）', () => {
  const claim = (id: string, act: string, way: Way, centihours: number): ActClaim => ({ id, act, way, centihours });

  test('同一行为只计一次，按较高的途径', () => {
    const found = countOnce([claim('1', '标准', '8-8', 1000), claim('2', '标准', '8-7', 3600)]);
    expect(found.counted.map((one) => one.id)).toEqual(['2']);
    expect(found.dropped.map((one) => [one.claim.id, one.inFavourOf, one.reading])).toEqual([['1', '2', 38]]);
  });

  test('不同的行为都计：参加会议和发表论文', () => {
    expect(countOnce([claim('1', '参加', '8-3', 600), claim('2', '发表', '8-8', 1000)]).dropped).toEqual([]);
  });

  test('学时相同的，按项的顺序，与提出的先后无关', () => {
    const [a, b] = [claim('1', 'x', '8-10', 600), claim('2', 'x', '8-3', 600)];
    expect(countOnce([a, b]).counted).toEqual([b]);
    expect(countOnce([b, a]).counted).toEqual([b]);
  });

  test('每个行为恰好一次，其余都指明被谁取代', () => {
    const anyClaim = fc.record({
      id: fc.uuid(),
      act: fc.constantFrom('甲', '乙', '丙'),
      way: fc.constantFrom(...WAY_IDS),
      centihours: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyClaim, { selector: (one) => one.id, maxLength: 12 }), (claims) => {
        const { counted, dropped } = countOnce(claims);
        expect(new Set(counted.map((one) => one.act)).size).toBe(counted.length);
        expect(counted.length + dropped.length).toBe(claims.length);
        for (const one of counted) {
          const rivals = claims.filter((other) => other.act === one.act);
          expect(one.centihours).toBe(Math.max(...rivals.map((other) => other.centihours)));
        }
      }),
    );
  });
});
