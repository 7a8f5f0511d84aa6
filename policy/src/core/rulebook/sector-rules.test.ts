// 某一天行业文件开放哪些途径：只有施行中、已备案的，修订沿用的也在内，不重复（第八条（十）、第十七条，口径 19、35、54）。
import { describe, expect, test } from 'vitest';
import { CITY_DOCUMENT } from '#wenzhou-2017';
import { documentOf, figure, provincialList, rule } from '#wenzhou-2017/testing';
import { sectorRules } from './sector-rules.ts';

const fixed = (id: string, hours = 3) => rule(id, { kind: 'fixed', figure: figure(hours) });
const first = documentOf({ rules: [fixed('round'), fixed('clinic')] });

function offered(documents: Parameters<typeof sectorRules>[0], on = '2026-03-01', sector: string | null = 'health'): string[] {
  return sectorRules([CITY_DOCUMENT, ...documents], sector, on).map((one) => `${one.document.id}/${one.rule.id}`);
}

describe('行业文件开放的途径', () => {
  test('施行当天起有，施行前、截止后没有', () => {
    const ended = { ...first, until: '2026-06-30' };
    expect(offered([ended], '2023-12-31')).toEqual([]);
    expect(offered([ended], '2024-01-01')).toEqual(['wz-health-2024/round', 'wz-health-2024/clinic']);
    expect(offered([ended], '2026-06-30')).toHaveLength(2);
    expect(offered([ended], '2026-07-01')).toEqual([]);
  });

  test('没有备案号的、别的行业的、没有行业的人，都没有', () => {
    expect(offered([{ ...first, filingNumber: null }])).toEqual([]);
    expect(offered([first], '2026-03-01', 'education')).toEqual([]);
    expect(offered([first], '2026-03-01', null)).toEqual([]);
  });

  test('只列第八条（十）的途径，市里的各项和代替它们的不在内', () => {
    const other = rule('own-training', { kind: 'per-day', fullDay: figure(8) }, { way: '8-3' });
    expect(offered([documentOf({ rules: [other, fixed('round')] })])).toEqual(['wz-health-2024/round']);
    expect(offered([])).toEqual([]);
  });

  test('修订沿用的途径也在内，改了的只列新的', () => {
    const amended = documentOf({
      id: 'wz-health-2026',
      from: '2026-01-01',
      inherits: [first.id],
      supersedes: [first.id],
      rules: [fixed('round', 4)],
    });
    expect(offered([first, amended], '2025-12-31')).toEqual(['wz-health-2024/round', 'wz-health-2024/clinic']);
    expect(offered([first, amended], '2026-01-01')).toEqual(['wz-health-2026/round', 'wz-health-2024/clinic']);
  });

  test('省级细则整体取代第八条时，只有它自己的途径；两份文件重叠而没有先后的，不列', () => {
    expect(offered([first, provincialList()], '2026-03-01')).toEqual([]);
    const own = provincialList({ rules: [fixed('province-way')] });
    expect(offered([first, own], '2026-03-01')).toEqual(['zj-health-2025/province-way']);
    expect(offered([first, documentOf({ id: 'twin', rules: [fixed('round'), fixed('only-here')] })])).toEqual([
      'wz-health-2024/clinic',
      'twin/only-here',
    ]);
  });
});
