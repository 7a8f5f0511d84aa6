// Words of a reasoned decision, Chinese.
import { catalogue } from '#ui/text';

export const zh = { reason: '理由', cancel: '取消' } as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
