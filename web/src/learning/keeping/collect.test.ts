// 播放器报的位置怎样变成看过的片段：只有真正往前播放的才算。
import { describe, expect, test } from 'vitest';
import { collect, nothingPlayed, type PlayerEvent, take } from './collect.ts';

const span = (fromMs: number, toMs: number) => ({ fromMs, toMs });
const at = (positionMs: number, wallMs: number, rate = 1): PlayerEvent => ({ kind: 'at', positionMs, wallMs, rate });
const halt: PlayerEvent = { kind: 'halt' };
const played = (...events: PlayerEvent[]) => take(events.reduce(collect, nothingPlayed)).spans;

describe('收集播放片段', () => {
  test('连续播放是一段', () => {
    expect(played(at(0, 0), at(250, 250), at(500, 500), halt)).toEqual([span(0, 500)]);
  });

  test('拖到后面：跳过的不算，从落点另起一段', () => {
    expect(played(at(0, 0), at(1000, 1000), at(60_000, 1250), at(61_000, 2250))).toEqual([span(0, 1000), span(60_000, 61_000)]);
  });

  test('往回拖：重看的另起一段，不会变成倒着的片段', () => {
    expect(played(at(10_000, 0), at(12_000, 2000), at(5000, 2250), at(6000, 3250))).toEqual([span(5000, 6000), span(10_000, 12_000)]);
  });

  test('按倍速播放，走得快是应当的；比倍速还快就是跳', () => {
    expect(played(at(0, 0, 1.5), at(3000, 2000, 1.5))).toEqual([span(0, 3000)]);
    expect(played(at(0, 0, 1.5), at(9000, 2000, 1.5))).toEqual([]);
  });

  test('暂停很久再播，不把空着的时间算进去', () => {
    expect(played(at(0, 0), at(1000, 1000), halt, at(1000, 600_000), at(1500, 600_500))).toEqual([span(0, 1500)]);
    expect(played(at(0, 0), at(1000, 1000), halt, at(30_000, 600_000))).toEqual([span(0, 1000)]);
  });

  test('取走以后接着收：不重复，也不断开', () => {
    const first = take([at(0, 0), at(1000, 1000)].reduce(collect, nothingPlayed));
    const second = take(collect(first.rest, at(2000, 2000)));
    expect([first.spans, second.spans]).toEqual([[span(0, 1000)], [span(1000, 2000)]]);
  });

  test('小数的毫秒向内取整，不多报', () => {
    expect(played(at(0.4, 0), at(999.9, 1000), halt)).toEqual([span(1, 999)]);
  });
});
