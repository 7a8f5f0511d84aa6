// Words of saving a rule draft, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  saved: '已保存（{time}）',
  saving: '正在保存…',
  failed: '没有保存',
  retry: '再试一次',
  conflict: '草案已被另一位经办人修改',
  conflictHint: '您输入的内容还在本页，没有覆盖别人的；请对照后选择。',
  conflictText: '另一份保存于 {time}。下面列出两份不同的地方；没有选的那一份，离开本页以前还可以另存或换回。',
  compare: '对照两份',
  mine: '本页的',
  theirs: '别人保存的',
  keepMine: '用本页的（覆盖别人的）',
  keepTheirs: '用别人保存的',
  takeAway: '另存为 JSON 文件',
  aside: '换下的那一份还在：可以另存，也可以换回来。',
  bringBack: '换成那一份',
  empty: '（空）',
  title: '名称',
  number: '文号',
  issuer: '发文机关',
  from: '施行日',
  until: '失效日',
  articles: '条文',
  rules: '规则',
  readings: '口径',
  cases: '算例',
  text: '原文',
  parameters: '参数',
  leaveTitle: '还有内容没有保存',
  leaveText: '离开后，本页没有保存的内容就没有了。',
  stay: '留在本页',
  leave: '仍要离开',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
