// Words of saving a draft, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  saving: '正在保存…',
  saved: '已保存 {time}',
  failed: '还没有保存成功',
  retry: '再试一次',
  stillHere: '您填写的内容还在本页，请不要关闭。',

  conflictTitle: '这份草稿在别处也改过',
  conflictText: '另一个窗口或设备在 {time} 保存了不同的内容。请选择保留哪一份，另一份会被替换。',
  mine: '本页的内容',
  theirs: '别处保存的内容',
  keepMine: '保留本页的',
  keepTheirs: '改用别处的',
  empty: '（空）',
  way: '认定途径',
  title: '名称',
  organiser: '主办单位',
  reference: '编号',
  note: '说明',
  facts: '填报内容',

  leaveTitle: '还有内容没有保存',
  leaveText: '现在离开，没有保存的内容会丢失。',
  uploadText: '还有文件正在上传，现在离开会中断；再次选择同一文件可以接着传。',
  stay: '留在本页',
  leave: '仍然离开',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
