// Words of a rule document, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  download: '下载文件（JSON）',
  noRules: '本条没有计算规则。',
  unread: '这份草案还读不出规则，请先按上面的提示改正。',
  cap: '一个年度至多 {hours} 学时',
  hours: '{label}：{hours} 学时',
  evidence: '材料：{list}',
  readings: '本文件自己的口径',
  same: '规则和条文没有差别。',
  added: '新增',
  removed: '取消',
  changed: '更改',
  kept: '没有再写、继续沿用的规则：',
  none: '无',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
