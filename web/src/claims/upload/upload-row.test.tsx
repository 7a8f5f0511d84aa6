// A file on its way says how far it is; a file that failed says why and what can be done.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { UploadRow } from './upload-row.tsx';
import type { Upload } from './uploads.ts';

const file = new File(['x'], '日程安排表.pdf');
function row(more: Partial<Upload>) {
  const upload: Upload = { key: 'k', need: null, file, phase: 'sending', share: 0.4, ...more };
  return renderToStaticMarkup(<UploadRow upload={upload} onAgain={() => undefined} onRemove={() => undefined} />);
}

describe('上传中的文件', () => {
  test('进度有数字，也有读屏能读的名称', () => {
    const html = row({});
    expect(html).toMatch(/<progress[^>]*max="100"[^>]*value="40"[^>]*aria-label="日程安排表.pdf 的上传进度"/);
    expect(html).toContain('正在上传 40%');
  });

  test('传完了还在检查，不说成没传完', () => {
    expect(row({ share: 1 })).toContain('正在检查文件');
    expect(row({ phase: 'filing', share: 1 })).toContain('正在检查文件');
  });

  test('网络失败可以再试；文件不合要求只能知道了', () => {
    const trouble = { title: '网络没有连上', detail: '连上后再试' };
    expect(row({ phase: 'failed', trouble })).toContain('再试一次');
    const refused = row({ phase: 'refused', trouble: { title: '文件超过 20 MB' } });
    expect(refused).not.toContain('再试一次');
    expect(refused).toMatch(/role="alert"[^>]*>.*文件超过 20 MB/);
  });
});
