// Words of the form fields, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  optional: '（选填）',
  showPassword: '显示密码',
  hidePassword: '隐藏密码',
  pleaseChoose: '请选择',
  summaryTitle: '有 {count} 处需要改正',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
