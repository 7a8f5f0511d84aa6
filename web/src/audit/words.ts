// Words of the audit, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  title: '审计日志',
  lead: '谁在何时从何处办理或查看了什么，结果如何。日志只能追加；本次查阅也会记入。',
  from: '起始日期',
  to: '截止日期',
  actor: '办理人',
  person: '所涉人员编号',
  outcome: '结果',
  any: '全部',
  done: '已办',
  seen: '已查看',
  refused: '被拒绝',
  refusedWith: '被拒绝：{problem}',
  search: '查阅',
  lines: '记录',
  none: '这段时间没有符合条件的记录',
  more: '再看一些',
  at: '时间',
  what: '所办的事',
  target: '对象',
  address: '网络地址',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
