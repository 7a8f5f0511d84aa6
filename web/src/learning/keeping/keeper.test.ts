// 学习进度怎样送到服务器：按时、按序、断网不丢、另一台设备在学时停下。
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepLearning, type LearningKeeper } from './keeper.ts';
import type { Store } from './kept.ts';
import type { Beat, Receipt } from './lesson-state.ts';

const lesson = { lessonId: '7', seconds: 60, watched: [] as [number, number][], percent: 0, position: 0, done: false };
const course = { enrolledAt: '2026-11-23T12:00:00+08:00', lessons: [lesson, { ...lesson, lessonId: '8' }] };
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

let sent: Beat[];
let answers: ((beat: Beat) => Promise<Receipt>)[];
let shelf: Map<string, string>;
let keeper: LearningKeeper;

function receipt(beat: Beat, change: Partial<Receipt> = {}): Receipt {
  const rest = { creditedSeconds: 0, watchedSeconds: 0, percent: 0, done: false, serverTime: '2026-11-23T12:00:10+08:00', detail: '' };
  return { lessonId: beat.lessonId, seq: beat.seq, laneTaken: false, accepted: beat.intervals, pending: [], ...rest, ...change };
}

function open(): LearningKeeper {
  const store: Store = {
    getItem: (name) => shelf.get(name) ?? null,
    setItem: (name, text) => void shelf.set(name, text),
    removeItem: (name) => void shelf.delete(name),
  };
  const send = (beat: Beat) => {
    sent.push(beat);
    return (answers.shift() ?? ((one: Beat) => Promise.resolve(receipt(one))))(beat);
  };
  return keepLearning(course, { laneId: 'lane-0001', send, store });
}

/** Plays in steps of a second, the clock going with it. */
async function play(from: number, to: number, lessonId = '7'): Promise<void> {
  for (let second = from; second <= to; second += 1) {
    keeper.tell(lessonId, { kind: 'at', positionMs: second * 1000, wallMs: Date.now(), rate: 1 });
    if (second < to) await vi.advanceTimersByTimeAsync(1000);
  }
}
const halt = async (lessonId = '7') => {
  keeper.tell(lessonId, { kind: 'halt' });
  await vi.advanceTimersByTimeAsync(1);
};
const begin = async () => {
  keeper.begin('7');
  await vi.advanceTimersByTimeAsync(1);
};
const intervalsSent = () => sent.map(({ intervals }) => intervals);

beforeEach(() => {
  vi.useFakeTimers();
  [sent, answers, shelf] = [[], [], new Map()];
  keeper = open();
});
afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
});

describe('上报学习进度', () => {
  test('按下播放就接过来，之后约十秒一报，停下马上报，报过的不再报', async () => {
    await begin();
    await play(0, 25);
    await halt();
    expect(sent.map(({ start, intervals }) => [start, intervals])).toEqual([
      [true, []],
      [false, [[0, 9]]],
      [false, [[9, 19]]],
      [false, [[19, 25]]],
    ]);
    expect(sent.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(keeper.state()).toMatchObject({ phase: { kind: 'resting' }, savedAt: '2026-11-23T12:00:10+08:00' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(4);
  });

  test('断网：记在本机，回来后补报，收到回执才划掉', async () => {
    await begin();
    answers = [offline, offline, offline, offline];
    await play(0, 30);
    await halt();
    expect(keeper.state().phase.kind).toBe('offline');
    expect([...shelf.values()].join()).toContain('30000');
    answers = [];
    await keeper.flush();
    expect(intervalsSent().at(-1)).toEqual([[0, 30]]);
    expect(shelf.size).toBe(0);
    expect(keeper.state().phase.kind).toBe('resting');
  });

  test('断网时关掉页面，下次打开接着补报；本机记的没有姓名、账号', async () => {
    await begin();
    answers = [offline, offline, offline];
    await play(0, 12);
    await halt();
    keeper.stop();
    expect([...shelf.keys()]).toEqual([`xueshi.learning.7.${Date.parse(course.enrolledAt)}`]);
    expect(Object.keys(JSON.parse([...shelf.values()][0] ?? '{}'))).toEqual(['spans', 'positionMs']);
    [sent, answers] = [[], []];
    keeper = open();
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toMatchObject([{ lessonId: '7', intervals: [[0, 12]], position: 12, start: false }]);
    expect(shelf.size).toBe(0);
  });

  test('另一台设备在学：停止上报，已放的留着；在这里继续就接回来', async () => {
    await begin();
    answers = [(beat) => Promise.resolve(receipt(beat, { laneTaken: true, accepted: [] }))];
    await play(0, 10);
    await halt();
    expect(keeper.state().phase.kind).toBe('elsewhere');
    const before = sent.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(before);
    await begin();
    expect(sent.at(-1)).toMatchObject({ start: true, intervals: [[0, 10]] });
    expect(keeper.state().phase.kind).toBe('resting');
  });

  test('服务器的时间还没到：留下没有认可的，过一会再报', async () => {
    await begin();
    answers = [(beat) => Promise.resolve(receipt(beat, { accepted: [[0, 4]], pending: [[4, 5]] }))];
    await play(0, 5);
    await halt();
    expect(keeper.state().lessons[0]).toMatchObject({ waiting: true, credited: [{ fromMs: 0, toMs: 4000 }] });
    await vi.advanceTimersByTimeAsync(2100);
    expect(intervalsSent().at(-1)).toEqual([[4, 5]]);
    expect(keeper.state().lessons[0]?.waiting).toBe(false);
  });

  test('既不认可也不再要的，不一再重报', async () => {
    await begin();
    answers = [(beat) => Promise.resolve(receipt(beat, { accepted: [[0, 3]] }))];
    await play(0, 5);
    await halt();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(intervalsSent()).toEqual([[], [[0, 5]]]);
  });

  test('一次一个请求；途中停下的，前一个回来马上接着报', async () => {
    await begin();
    let answer: () => void = () => undefined;
    answers = [(beat) => new Promise((resolve) => (answer = () => resolve(receipt(beat))))];
    await play(0, 15);
    await halt();
    expect(intervalsSent()).toEqual([[], [[0, 9]]]);
    answer();
    await vi.advanceTimersByTimeAsync(1);
    expect(intervalsSent()).toEqual([[], [[0, 9]], [[9, 15]]]);
  });

  test('服务器拒绝：说明原因，进度仍留在本机', async () => {
    await begin();
    answers = [() => Promise.reject({ type: 'not-found', title: '没有找到', status: 404, errors: [], extras: {} })];
    await play(0, 5);
    await halt();
    expect(keeper.state().phase).toMatchObject({ kind: 'refused', problem: { title: '没有找到' } });
    expect(shelf.size).toBe(1);
  });
});
