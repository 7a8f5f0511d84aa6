// What is wrong with a file, in words its owner can act on.
import { Problem } from '#platform';

export const largestFileBytes = 20 * 1024 * 1024;
export const mostPixels = 50_000_000;

export function tooLarge(): Problem {
  return new Problem({
    type: 'too-large',
    status: 413,
    title: '文件超过 20 MB',
    detail: '每个文件不超过 20 MB。可以降低扫描分辨率，或把材料分成几个文件后再上传。',
  });
}

export function emptyFile(): Problem {
  return new Problem({ type: 'file-empty', status: 422, title: '文件是空的', detail: '这个文件没有内容，请检查后重新选择。' });
}

/** `found` is what the content turned out to be; null when it is nothing known. */
export function wrongType(name: string, found: string | null): Problem {
  const photo = found === 'image/heic' || found === 'image/heif' || found === 'image/avif';
  const advice = photo
    ? '这是 HEIC 照片。请在手机“设置 › 相机 › 格式”中选“兼容性最佳”，或截图后上传。'
    : '请上传 PDF，或 JPEG、PNG、WebP 图片。只改文件名不能改变文件的类型。';
  return new Problem({
    type: 'file-type',
    status: 415,
    title: '不能接收这种文件',
    detail: `“${name}”的内容${found ? `是 ${found}` : '不是可识别的文档或图片'}。${advice}`,
  });
}

export function unreadableFile(name: string): Problem {
  return new Problem({
    type: 'file-unreadable',
    status: 422,
    title: '文件打不开',
    detail: `“${name}”已损坏或不完整，系统打不开。请重新扫描、拍照或导出后再上传。`,
  });
}

/** Took longer than any honest file does, or the service is overloaded. */
export function slowFile(name: string): Problem {
  return new Problem({
    type: 'file-unreadable',
    status: 422,
    title: '处理这个文件用时过长',
    detail: `“${name}”没有在限定的时间内处理完。请稍后再传一次；若仍不行，请重新扫描，或拆成几个文件。`,
  });
}

export function encryptedFile(name: string): Problem {
  return new Problem({
    type: 'file-encrypted',
    status: 422,
    title: '文件设有打开密码',
    detail: `“${name}”需要密码才能打开，审核人看不到内容。请去掉密码后再上传。`,
  });
}

export function tooManyPixels(name: string): Problem {
  return new Problem({
    type: 'file-unreadable',
    status: 422,
    title: '图片尺寸太大',
    detail: `“${name}”的像素超过 ${mostPixels / 10_000_000} 千万，系统不打开。请缩小尺寸后再上传。`,
  });
}

export function tooManyUploads(): Problem {
  return new Problem({
    type: 'too-many-uploads',
    status: 429,
    title: '尚未使用的上传太多',
    detail: '您有许多上传的文件还没有放入任何申请。请先把需要的放入申请；未使用的文件一天后自动清除。',
  });
}

export function uploadsBusy(): Problem {
  return new Problem({
    type: 'uploads-busy',
    status: 503,
    title: '正在处理的文件较多',
    detail: '您的文件没有丢失，请过半分钟再试一次。',
  });
}
