// After a reload a half-sent file goes on, and no file name stays behind in the browser.
import { describe, expect, test } from 'vitest';
import { uploadMemory } from './upload-memory.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const file = (name: string, text = 'x') => new File([text], name, { lastModified: 1 });
const found = { size: 1, creationTime: '2026-11-23', uploadUrl: '/api/uploads/u-1' };

describe('续传记忆', () => {
  test('同一申请里的同一文件找得到上次的位置，别的找不到', async () => {
    const place = storage();
    const memory = uploadMemory('claim-1', place);
    await memory.urlStorage.addUpload(await memory.fingerprint(file('陈晓丽证书.pdf')), found);
    const recall = async (scope: string, one: File) => {
      const other = uploadMemory(scope, place);
      return other.urlStorage.findUploadsByFingerprint(await other.fingerprint(one));
    };
    expect(await recall('claim-1', file('陈晓丽证书.pdf'))).toMatchObject([{ uploadUrl: '/api/uploads/u-1' }]);
    expect(await recall('claim-1', file('陈晓丽证书.pdf', 'xy'))).toEqual([]);
    expect(await recall('claim-2', file('陈晓丽证书.pdf'))).toEqual([]);
  });

  test('浏览器里不留文件名', async () => {
    const place = storage();
    const memory = uploadMemory('claim-1', place);
    await memory.urlStorage.addUpload(await memory.fingerprint(file('陈晓丽证书.pdf')), {
      ...found,
      metadata: { filename: '陈晓丽证书.pdf' },
    } as never);
    expect(JSON.stringify([...place.kept])).not.toContain('陈晓丽');
  });

  test('传完即忘；存储不可用时照常上传', async () => {
    const place = storage();
    const memory = uploadMemory('claim-1', place);
    const key = await memory.urlStorage.addUpload('f', found);
    await memory.urlStorage.removeUpload(key);
    expect(place.kept.size).toBe(0);
    const refusing = () => {
      throw new Error('no storage');
    };
    const none = uploadMemory('claim-1', { getItem: refusing, setItem: refusing, removeItem: refusing });
    await expect(none.urlStorage.addUpload('f', found)).resolves.toBeTypeOf('string');
    await expect(none.urlStorage.findUploadsByFingerprint('f')).resolves.toEqual([]);
  });
});
