// Words of the evidence viewer, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  noEvidence: '还没有上传材料',
  unsorted: '其他材料',
  pageOf: '第 {page} / {pages} 页',
  previousPage: '上一页',
  nextPage: '下一页',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适合宽度',
  turn: '旋转',
  original: '打开原文件',
  viewerOf: '{name} 的预览，第 {page} 页',
  viewerArea: '材料预览，可滚动',
  noPreview: '这份材料没有预览，请打开原文件查看',
  previewFailed: '预览没有载入，请检查网络，或打开原文件查看。',
  fileFacts: '{size} · {pages} 页',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
