// The draft's way to the server: pauses, order, failures, another window.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from './autosave.ts';
import { type DraftKeeper, keepDraft } from './keeper.ts';

const view = {
  way: '8-3',
  title: '',
  organiser: '',
  reference: '',
  note: '',
  facts: {},
  revision: 1,
  savedAt: '2026-11-23T12:00:00+08:00',
} as const;
const conflict = (theirs: object) => ({ type: 'draft-conflict', title: '草稿已在别处修改', status: 409, errors: [], extras: { theirs } });

let sent: (Draft & { revision: number })[];
let answers: (() => Promise<{ revision: number; savedAt: string }>)[];
let keeper: DraftKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = [];
  keeper = keepDraft({ ...view, facts: {} } as never, (draft) => {
    sent.push(draft);
    return answers.shift()?.() ?? Promise.resolve({ revision: draft.revision + 1, savedAt: '2026-11-23T12:03:00+08:00' });
  });
});
afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
});

describe('草稿送存', () => {
  test('连续输入只送一次，送的是最后的样子', async () => {
    for (const title of ['急', '急诊', '急诊医学']) keeper.type({ title });
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent.map(({ title, revision }) => [title, revision])).toEqual([['急诊医学', 1]]);
    expect(keeper.state().stored.revision).toBe(2);
  });

  test('同一时间只有一个请求在路上，之后再送剩下的', async () => {
    let answer: (value: { revision: number; savedAt: string }) => void = () => undefined;
    answers.push(() => new Promise((resolve) => (answer = resolve)));
    keeper.type({ title: '甲' });
    await vi.advanceTimersByTimeAsync(1000);
    keeper.type({ title: '甲乙' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    answer({ revision: 2, savedAt: '2026-11-23T12:03:00+08:00' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ title, revision }) => [title, revision])).toEqual([
      ['甲', 1],
      ['甲乙', 2],
    ]);
  });

  test('提交前送存：不等停顿，全部存好才算数', async () => {
    keeper.type({ title: '甲' });
    await expect(keeper.flush()).resolves.toBe(true);
    expect(sent).toHaveLength(1);
    await expect(keeper.flush()).resolves.toBe(true);
    expect(sent).toHaveLength(1);
  });

  test('没有网络：送存说不成功，内容还在；再次输入即再试', async () => {
    answers.push(() => Promise.reject(new TypeError('Failed to fetch')));
    keeper.type({ title: '甲' });
    await expect(keeper.flush()).resolves.toBe(false);
    expect(keeper.state()).toMatchObject({ draft: { title: '甲' }, phase: { kind: 'failed', problem: { type: 'offline' } } });
    keeper.type({ title: '甲乙' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state().stored.title).toBe('甲乙');
  });

  test('另一窗口改过：停下来等人选，选自己的就带着新版本送存', async () => {
    answers.push(() => Promise.reject(conflict({ ...view, title: '别处', revision: 4 })));
    keeper.type({ title: '这里' });
    await expect(keeper.flush()).resolves.toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    keeper.keep('mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]).toMatchObject({ title: '这里', revision: 4 });
  });

  test('离开页面后不再送', async () => {
    keeper.type({ title: '甲' });
    keeper.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
  });
});
