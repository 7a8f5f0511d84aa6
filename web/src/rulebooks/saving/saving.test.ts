// Nothing typed is lost: not while a request is under way, not after a failure, not when somebody else saved first.
import { describe, expect, test } from 'vitest';
import type { Problem } from '#api';
import { differing, isUnsaved, opened, type Saving, type SavingEvent, type Stored, saving, wantsSaving } from './autosave.ts';
import { keep } from './keeper.ts';

const stored: Stored = { body: { title: '一' }, revision: 3, savedAt: '2026-11-23T12:00:00+08:00' };
const theirs: Stored = { body: { title: '同事的' }, revision: 4, savedAt: '2026-11-23T12:01:00+08:00' };
const problem = (type: string): Problem => ({ type, title: type, status: 409, errors: [], extras: {} });
const after = (...events: SavingEvent[]): Saving => events.reduce(saving, opened(stored));
const typed = (title: string): SavingEvent => ({ kind: 'typed', body: { title } });

describe('草案自动保存', () => {
  test('打开未改没有要存的；输入后要存', () => {
    expect([isUnsaved(opened(stored)), wantsSaving(after(typed('二')))]).toEqual([false, true]);
  });

  test('保存途中又输入：后输入的还在，还要再存', () => {
    const state = after(typed('二'), { kind: 'sending' }, typed('三'), { kind: 'saved', revision: 4, savedAt: stored.savedAt });
    expect(state.body).toEqual({ title: '三' });
    expect(state.stored).toMatchObject({ body: { title: '二' }, revision: 4 });
    expect(wantsSaving(state)).toBe(true);
  });

  test('没有存上：等下一次输入或重试', () => {
    const failed: SavingEvent = { kind: 'failed', problem: problem('offline') };
    expect(wantsSaving(after(typed('二'), failed))).toBe(false);
    expect(wantsSaving(after(typed('二'), failed, typed('三')))).toBe(true);
  });

  test('别人先存了：两份都在，选了以后没选的那份放在一边', () => {
    const met = after(typed('我的'), { kind: 'met', theirs });
    expect(met.phase).toEqual({ kind: 'conflict', theirs });
    expect(wantsSaving(met)).toBe(false);
    const mine = saving(met, { kind: 'chosen', which: 'mine' });
    expect([mine.body, mine.stored.revision, mine.aside, wantsSaving(mine)]).toEqual([{ title: '我的' }, 4, theirs.body, true]);
    const other = saving(met, { kind: 'chosen', which: 'theirs' });
    expect([other.body, other.aside, isUnsaved(other)]).toEqual([theirs.body, { title: '我的' }, false]);
  });

  test('用文件替换，或换回放在一边的那一份：换下的总还在', () => {
    const replaced = saving(after(typed('我的')), { kind: 'typed', body: { title: '文件里的' }, instead: true });
    expect([replaced.body, replaced.aside]).toEqual([{ title: '文件里的' }, { title: '我的' }]);
    const back = saving(replaced, { kind: 'typed', body: replaced.aside ?? {} });
    expect([back.body, back.aside]).toEqual([{ title: '我的' }, { title: '文件里的' }]);
  });

  test('别人只动了版本号，或两人写得一样：不打扰', () => {
    const moved = { ...stored, body: { title: '一' }, revision: 5 };
    expect(after(typed('我的'), { kind: 'met', theirs: moved })).toMatchObject({ phase: { kind: 'resting' }, stored: { revision: 5 } });
    expect(isUnsaved(after(typed('同事的'), { kind: 'met', theirs }))).toBe(false);
  });

  test('页面重新读到更新的一份：没有在改就换上，正在改就不动', () => {
    const seen: SavingEvent = { kind: 'seen', stored: theirs };
    expect(after(seen)).toMatchObject({ body: theirs.body, stored: { revision: 4 } });
    expect(after(typed('我的'), seen)).toMatchObject({ body: { title: '我的' }, stored: { revision: 3 } });
  });

  test('哪些地方不同，与成员的次序无关', () => {
    expect(differing({ a: { x: 1, y: 2 }, b: 1 }, { b: 2, a: { y: 2, x: 1 }, c: null })).toEqual(['b']);
  });
});

describe('送出', () => {
  test('停下来就送，带着看到的版本号；离开时送完为止', async () => {
    const sent: unknown[] = [];
    const keeper = keep(stored, {
      save: async (input) => {
        sent.push(input);
        return { ...stored, body: input.body, revision: input.revision + 1 };
      },
      load: async () => theirs,
    });
    keeper.type({ title: '二' });
    expect(await keeper.flush()).toBe(4);
    expect(sent).toEqual([{ revision: 3, body: { title: '二' } }]);
    expect(await keeper.flush()).toBe(4);
  });

  test('版本已变：取来别人的，等人选择；选自己的就接着存', async () => {
    let refuse = true;
    const keeper = keep(stored, {
      save: async ({ revision, body }) => {
        if (refuse) throw problem('draft-changed');
        return { ...theirs, body, revision: revision + 1 };
      },
      load: async () => theirs,
    });
    keeper.type({ title: '我的' });
    expect(await keeper.flush()).toBeNull();
    expect(keeper.state().phase).toEqual({ kind: 'conflict', theirs });
    refuse = false;
    keeper.choose('mine');
    expect(await keeper.flush()).toBe(5);
    expect(keeper.state().stored).toMatchObject({ body: { title: '我的' }, revision: 5 });
  });
});
