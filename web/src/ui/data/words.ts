// Words of shown data, Chinese.
import { catalogue } from '#ui/text';

export const zh = { hours: '学时' } as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
