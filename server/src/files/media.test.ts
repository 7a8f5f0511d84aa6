// Files as people send them: what is opened, what is refused, and in which words (第八条的证明材料).
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#platform';
import { closeMedia, openMedia } from './media.ts';
import { samplePdf, samplePhoto } from './samples.ts';
import { cleanName, offeredName, sniffMedia } from './sniff.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xueshi-media-'));
});
afterAll(async () => {
  closeMedia();
  await rm(folder, { recursive: true, force: true });
});

async function put(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, `f${Math.random().toString(36).slice(2)}`);
  await writeFile(path, bytes);
  return path;
}

async function refusal(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw new Error(`应当拒绝，却得到 ${String(error)}`);
  return error;
}

describe('按内容而不是按名称辨认文件', () => {
  it('EXE 改名为 .pdf：拒绝，并说明是什么、怎么办', async () => {
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]);
    const problem = await refusal(sniffMedia(await put(exe), '培训通知.pdf'));
    expect(problem.init).toMatchObject({ type: 'file-type', status: 415 });
    expect(problem.init.detail).toContain('培训通知.pdf');
    expect(problem.init.detail).toContain('只改文件名不能改变文件的类型');
  });

  it.each([
    ['HTML 页面', '<html><script>alert(1)</script></html>'],
    ['SVG 图', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['纯文本', '这是一段文字'],
    ['前面藏了脚本的 PDF', '<script>x</script>%PDF-1.7\n'],
  ])('%s：拒绝', async (_what, content) => {
    expect((await refusal(sniffMedia(await put(content), '材料.pdf'))).init.type).toBe('file-type');
  });

  it('PDF、JPEG、PNG、WebP：接收，名称写错也不影响', async () => {
    const photo = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
    expect(await sniffMedia(await put(samplePdf(['通知'])), '通知.txt')).toBe('application/pdf');
    expect(await sniffMedia(await put(await photo.clone().jpeg().toBuffer()), '照片.pdf')).toBe('image/jpeg');
    expect(await sniffMedia(await put(await photo.clone().png().toBuffer()), 'a')).toBe('image/png');
    expect(await sniffMedia(await put(await photo.clone().webp().toBuffer()), 'a')).toBe('image/webp');
  });
});

describe('打开文件', () => {
  it('照片：转正、缩小、去掉拍摄地点，原文件不动', async () => {
    const taken = await sharp({ create: { width: 3000, height: 2400, channels: 3, background: '#c33' } })
      .withExif({ IFD0: { Make: 'XueshiCam' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const path = await put(taken);
    const facts = await openMedia({ mediaType: 'image/jpeg', path, folder, name: '照片.jpg' });
    expect(facts).toEqual({ width: 2400, height: 3000, pages: 1, marks: [] });
    const view = await readFile(join(folder, 'page-1.webp'));
    expect(await sharp(view).metadata()).toMatchObject({ format: 'webp', width: 1600, height: 2000 });
    expect(view.includes('XueshiCam')).toBe(false);
    expect((await sharp(join(folder, 'thumbnail.webp')).metadata()).height).toBe(320);
    expect(await readFile(path)).toEqual(taken);
  });

  it('没有内嵌字体的中文 PDF：首页画得出来，不是空白', async () => {
    const path = await put(samplePdf(['关于举办急诊医学新进展培训班的通知'], { pages: 3 }));
    const facts = await openMedia({ mediaType: 'application/pdf', path, folder, name: '通知.pdf' });
    expect(facts).toMatchObject({ pages: 3, marks: [] });
    const ink = await sharp(join(folder, 'page-1.webp')).greyscale().raw().toBuffer();
    const dark = ink.reduce((sum, value) => sum + (value < 100 ? 1 : 0), 0);
    expect(dark).toBeGreaterThan(3000);
  });

  it('字体里没有的生僻字（林𬱖）：不影响整页', async () => {
    const path = await put(samplePdf(['结业证明', '林𬱖 陈㛃 叶䶮 𠅤', '参加学习活动的有效证明']));
    const facts = await openMedia({ mediaType: 'application/pdf', path, folder, name: '证明.pdf' });
    expect(facts.marks).toEqual([]);
  });

  it('第二页按需画出', async () => {
    const path = await put(samplePdf(['日程'], { pages: 2 }));
    await openMedia({ mediaType: 'application/pdf', path, folder, page: 2, name: '日程.pdf' });
    expect((await sharp(join(folder, 'page-2.webp')).metadata()).width).toBe(1400);
  });

  it('含脚本的 PDF：接收，但标明，供审核人留意', async () => {
    const path = await put(samplePdf(['通知'], { script: 'app.alert\\(1\\)' }));
    expect((await openMedia({ mediaType: 'application/pdf', path, folder, name: 'a.pdf' })).marks).toContain('script');
  });

  it('需要密码才能打开的 PDF：拒绝，请去掉密码', async () => {
    const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>>>/ID[<00><00>]`;
    const locked = samplePdf(['通知']).toString('latin1').replace('trailer\n<<', `trailer\n<<${lock}`);
    const path = await put(Buffer.from(locked, 'latin1'));
    const problem = await refusal(openMedia({ mediaType: 'application/pdf', path, folder, name: '加密.pdf' }));
    expect(problem.init).toMatchObject({ type: 'file-encrypted', status: 422 });
    expect(problem.init.detail).toContain('去掉密码');
  });

  it('残缺的 PDF 与截断的照片：拒绝，说明打不开', async () => {
    const pdf = await put(Buffer.from('%PDF-1.7\nnothing more'));
    expect((await refusal(openMedia({ mediaType: 'application/pdf', path: pdf, folder, name: '坏.pdf' }))).init).toMatchObject({
      type: 'file-unreadable',
      status: 422,
    });
    const photo = await samplePhoto(['结业证书', '陈晓丽']);
    const half = await put(photo.subarray(0, photo.length / 2));
    expect((await refusal(openMedia({ mediaType: 'image/jpeg', path: half, folder, name: '半.jpg' }))).init.type).toBe('file-unreadable');
  });

  it('像素过多的图片（解开后会撑满内存）：拒绝', async () => {
    const huge = await sharp({ create: { width: 9000, height: 6000, channels: 3, background: '#fff' }, limitInputPixels: false })
      .png()
      .toBuffer();
    const problem = await refusal(openMedia({ mediaType: 'image/png', path: await put(huge), folder, name: '大图.png' }));
    expect(problem.init.title).toBe('图片尺寸太大');
  });
});

describe('文件名', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\资料\\通知.pdf', '通知.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie: x=1.pdf'],
    ['证书\u202Efdp.exe', '证书fdp.exe'],
    ['  ', '未命名'],
    ['陈𬱖的证书.pdf', '陈𬱖的证书.pdf'],
  ])('%j 记作 %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  it('保存时的后缀与内容相符', () => {
    expect(offeredName('通知.exe', 'application/pdf')).toBe('通知.exe.pdf');
    expect(offeredName('通知.PDF', 'application/pdf')).toBe('通知.PDF');
    expect(offeredName('照片.jpeg', 'image/jpeg')).toBe('照片.jpeg');
  });
});
