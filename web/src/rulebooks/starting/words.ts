// Words of starting a draft, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  document: '规则文件',
  documentText: '规定学习内容、途径和学时标准的文件：条文、计算规则和算例。',
  beginDocument: '起草空白的规则文件',
  edition: '以施行中的文件为底稿',
  noEdition: '还没有施行中的文件可作底稿。',
  beginEdition: '起草它的新版本',
  reading: '口径的新版本',
  readingText: '细则没有写明之处怎样处理：改文字或参数，自某一天起。',
  readingWhich: '哪一条口径',
  readingLabel: '口径 {id} · {title}',
  beginReading: '起草新版本',
  notice: '年度要求通知',
  noticeText: '某一年度的最低学时、考试学时要求，全市或一个行业。',
  beginNotice: '起草年度要求通知',
  profile: '行业口径',
  profileText: '行业学分怎样折合学时，几年一个周期。',
  beginProfile: '起草行业口径',
  import: '从 JSON 文件导入',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
