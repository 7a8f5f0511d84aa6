// 花名册: an employer enters its people from a table; checked first, corrected, imported once (第十条).
import { z } from 'zod';
import { endpoint, Id } from '#kit';

export const rosterLimitBytes = 10 * 1024 * 1024;

export const RosterFault = z.object({
  row: z.number().int().describe('表格中的行号，从 1 开始'),
  column: z.string().describe('列名'),
  message: z.string(),
});
export type RosterFault = z.infer<typeof RosterFault>;

export const RosterReport = z.object({
  rows: z.number().int().describe('有内容的行数，不含表头'),
  fresh: z.number().int().describe('新登记的人'),
  same: z.number().int().describe('已在本单位、不变的人'),
  faulty: z.number().int().describe('有误的行数'),
  faults: z.array(RosterFault).describe('前 500 处错误'),
  ignoredColumns: z.array(z.string()).describe('不认识、没有读取的列'),
  imported: z.boolean().describe('false：只是核对，什么都没有写入'),
});
export type RosterReport = z.infer<typeof RosterReport>;

const OneUnit = z.object({ orgId: Id });
const FileName = z.object({ name: z.string('请给出文件名').trim().min(1, '请给出文件名').max(255, '文件名过长') });
const shared = { tag: '单位', access: 'signed-in', params: OneUnit } as const;
const file = { bodyType: 'application/octet-stream', bodyLimit: rosterLimitBytes } as const;
const problems = [
  'file-empty',
  'too-large',
  'sheet-xls',
  'file-encrypted',
  'file-unreadable',
  'sheet-encoding',
  'sheet-quote',
  'too-many-rows',
  'roster-header',
  'out-of-jurisdiction',
  'not-found',
] as const;

export const getRosterTemplate = endpoint({
  id: 'getRosterTemplate',
  method: 'GET',
  path: '/api/units/{orgId}/roster/template',
  ...shared,
  summary: '花名册模板（Excel）：各列已设为文本，职称系列可选择',
  reply: 'file',
  status: 200,
  problems: ['not-found'],
});

export const checkRoster = endpoint({
  id: 'checkRoster',
  method: 'POST',
  path: '/api/units/{orgId}/roster/check',
  ...shared,
  ...file,
  summary: '核对花名册（Excel 或 CSV，至多 20000 行）：逐行逐列说明错误，不写入',
  query: FileName,
  reply: RosterReport,
  status: 200,
  problems,
});

export const correctRoster = endpoint({
  id: 'correctRoster',
  method: 'POST',
  path: '/api/units/{orgId}/roster/corrections',
  ...shared,
  ...file,
  summary: '有误的行连同说明，做成可改正后重新导入的 Excel',
  query: FileName,
  reply: 'file',
  status: 200,
  problems,
});

export const importRoster = endpoint({
  id: 'importRoster',
  method: 'POST',
  path: '/api/units/{orgId}/roster',
  ...shared,
  ...file,
  summary: '导入花名册：新登记的人记入本单位任职；已在册的不变，再次导入不会重复',
  query: FileName.extend({ skipFaulty: z.enum(['true', 'false']).default('false').describe('true：跳过有误的行，导入其余') }),
  reply: RosterReport,
  status: 200,
  problems: [...problems, 'roster-faulty'],
});
