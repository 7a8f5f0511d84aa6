// Words of the roster, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  roster: '导入花名册',
  rosterLead: '从 Excel 或 CSV 一次录入本单位人员。先核对，再导入；同一份表格再次导入不会重复。',
  template: '下载模板',
  templateText: '请用模板填写：各列已设为文本，证件号码不会变形。已有学时档案的人由本人申请加入，不在此录入。',
  rosterFile: '花名册',
  rosterHint: '.xlsx 或 .csv，至多 20000 行、10 MB',
  rosterMissing: '请选择花名册文件',
  check: '核对',
  checking: '正在逐行核对…',
  result: '核对结果',
  resultText: '共 {rows} 行：可新登记 {fresh} 人，已在本单位 {same} 人，有误 {faulty} 行。',
  ignored: '没有读取的列：{columns}',
  faults: '需要改正的地方',
  faultsMost: '只显示前 {count} 处，全部在待改正的表格里。',
  rowNumber: '行',
  columnName: '列',
  message: '说明',
  corrections: '下载待改正的表格',
  correctionsFailed: '下载没有成功，请再试一次。',
  importAll: '导入 {count} 人',
  importRest: '跳过有误的行，导入其余 {count} 人',
  importing: '正在导入…',
  importedTitle: '已导入 {count} 人',
  importedText: '任职自入职日期记入。本人可用“找回账户”，凭证件号码和登记的手机号设置密码。',
  nothingNew: '没有需要导入的人',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
