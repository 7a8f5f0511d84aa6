// 单位: employers and training organisations register, are reviewed, and change their names or end (第五、十条).
import { z } from 'zod';
import { DayText, endpoint, Id, Page, pageOf, TimeText } from '#kit';
import { Named, OrgItem } from './orgs.ts';

const LONGEST_REASON = 500;
export const licenceLimitBytes = 20 * 1024 * 1024;
export const Reason = z.string('请写明理由').trim().min(1, '请写明理由').max(LONGEST_REASON, `理由至多 ${LONGEST_REASON} 字`);
const UnitName = z.string('请填写单位全称').trim().min(2, '请填写单位全称').max(100, '单位名称至多 100 字');

export const UnitKind = z.enum(['employer', 'provider'], '请选择用人单位或培训机构');
export type UnitKind = z.infer<typeof UnitKind>;
export const UnitState = z.enum(['asked', 'approved', 'returned', 'withdrawn']);
export type UnitState = z.infer<typeof UnitState>;

export const UnitStep = z.object({
  kind: z.enum(['ask', 'ask-again', 'approve', 'return', 'withdraw']),
  at: TimeText,
  by: z.string(),
  reason: z.string(),
});

export const LicenceView = z.object({ licenceId: Id, name: z.string(), mediaType: z.string(), bytes: z.number().int() });

export const UnitApplication = z.object({
  applicationId: Id,
  kind: UnitKind,
  name: z.string(),
  uscc: z.string().describe('统一社会信用代码'),
  division: Named,
  sector: Named,
  licence: LicenceView,
  state: UnitState,
  askedOn: DayText,
  applicant: z.string().describe('申请人，审核通过后为首任管理人'),
  awaiting: z.string().nullable().describe('正在等谁答复；已办结为空'),
  orgId: Id.nullable().describe('审核通过后的单位编号'),
  steps: z.array(UnitStep),
});
export type UnitApplication = z.infer<typeof UnitApplication>;

const Asked = z.object({
  kind: UnitKind,
  name: UnitName,
  uscc: z.string('请填写统一社会信用代码').trim().min(1, '请填写统一社会信用代码').max(40, '统一社会信用代码过长'),
  division: z.string('请选择县（市、区）').max(12, '行政区划代码过长'),
  sector: z.string('请选择行业').max(40, '行业代码过长'),
  licenceId: Id.describe('上传登记证照后得到的编号'),
});

const mine = { tag: '单位登记', access: 'signed-in' } as const;

export const uploadLicence = endpoint({
  id: 'uploadLicence',
  method: 'POST',
  path: '/api/me/licences',
  ...mine,
  summary: '上传营业执照、事业单位法人证书等登记证照（PDF、JPEG、PNG、WebP，不超过 20 MB）；内容即请求正文',
  query: z.object({ name: z.string('请给出文件名').trim().min(1, '请给出文件名').max(255, '文件名过长') }),
  bodyType: 'application/octet-stream',
  bodyLimit: licenceLimitBytes,
  reply: LicenceView,
  status: 201,
  problems: ['too-large', 'file-empty', 'file-type', 'file-unreadable', 'file-encrypted', 'too-many-uploads'],
});

export const listMyUnitApplications = endpoint({
  id: 'listMyUnitApplications',
  method: 'GET',
  path: '/api/me/unit-applications',
  ...mine,
  summary: '本人提出的单位登记申请',
  reply: z.object({ items: z.array(UnitApplication) }),
  status: 200,
  problems: ['no-person'],
});

export const applyForUnit = endpoint({
  id: 'applyForUnit',
  method: 'POST',
  path: '/api/me/unit-applications',
  ...mine,
  summary: '申请登记用人单位或培训机构；通过后申请人为首任管理人',
  body: Asked,
  reply: UnitApplication,
  status: 201,
  problems: ['no-person', 'unit-registered', 'unit-open', 'upload-unknown', 'invalid-input'],
});

export const applyForUnitAgain = endpoint({
  id: 'applyForUnitAgain',
  method: 'PUT',
  path: '/api/me/unit-applications/{applicationId}',
  ...mine,
  summary: '改正后重新提交；等待中的也可以改',
  params: z.object({ applicationId: Id }),
  body: Asked,
  reply: UnitApplication,
  status: 200,
  problems: ['unit-closed', 'unit-registered', 'unit-open', 'upload-unknown', 'invalid-input', 'not-found'],
});

export const withdrawUnitApplication = endpoint({
  id: 'withdrawUnitApplication',
  method: 'POST',
  path: '/api/me/unit-applications/{applicationId}/withdrawal',
  ...mine,
  summary: '撤回单位登记申请',
  params: z.object({ applicationId: Id }),
  reply: UnitApplication,
  status: 200,
  problems: ['unit-closed', 'not-found'],
});

export const listUnitApplications = endpoint({
  id: 'listUnitApplications',
  method: 'GET',
  path: '/api/unit-applications',
  ...mine,
  summary: '管辖范围内等待审核的单位登记，先提出的在前',
  query: Page,
  reply: pageOf(UnitApplication),
  status: 200,
  problems: [],
});

