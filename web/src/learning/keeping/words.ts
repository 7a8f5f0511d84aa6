// Words of keeping progress, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  saved: '已保存 {time}',
  keeps: '进度随学随存，换一台设备也接得上',
  waiting: '正在核对时间，马上记上',
  offline: '离线，已记下 {seconds} 秒；连上网络后自动补报',
  elsewhere: '在另一台设备上学习',
  elsewhereText: '同一时间只在一处计时。这里已经暂停，学过的都在。',
  here: '在这里继续',
  retry: '再试一次',
  stillHere: '学过的还记在本机，不会丢。',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
