// Words of a draft's fields, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  amount: '数字',
  hoursUnit: '学时',
  quote: '写明这一数字的原文',
  quoteAway: '所引的原文中没有这句话，请照原文摘录',
  takeSelected: '用选中的文字',
  selectFirst: '请先在条文中选中文字',
  selectHint: '选中其中的文字，即可作为摘录',
  taken: '已填入选中的文字',
  up: '上移',
  down: '下移',
  away: '删去',
  moveUp: '上移：{name}',
  moveDown: '下移：{name}',
  remove: '删去：{name}',
  movedTo: '已移到第 {number} 位',
  removed: '已删去，可以在页首撤销',
  comments: '意见',
  commentsMany: '意见（{count}）',
  comment: '写一条意见',
  sendComment: '提出意见',
  commented: '意见已留存',
  problems: '备案前须改正 {count} 处',
  sound: '检查通过，可以报送备案。',
  sector: '行业',
  allSectors: '全部行业',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
