// An official works through the queue by keyboard; typing a letter into a field never decides anything.
import { describe, expect, test } from 'vitest';
import { isOurs, queueKey, reviewKey } from './keys.ts';

const stroke = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
});

describe('队列里的按键', () => {
  test('j、↓ 到下一行，k、↑ 到上一行，到头停住', () => {
    expect(queueKey('j', -1, 3)).toEqual({ kind: 'move', to: 0 });
    expect(queueKey('ArrowDown', 1, 3)).toEqual({ kind: 'move', to: 2 });
    expect(queueKey('j', 2, 3)).toEqual({ kind: 'move', to: 2 });
    expect(queueKey('k', 2, 3)).toEqual({ kind: 'move', to: 1 });
    expect(queueKey('ArrowUp', 1, 3)).toEqual({ kind: 'move', to: 0 });
  });

  test('Home、End 到首尾；没有选中行时，方向键留给页面滚动', () => {
    expect(queueKey('ArrowDown', -1, 3)).toBeUndefined();
    expect(queueKey('End', 0, 3)).toEqual({ kind: 'move', to: 2 });
    expect(queueKey('Home', 2, 3)).toEqual({ kind: 'move', to: 0 });
    expect(queueKey('End', -1, 3)).toBeUndefined();
  });

  test('x 选中所在的行；空队列里只有查找和帮助', () => {
    expect(queueKey('x', 1, 3)).toEqual({ kind: 'select' });
    expect(queueKey('x', -1, 3)).toBeUndefined();
    expect(queueKey('j', -1, 0)).toBeUndefined();
    expect(queueKey('/', -1, 0)).toEqual({ kind: 'find' });
    expect(queueKey('?', -1, 0)).toEqual({ kind: 'help' });
    expect(queueKey('z', 0, 3)).toBeUndefined();
  });
});

describe('审核页的按键', () => {
  test('一键一事', () => {
    expect(['a', 'r', 'x', 'n', 'p', 'q', '?'].map(reviewKey)).toEqual([
      'recognise',
      'return',
      'refuse',
      'next',
      'previous',
      'queue',
      'help',
    ]);
    expect(reviewKey('b')).toBeUndefined();
    expect(reviewKey('toString')).toBeUndefined();
  });
});

describe('哪些按键算数', () => {
  test('正在输入文字时，字母属于文字', () => {
    for (const place of [{ tag: 'INPUT', type: 'text' }, { tag: 'TEXTAREA' }, { tag: 'SELECT' }, { tag: 'DIV', editable: true }]) {
      expect(isOurs(stroke('a'), { editable: false, ...place })).toBe(false);
    }
  });

  test('输入法候选、组合键、别处已处理的，都不算', () => {
    const page = { tag: 'BODY', editable: false };
    expect(isOurs(stroke('a'), page)).toBe(true);
    for (const more of [{ isComposing: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) {
      expect(isOurs(stroke('a', more), page)).toBe(false);
    }
  });

  test('在勾选框上按字母算数，方向键留给单选和滚动区', () => {
    expect(isOurs(stroke('n'), { tag: 'INPUT', type: 'radio', editable: false })).toBe(true);
    expect(isOurs(stroke('ArrowDown'), { tag: 'INPUT', type: 'radio', editable: false })).toBe(false);
    expect(isOurs(stroke('ArrowDown'), { tag: 'SECTION', editable: false })).toBe(false);
  });
});
