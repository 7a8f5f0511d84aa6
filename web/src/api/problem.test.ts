// Whatever happens on the way, the page can say what happened and what to do.
import { RequestRefused } from '@xueshi/contract/client';
import { describe, expect, test } from 'vitest';
import { errorsByPath, isPassing, problemOf } from './problem.ts';

describe('问题', () => {
  test('服务端的问题说明原样呈现，附加信息另放', () => {
    const refused = new RequestRefused({
      type: 'draft-conflict',
      title: '草稿已在别处修改',
      status: 409,
      detail: '请选择保留哪一份',
      requestId: 'r-1',
      yours: 3,
    });
    expect(problemOf(refused)).toEqual({
      type: 'draft-conflict',
      title: '草稿已在别处修改',
      status: 409,
      detail: '请选择保留哪一份',
      requestId: 'r-1',
      errors: [],
      extras: { yours: 3 },
    });
  });

  test('没有网络：说明填写的内容还在', () => {
    const problem = problemOf(new TypeError('Failed to fetch'));
    expect(problem.type).toBe('offline');
    expect(problem.detail).toContain('还在本页');
    expect(isPassing(problem)).toBe(true);
  });

  test('程序自身的错误不显示技术内容', () => {
    const problem = problemOf(new RangeError('secret /srv/path'));
    expect(problem.type).toBe('unexpected');
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  test('已经是问题的，不再包一层', () => {
    const first = problemOf(new TypeError('x'));
    expect(problemOf(first)).toBe(first);
  });

  test('服务端出错值得再试，填写有误不再自动重试', () => {
    const answered = (status: number) => problemOf(new RequestRefused({ type: 'any', title: '…', status }));
    expect(isPassing(answered(503))).toBe(true);
    expect(isPassing(answered(422))).toBe(false);
  });

  test('一个字段有几条问题，旁边只显示第一条', () => {
    const errors = [
      { path: 'authorRank', message: '请填写排名' },
      { path: 'authorRank', message: '排名应为整数' },
      { path: 'publishedOn', message: '请填写日期' },
    ];
    expect(errorsByPath(errors)).toEqual({ authorRank: '请填写排名', publishedOn: '请填写日期' });
  });
});
