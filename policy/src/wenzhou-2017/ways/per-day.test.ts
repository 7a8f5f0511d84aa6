// 第八条（三）（五）（六）: full days, half days, minutes, New Year.
import { describe, expect, test } from 'vitest';
import { READINGS } from '#wenzhou-2017';
import { assessed, complaints } from '#wenzhou-2017/testing';

function centihours(way: string, ...parts: unknown[]): number {
  const days = parts.map((part, index) => ({ on: `2026-03-${String(index + 2).padStart(2, '0')}`, part }));
  return assessed({ way, facts: { days } }).centihours;
}

describe('按天计算', () => {
  test.each([
    ['8-3', 600, 300],
    ['8-5', 400, 200],
    ['8-6', 600, 300],
  ])('%s：全天与半天', (way, full, half) => {
    expect(centihours(way, 'full')).toBe(full);
    expect(centihours(way, 'half')).toBe(half);
    expect(centihours(way, 'full', 'full', 'half')).toBe(2 * full + half);
  });

  test.each([
    [45, 100],
    [90, 200],
    [100, 222],
    [1, 2],
    [134, 297],
    [135, 300],
    [136, 300],
    [1440, 300],
  ])('（三）单场 %i 分钟：÷45，向下取到 0.01，至多半天', (minutes, expected) => {
    expect(centihours('8-3', { minutes })).toBe(expected);
  });

  test('（五）的半天是 2 学时，90 分钟正好到顶', () => {
    expect(centihours('8-5', { minutes: 90 })).toBe(200);
    expect(centihours('8-5', { minutes: 91 })).toBe(200);
    expect(centihours('8-5', { minutes: 80 })).toBe(177);
  });

  test('跨元旦：按每一天所在的年度分别计入（口径11）', () => {
    const found = assessed({
      way: '8-3',
      facts: {
        days: [
          { on: '2027-01-01', part: 'half' },
          { on: '2026-12-31', part: 'full' },
        ],
      },
    });
    expect(found.byYear).toEqual({ 2026: 600, 2027: 300 });
    expect(found.perDay).toEqual([
      { on: '2026-12-31', centihours: 600, fullDay: 600 },
      { on: '2027-01-01', centihours: 300, fullDay: 600 },
    ]);
    expect(found.readings).toEqual([11, 23]);
    expect(found.explanation.at(-1)).toBe(
      '活动跨年，按每一天所在的年度分别计入：2026 年度 6 学时，2027 年度 3 学时，合计 9 学时（口径11）。',
    );
  });

  test('只有全天、不跨年的，没有用到任何口径', () => {
    expect(assessed({ way: '8-3', facts: { days: [{ on: '2026-03-02', part: 'full' }] } }).readings).toEqual([]);
  });

  test('分钟的算式写进说明', () => {
    const found = assessed({
      way: '8-3',
      facts: {
        days: [
          { on: '2026-03-02', part: { minutes: 100 } },
          { on: '2026-03-03', part: { minutes: 200 } },
        ],
      },
    });
    expect(found.explanation.slice(1, 3)).toEqual([
      '2026-03-02 100 分钟 ÷ 45 = 2.22 学时（向下取到 0.01，口径6、23）。',
      '2026-03-03 200 分钟 ÷ 45 = 4.44 学时，单场活动至多按半天 3 学时（口径6、23）。',
    ]);
  });

  test('分钟与半天的标准是口径的参数，按日期适用', () => {
    const readings = READINGS.filter((one) => one.id === 6).map((one) => ({
      ...one,
      from: '2026-03-03',
      parameters: { minutesPerHour: 50 },
    }));
    const days = ['2026-03-02', '2026-03-03'].map((on) => ({ on, part: { minutes: 90 } }));
    expect(assessed({ way: '8-3', facts: { days }, readings }).perDay?.map((one) => one.centihours)).toEqual([200, 180]);
  });
});

describe('按天计算的有误填写', () => {
  test('同一天填了两次', () => {
    const days = [
      { on: '2026-03-02', part: 'half' },
      { on: '2026-03-03', part: 'full' },
      { on: '2026-03-02', part: 'half' },
    ];
    expect(complaints({ way: '8-3', facts: { days } })).toEqual(['days[2].on: 2026-03-02 与第 1 行是同一天，每一天只填一行']);
  });

  test.each([
    [undefined, 'days[0].part: 请选择全天、半天，或填写分钟数'],
    ['morning', 'days[0].part: 只能是 full（全天）、half（半天）或 { "minutes": 分钟数 }'],
    [{ minutes: 45, extra: 1 }, 'days[0].part: 只能是 full（全天）、half（半天）或 { "minutes": 分钟数 }'],
    [[45], 'days[0].part: 只能是 full（全天）、half（半天）或 { "minutes": 分钟数 }'],
    [{ minutes: 0 }, 'days[0].part.minutes: 分钟数应为 1 到 1440 之间的整数'],
    [{ minutes: 44.5 }, 'days[0].part.minutes: 分钟数应为 1 到 1440 之间的整数'],
    [{ minutes: '90' }, 'days[0].part.minutes: 分钟数应为 1 到 1440 之间的整数'],
    [{ minutes: 1441 }, 'days[0].part.minutes: 分钟数应为 1 到 1440 之间的整数'],
  ])('当天的部分 %j', (part, message) => {
    expect(complaints({ way: '8-3', facts: { days: [{ on: '2026-03-02', part }] } })).toEqual([message]);
  });

  test('没有日期、日期太多、不是列表', () => {
    expect(complaints({ way: '8-3', facts: { days: [] } })).toEqual(['days: 请至少填写一行日期']);
    expect(complaints({ way: '8-3', facts: {} })).toEqual(['days: 请至少填写一行日期']);
    expect(complaints({ way: '8-3', facts: { days: 'x' } })).toEqual(['days: 日期应为列表']);
    const many = Array.from({ length: 367 }, () => ({ on: '2026-03-02', part: 'full' }));
    expect(complaints({ way: '8-3', facts: { days: many } })).toEqual(['days: 日期至多 366 行，请分次填报']);
  });
});
