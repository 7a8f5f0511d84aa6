// Words of the rows of entries, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  columnTitle: '学习内容',
  columnSubject: '科目',
  columnBasis: '依据',
  columnHeld: '时间',
  columnHours: '学时',
  columnBy: '登记机构',
  reversed: '已冲销',
  reversal: '冲销',
  byExam: '考试取得',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
