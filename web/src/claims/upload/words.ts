// Words of uploading evidence, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  rules: '可上传 PDF 或 JPG、PNG、WebP 图片，每个文件不超过 20 MB。手机上可以直接拍照。网络中断后会自动接着传。',
  required: '必需',
  optional: '选填',
  given: '已有 {count} 份',
  missing: '还没有',
  choose: '选择文件',
  camera: '拍照',
  forNeed: '：{need}',
  drop: '也可以把文件拖到这里',
  dropHere: '松手，放入“{need}”',
  other: '其他材料',
  otherHint: '清单以外、有助于审核的材料',

  waiting: '等待上传',
  sending: '正在上传 {percent}%',
  filing: '正在检查文件',
  progressOf: '{name} 的上传进度',
  again: '再试一次',
  cancel: '取消',
  dismiss: '知道了',
  remove: '删除',
  removeFile: '删除 {name}',
  open: '查看 {name}',
  filed: '{name} 已上传',
  removed: '{name} 已删除',
  fileFacts: '{size} · {pages} 页',

  'too-large': '文件超过 20 MB',
  'too-largeText': '可以降低扫描分辨率，或把材料分成几个文件后再上传。',
  empty: '文件是空的',
  emptyText: '这个文件没有内容，请检查后重新选择。',
  type: '不能接收这种文件',
  typeText: '请上传 PDF，或 JPG、PNG、WebP 图片。',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
