// Words of choosing a unit, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  has: '您目前的单位',
  hasUnit: '有单位',
  hasUnitNote: '提交后由单位确认；单位五个工作日不答复的，由县（市、区）人力社保局审核',
  hasNone: '目前没有单位',
  hasNoneNote: '由所在县（市、区）人力社保局审核并代管',
  hasMissing: '请选择目前有没有单位',
  unit: '单位',
  unitHint: '输入名称中的两个字以上、拼音或首字母，或统一社会信用代码',
  unitMissing: '请查找并选择单位',
  found: '请选择',
  foundNone: '没有找到名称含“{q}”的单位。请核对名称；单位尚未注册的，可以先选“目前没有单位”，以后再变更。',
  another: '换一个单位',
  kind: '任职方式',
  main: '主要单位',
  second: '第二单位',
  secondment: '借调',
  from: '入职日期',
  fromHint: '在这个单位任职的第一天',
  fromMissing: '请填写入职日期',
  fromLate: '入职日期不能晚于今天',
  division: '所在的县（市、区）',
  divisionMissing: '请选择所在的县（市、区）',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
