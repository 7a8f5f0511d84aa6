// Every error finds its step and its field; coming back, a draft opens where it was left off.
import { describe, expect, test } from 'vitest';
import { errorsOfStep, fieldPath, firstOpenStep, progressOf, readStep, stepAfter, stepBefore, stepOf, stillWrong } from './completeness.ts';

const error = (path: string) => ({ path, message: `缺 ${path}` });

describe('申报步骤', () => {
  test('每条错误归到所在的步骤', () => {
    const where = ['way', 'title', 'facts.days[0].on', 'publishedOn', 'evidence.schedule', 'evidence', 'promise'].map((path) => [
      path,
      stepOf(path),
    ]);
    expect(where).toEqual([
      ['way', 'way'],
      ['title', 'facts'],
      ['facts.days[0].on', 'facts'],
      ['publishedOn', 'facts'],
      ['evidence.schedule', 'evidence'],
      ['evidence', 'evidence'],
      ['promise', 'confirm'],
    ]);
  });

  test('以“材料”二字开头的事实不会被当成材料', () => {
    expect(stepOf('evidenceless')).toBe('facts');
  });

  test('服务端的路径换成表单里的路径，才能跳到那一栏', () => {
    expect(fieldPath('facts.days[1].part.minutes')).toBe('days[1].part.minutes');
    expect(errorsOfStep([error('facts.level'), error('evidence.approval')], 'facts')).toEqual([
      { path: 'level', message: '缺 facts.level' },
    ]);
  });

  test('填写中就能看出还差哪一步', () => {
    expect(progressOf([error('evidence.schedule')], [])).toEqual({ way: 'done', facts: 'done', evidence: 'todo', confirm: 'todo' });
    expect(progressOf([], [error('days')]).facts).toBe('todo');
    expect(progressOf([], [], { submitted: true }).confirm).toBe('done');
  });

  test('再次打开草稿，从还差的第一步接着办；都齐了就到确认', () => {
    expect(firstOpenStep(progressOf([error('title')], []))).toBe('facts');
    expect(firstOpenStep(progressOf([error('evidence.schedule')], []))).toBe('evidence');
    expect(firstOpenStep(progressOf([], []))).toBe('confirm');
  });

  test('提交时指出的，补好一条少一条', () => {
    const found = [error('title'), error('evidence.schedule'), error('promise')];
    expect(stillWrong(found, [error('title'), error('evidence.schedule')], false)).toEqual(found);
    expect(stillWrong(found, [error('evidence.schedule')], true)).toEqual([error('evidence.schedule')]);
    expect(stillWrong(found, [{ path: 'evidence.schedule', message: '换成别的问题' }], true)).toEqual([]);
  });

  test('网址里的步骤写错了，回到填写', () => {
    expect(readStep('evidence')).toBe('evidence');
    expect(readStep('nowhere')).toBe('facts');
    expect(readStep(undefined)).toBe('facts');
  });

  test('上一步、下一步有尽头', () => {
    expect([stepBefore('way'), stepAfter('way'), stepAfter('confirm')]).toEqual(['way', 'facts', 'confirm']);
  });
});