const one = { ...mine, params: z.object({ applicationId: Id }) } as const;

export const getUnitLicence = endpoint({
  id: 'getUnitLicence',
  method: 'GET',
  path: '/api/unit-applications/{applicationId}/licence',
  ...one,
  summary: '登记证照的原件；申请人和负责审核的主管部门可看',
  reply: 'file',
  status: 200,
  problems: ['not-found'],
});

export const approveUnit = endpoint({
  id: 'approveUnit',
  method: 'POST',
  path: '/api/unit-applications/{applicationId}/approval',
  ...one,
  summary: '通过单位登记：单位即可使用，申请人为首任管理人',
  reply: UnitApplication,
  status: 200,
  problems: ['unit-closed', 'unit-registered', 'out-of-jurisdiction', 'own-case', 'not-found'],
});

export const returnUnit = endpoint({
  id: 'returnUnit',
  method: 'POST',
  path: '/api/unit-applications/{applicationId}/return',
  ...one,
  summary: '退回单位登记并写明理由',
  body: z.object({ reason: Reason }),
  reply: UnitApplication,
  status: 200,
  problems: ['unit-closed', 'out-of-jurisdiction', 'own-case', 'not-found'],
});

export const Custodian = z.object({
  accountId: Id,
  name: z.string(),
  since: DayText,
  self: z.boolean().describe('就是当前账户'),
});

export const UnitChange = z.object({
  kind: z.enum(['rename', 'merge', 'dissolve', 'custodian-named', 'custodian-ended']),
  at: TimeText,
  by: z.string(),
  text: z.string().describe('发生了什么'),
  reason: z.string(),
});

export const UnitView = OrgItem.extend({
  from: DayText,
  to: DayText.nullable().describe('撤销或并入他单位前的最后一天；在用为空'),
  people: z.number().int().describe('在职人员数'),
  custodians: z.array(Custodian),
  suspended: z.boolean().describe('最后一名管理人已离任：任职申请改由县（市、区）人社局直接审核'),
  mayManage: z.boolean().describe('当前账户可以指定管理人'),
  maySupervise: z.boolean().describe('当前账户可以更名、合并、撤销'),
  changes: z.array(UnitChange).describe('最近一百项变更'),
});
export type UnitView = z.infer<typeof UnitView>;

const OneUnit = z.object({ orgId: Id });
const ofUnit = { tag: '单位', access: 'signed-in', params: OneUnit, reply: UnitView, status: 200 } as const;

export const getUnit = endpoint({
  id: 'getUnit',
  method: 'GET',
  path: '/api/units/{orgId}',
  ...ofUnit,
  summary: '单位的情况：管理人、在职人数、变更记录',
  problems: ['not-found', 'out-of-jurisdiction'],
});

export const nameCustodian = endpoint({
  id: 'nameCustodian',
  method: 'POST',
  path: '/api/units/{orgId}/custodians',
  ...ofUnit,
  summary: '指定本单位在职人员为管理人',
  body: z.object({ personId: Id, reason: Reason }),
  problems: ['not-employed', 'no-account', 'custodian-there', 'out-of-jurisdiction', 'not-found'],
});

export const endCustodian = endpoint({
  id: 'endCustodian',
  method: 'POST',
  path: '/api/units/{orgId}/custodians/{accountId}/end',
  ...ofUnit,
  params: OneUnit.extend({ accountId: Id }),
  summary: '管理人离任；可同时移交给本单位另一名在职人员',
  body: z.object({ reason: Reason, successorId: Id.nullable().default(null).describe('接任人的人员编号') }),
  problems: ['not-custodian', 'not-employed', 'no-account', 'out-of-jurisdiction', 'not-found'],
});

export const renameUnit = endpoint({
  id: 'renameUnit',
  method: 'POST',
  path: '/api/units/{orgId}/name',
  ...ofUnit,
  summary: '更名：旧名称留在变更记录里',
  body: z.object({ name: UnitName, reason: Reason }),
  problems: ['unit-ended', 'out-of-jurisdiction', 'not-found'],
});

export const mergeUnit = endpoint({
  id: 'mergeUnit',
  method: 'POST',
  path: '/api/units/{orgId}/merger',
  ...ofUnit,
  summary: '并入另一单位：在职人员自该日起转入，等待中的任职申请一并转去',
  body: z.object({ intoOrgId: Id, on: DayText, reason: Reason }),
  problems: ['unit-ended', 'invalid-input', 'out-of-jurisdiction', 'not-found'],
});

export const dissolveUnit = endpoint({
  id: 'dissolveUnit',
  method: 'POST',
  path: '/api/units/{orgId}/dissolution',
  ...ofUnit,
  summary: '撤销：在职人员的任职到该日为止，由县（市、区）人社局代管',
  body: z.object({ lastDay: DayText, reason: Reason }),
  problems: ['unit-ended', 'invalid-input', 'out-of-jurisdiction', 'not-found'],
});
