// Nothing typed is ever lost: not while a request is under way, not after a failure, not when two windows edit one draft.
import { describe, expect, test } from 'vitest';
import type { Problem } from '#api';
import { type Autosave, type AutosaveEvent, autosave, type Draft, differences, isUnsaved, type Stored, wantsSaving } from './autosave.ts';

const first: Draft = { way: '8-3', title: '', organiser: '', reference: '', note: '', facts: {} };
const stored: Stored = { ...first, revision: 3, savedAt: '2026-11-23T12:00:00+08:00' };
const opened: Autosave = { draft: first, stored, phase: { kind: 'resting' } };
const offline: Problem = { type: 'offline', title: '网络没有连上', status: 0, errors: [], extras: {} };

function after(...events: AutosaveEvent[]): Autosave {
  return events.reduce(autosave, opened);
}

describe('草稿自动保存', () => {
  test('打开未改：没有要保存的', () => {
    expect(isUnsaved(opened)).toBe(false);
    expect(wantsSaving(opened)).toBe(false);
  });

  test('输入后要保存；改回原样就不必了', () => {
    expect(wantsSaving(after({ kind: 'typed', change: { title: '急诊医学培训班' } }))).toBe(true);
    expect(wantsSaving(after({ kind: 'typed', change: { title: '急' } }, { kind: 'typed', change: { title: '' } }))).toBe(false);
  });

  test('保存途中又输入：存下的是发出的那份，后输入的还在，并且还要再存', () => {
    const state = after(
      { kind: 'typed', change: { title: '急诊' } },
      { kind: 'sending' },
      { kind: 'typed', change: { title: '急诊医学' } },
      { kind: 'saved', revision: 4, savedAt: '2026-11-23T12:03:00+08:00' },
    );
    expect(state.stored).toMatchObject({ title: '急诊', revision: 4 });
    expect(state.draft.title).toBe('急诊医学');
    expect(wantsSaving(state)).toBe(true);
  });

  test('保存失败：内容还在，离开会提醒，不自动一再重试', () => {
    const state = after({ kind: 'typed', change: { title: '急诊' } }, { kind: 'sending' }, { kind: 'failed', problem: offline });
    expect(state.draft.title).toBe('急诊');
    expect(isUnsaved(state)).toBe(true);
    expect(wantsSaving(state)).toBe(false);
    expect(autosave(state, { kind: 'sending' }).phase).toEqual({ kind: 'saving', sent: state.draft });
  });

  test('别处也改了：两份都留着，由人来选', () => {
    const theirs: Stored = { ...stored, title: '另一窗口的标题', revision: 5 };
    const met = after({ kind: 'typed', change: { title: '本窗口的标题' } }, { kind: 'sending' }, { kind: 'conflict', theirs });
    expect(met.phase).toEqual({ kind: 'conflict', theirs });
    expect(met.draft.title).toBe('本窗口的标题');
    expect(autosave(met, { kind: 'sending' })).toBe(met);

    const mine = autosave(met, { kind: 'kept', which: 'mine' });
    expect(mine.draft.title).toBe('本窗口的标题');
    expect(mine.stored.revision).toBe(5);
    expect(wantsSaving(mine)).toBe(true);

    const other = autosave(met, { kind: 'kept', which: 'theirs' });
    expect(other.draft.title).toBe('另一窗口的标题');
    expect(isUnsaved(other)).toBe(false);
  });

  test('只是版本往前走了（例如同时加了一份材料）：不打扰人，带着新版本再存', () => {
    const theirs: Stored = { ...stored, revision: 6 };
    const state = after({ kind: 'typed', change: { note: '补充' } }, { kind: 'sending' }, { kind: 'conflict', theirs });
    expect(state.phase.kind).toBe('resting');
    expect(state.stored.revision).toBe(6);
    expect(wantsSaving(state)).toBe(true);
  });

  test('两边改成一样的：不打扰人，也不必再存', () => {
    const theirs: Stored = { ...stored, note: '补充', revision: 6 };
    const state = after({ kind: 'typed', change: { note: '补充' } }, { kind: 'sending' }, { kind: 'conflict', theirs });
    expect(isUnsaved(state)).toBe(false);
  });

  test('服务端回的内容键的顺序不同，不算改动', () => {
    const facts = { days: [{ on: '2026-03-01', part: 'full' }], level: 'national' };
    const turned = { level: 'national', days: [{ part: 'full', on: '2026-03-01' }] };
    expect(differences({ ...first, facts }, { ...first, facts: turned })).toEqual([]);
    expect(differences({ ...first, facts }, { ...first, title: '甲' })).toEqual(['title', 'facts']);
  });

  test('迟到的旧版本号不会把版本倒回去', () => {
    expect(after({ kind: 'revised', revision: 2 }).stored.revision).toBe(3);
    expect(after({ kind: 'revised', revision: 7 }).stored.revision).toBe(7);
  });
});
