// Uploads wait their turn, say how far they are, and can be tried again where that helps.
import { evidenceLimitBytes } from '@xueshi/contract';
import { describe, expect, test } from 'vitest';
import { dueUploads, isUploading, LARGEST_BYTES, refusalOf, type Upload, type UploadEvent, uploads } from './uploads.ts';

const file = (name: string, bytes = 8) => new File([new Uint8Array(bytes)], name);
const added = (...keys: string[]): UploadEvent => ({
  kind: 'added',
  uploads: keys.map((key) => ({ key, need: 'schedule', file: file(`${key}.pdf`) })),
});
const after = (...events: UploadEvent[]) => events.reduce<readonly Upload[]>(uploads, []);
const phases = (list: readonly Upload[]) => list.map(({ key, phase, share }) => [key, phase, share]);

describe('上传', () => {
  test('一次传两份，传完一份再轮到下一份', () => {
    const three = after(added('a', 'b', 'c'));
    expect(dueUploads(three).map(({ key }) => key)).toEqual(['a', 'b']);
    const sending = uploads(uploads(three, { kind: 'sending', key: 'a' }), { kind: 'sending', key: 'b' });
    expect(dueUploads(sending)).toEqual([]);
    expect(dueUploads(uploads(sending, { kind: 'done', key: 'a' })).map(({ key }) => key)).toEqual(['c']);
  });

  test('断线续传时，进度不倒退', () => {
    const state = after(
      added('a'),
      { kind: 'sending', key: 'a' },
      { kind: 'progress', key: 'a', share: 0.6 },
      { kind: 'progress', key: 'a', share: 0.5 },
    );
    expect(phases(state)).toEqual([['a', 'sending', 0.6]]);
  });

  test('失败的可再试，从头排队；文件本身不合要求的不给再试', () => {
    const trouble = { title: '网络没有连上' };
    const failed = after(
      added('a'),
      { kind: 'sending', key: 'a' },
      { kind: 'progress', key: 'a', share: 0.4 },
      { kind: 'failed', key: 'a', trouble },
    );
    expect(isUploading(failed)).toBe(false);
    expect(phases(uploads(failed, { kind: 'again', key: 'a' }))).toEqual([['a', 'waiting', 0.4]]);
    const refused = after(added('a'), { kind: 'refused', key: 'a', trouble: { title: '不能接收这种文件' } });
    expect(phases(uploads(refused, { kind: 'again', key: 'a' }))).toEqual([['a', 'refused', 0]]);
  });

  test('选的时候就知道不行的，说明原因，不占上传', () => {
    const state = after({
      kind: 'added',
      uploads: [{ key: 'x', need: null, file: file('x.exe'), trouble: { title: '不能接收这种文件' } }],
    });
    expect(phases(state)).toEqual([['x', 'refused', 0]]);
    expect(dueUploads(state)).toEqual([]);
  });

  test('放入申请时仍算在办，离开要提醒', () => {
    expect(isUploading(after(added('a'), { kind: 'filing', key: 'a' }))).toBe(true);
    expect(isUploading(after(added('a'), { kind: 'filing', key: 'a' }, { kind: 'done', key: 'a' }))).toBe(false);
  });
});

describe('选文件时的检查', () => {
  test('PDF 和图片可以，别的不行，空的不行', () => {
    expect(refusalOf({ name: '通知.PDF', size: 9, type: '' })).toBeUndefined();
    expect(refusalOf({ name: 'IMG_0001', size: 9, type: 'image/jpeg' })).toBeUndefined();
    expect(refusalOf({ name: '安装.exe', size: 9, type: 'application/x-msdownload' })).toBe('type');
    expect(refusalOf({ name: '空.pdf', size: 0, type: 'application/pdf' })).toBe('empty');
  });

  test('上限与服务端一致：正好 20 MB 可以，多一字节不行', () => {
    expect(LARGEST_BYTES).toBe(evidenceLimitBytes);
    expect(refusalOf({ name: 'a.pdf', size: LARGEST_BYTES, type: 'application/pdf' })).toBeUndefined();
    expect(refusalOf({ name: 'a.pdf', size: LARGEST_BYTES + 1, type: 'application/pdf' })).toBe('too-large');
  });
});
