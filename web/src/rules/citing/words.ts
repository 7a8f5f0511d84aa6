// Words of citing, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  copy: '引用',
  copyOf: '复制{place}的引用',
  copied: '引用已复制',
  notCopied: '浏览器不允许复制，请手工选择文字',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
