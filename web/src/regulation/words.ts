// Words of the policy page, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  title: '政策',
  lead: '细则全文逐条列出，右侧是系统怎样执行这一条：对应的计算，以及细则未明确之处采用的口径。每一条、每一项都有固定网址，可以引用。',
  number: '文号',
  issuer: '发文机关',
  issued: '印发日期',
  inForce: '施行日期',
  contents: '目录',
  gistsNote: '条名后的提要是本站所加，不是细则内容。',
  practice: '系统怎样执行',
  readings: '口径（{count}）',
  reading: '口径 {id}',
  noReadings: '按条文执行，没有另设口径。',
  copy: '引用',
  copyOf: '复制{article}的引用',
  copied: '引用已复制',
  notCopied: '浏览器不允许复制，请手工选择文字',
  linkYear: '年度结论计算器',
  linkVerify: '查验情况表',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
