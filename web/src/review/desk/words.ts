// Words of the reviewer's desk, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  keysTitle: '快捷键',
  keyDown: '下一行',
  keyUp: '上一行',
  keyOpen: '打开审核',
  keySelect: '选中或取消选中这一行',
  keyFind: '到查找框',
  keyHelp: '显示这张表',
  keyRecognise: '认定',
  keyReturn: '退回补正',
  keyRefuse: '不予认定',
  keyNext: '下一份',
  keyPrevious: '上一份',
  keyQueue: '回到队列',
  keysOn: '使用单键快捷键',
  keysOnHint: '如果与读屏软件或语音输入冲突，请关闭',

  'same-claim': '重复',
  once: '已填报过',
  'similar-claim': '相似',
  'same-file': '同一文件',
  'ledger-similar': '与台账相似',
  'day-clash': '同日冲突',
  'yearly-ceiling': '年度上限',
  inspection: '抽查',
  'no-rule': '无标准',
  late: '逾期补登',
  'evidence-mark': '材料留意',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
