// 考核的答案：选了就存，断网不丢，改了以最后的为准。
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AnswerKeeper, keepAnswers, unansweredOf } from './answers.ts';

const saved = { savedAt: '2026-11-23T12:00:00+08:00' };
let sent: [number, string[]][];
let answers: (() => Promise<{ savedAt: string }>)[];
let keeper: AnswerKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  [sent, answers] = [[], []];
  const items = [
    { itemNo: 1, choice: ['B'] },
    { itemNo: 2, choice: [] },
  ];
  keeper = keepAnswers(items, (itemNo, choice) => {
    sent.push([itemNo, choice]);
    return answers.shift()?.() ?? Promise.resolve(saved);
  });
});
afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
});

describe('保存答案', () => {
  test('选了马上存；以前存过的还在', async () => {
    keeper.choose(2, ['A', 'C']);
    expect(keeper.state().unsaved.size).toBe(1);
    await expect(keeper.flush()).resolves.toBe(true);
    expect(sent).toEqual([[2, ['A', 'C']]]);
    expect(keeper.state().chosen.get(1)).toEqual(['B']);
    expect(keeper.state().savedAt).toBe(saved.savedAt);
  });

  test('途中又改：前一个回来接着存最后的', async () => {
    let answer: () => void = () => undefined;
    answers.push(() => new Promise((resolve) => (answer = () => resolve(saved))));
    keeper.choose(1, ['A']);
    keeper.choose(1, ['C']);
    answer();
    await expect(keeper.flush()).resolves.toBe(true);
    expect(sent).toEqual([
      [1, ['A']],
      [1, ['C']],
    ]);
  });

  test('断网：选的还在，自动再存', async () => {
    answers.push(() => Promise.reject(new TypeError('Failed to fetch')));
    keeper.choose(2, ['A']);
    await expect(keeper.flush()).resolves.toBe(false);
    expect(keeper.state().problem?.type).toBe('offline');
    await vi.advanceTimersByTimeAsync(6000);
    expect(sent).toHaveLength(2);
    expect(keeper.state()).toMatchObject({ problem: undefined });
    expect(keeper.state().unsaved.size).toBe(0);
  });

  test('时间到了不再一再重试', async () => {
    answers.push(() => Promise.reject({ type: 'attempt-over', title: '考核已结束', status: 409, errors: [], extras: {} }));
    keeper.choose(2, ['A']);
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });
});

test('没有答的题', () => {
  expect(unansweredOf(keeper.state().chosen)).toEqual([2]);
});
