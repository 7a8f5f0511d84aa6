// Words of the layout, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  close: '关闭',
  loading: '正在加载…',
  retry: '再试一次',
  requestId: '如需求助，请提供编号：{id}',
  busy: '正在处理…',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
