// Words of one's own data, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  title: '谁看过我的记录',
  lead: '工作人员打开或办理您的资料、学时、申请，都会记在这里，谁也不能删改。浏览名单时看到您的姓名，不逐人列出。',
  list: '查看与办理记录',
  none: '还没有人打开过您的记录',
  who: '谁',
  at: '时间',
  what: '所办的事',
  kind: '性质',
  read: '查看',
  write: '办理',
  more: '再看一些',
  doubt: '对某次查看有疑问的，请记下时间，向该单位或市人力社保局询问。',
  notice: '个人信息保护',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
