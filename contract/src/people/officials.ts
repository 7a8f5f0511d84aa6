// 工作账户: allocated by the city bureau alone, with roles from day to day; review delegated by dated acts (第十、十五条, reading 41).
import { z } from 'zod';
import { DayText, endpoint, Id, Page, pageOf, TimeText } from '#kit';
import { Named } from './orgs.ts';
import { Role } from './session.ts';
import { Reason } from './units.ts';

const OrgNamed = z.object({ orgId: Id, name: z.string() });
/** What the city bureau gives out; units' own custodians come by registering the unit, administrators by the command line. */
export const AllocatedRole = z.enum(['provider', 'sector', 'district', 'city', 'auditor'], '请选择角色');
export type AllocatedRole = z.infer<typeof AllocatedRole>;

export const OfficialRole = z.object({
  role: Role,
  roleName: z.string(),
  org: OrgNamed,
  from: DayText,
  to: DayText.nullable(),
  ended: z.boolean().describe('已提前结束'),
});

export const OfficialAct = z.object({ text: z.string(), reason: z.string(), at: TimeText, by: z.string() });

export const OfficialAccount = z.object({
  accountId: Id,
  login: z.string(),
  name: z.string(),
  roles: z.array(OfficialRole),
  factor: z.boolean().describe('已设置动态口令'),
  firstPasswordUntil: TimeText.nullable().describe('初始密码尚未更改，至此失效；已更改为空'),
  lastSeenAt: TimeText.nullable(),
  disabled: z.boolean(),
  factorResetAskedBy: z.string().nullable().describe('已有一人申请重置动态口令，等另一人办理'),
  self: z.boolean(),
  person: z.boolean().describe('个人账户，兼任单位管理人：密码和停用由本人掌握'),
});
export type OfficialAccount = z.infer<typeof OfficialAccount>;

const shared = { tag: '工作账户', access: 'signed-in' } as const;
const one = { ...shared, params: z.object({ accountId: Id }) } as const;

export const listOfficials = endpoint({
  id: 'listOfficials',
  method: 'GET',
  path: '/api/officials',
  ...shared,
  summary: '工作账户：按姓名、账号或单位查找',
  query: Page.extend({ q: z.string().max(50, '查找内容至多 50 字').optional() }),
  reply: pageOf(OfficialAccount),
  status: 200,
  problems: [],
});

export const getOfficial = endpoint({
  id: 'getOfficial',
  method: 'GET',
  path: '/api/officials/{accountId}',
  ...one,
  summary: '一个工作账户和办理记录',
  reply: OfficialAccount.extend({ acts: z.array(OfficialAct) }),
  status: 200,
  problems: ['not-found'],
});

const RoleAsked = z.object({ orgId: Id, role: AllocatedRole, from: DayText, to: DayText.nullable().default(null), reason: Reason });

const FirstPassword = z.object({
  accountId: Id,
  login: z.string(),
  password: z.string().describe('初始密码，只显示这一次'),
  expiresAt: TimeText.describe('在此之前须登录并更改'),
});

export const allocateAccount = endpoint({
  id: 'allocateAccount',
  method: 'POST',
  path: '/api/officials',
  ...shared,
  summary: '分配工作账户：答复初始密码，只显示一次，须在三天内更改',
  body: RoleAsked.extend({
    login: z.string('请填写账号').regex(/^[a-z0-9][a-z0-9._-]{1,49}$/, '账号为 2 至 50 个小写字母、数字、点、连字符'),
    name: z.string('请填写姓名').trim().min(1, '请填写姓名').max(50, '姓名至多 50 字'),
  }),
  reply: FirstPassword,
  status: 201,
  problems: ['login-taken', 'invalid-input', 'not-found'],
});

export const renewFirstPassword = endpoint({
  id: 'renewFirstPassword',
  method: 'POST',
  path: '/api/officials/{accountId}/password',
  ...one,
  summary: '重新发放初始密码；此账户的登录全部结束',
  body: z.object({ reason: Reason }),
  reply: FirstPassword,
  status: 200,
  problems: ['own-case', 'own-account', 'demo-account', 'not-found'],
});

export const giveRole = endpoint({
  id: 'giveRole',
  method: 'POST',
  path: '/api/officials/{accountId}/roles',
  ...one,
  summary: '给工作账户增加一个角色，可写明起止日期',
  body: RoleAsked,
  reply: OfficialAccount,
  status: 200,
  problems: ['own-case', 'invalid-input', 'not-found'],
});

export const endRole = endpoint({
  id: 'endRole',
  method: 'POST',
  path: '/api/officials/{accountId}/roles/end',
  ...one,
  summary: '收回一个角色，立即生效',
  body: z.object({ orgId: Id, role: Role, reason: Reason }),
  reply: OfficialAccount,
  status: 200,
  problems: ['own-case', 'custodian-role', 'not-found'],
});

export const setOfficialDisabled = endpoint({
  id: 'setOfficialDisabled',
  method: 'POST',
  path: '/api/officials/{accountId}/disabled',
  ...one,
  summary: '停用或恢复工作账户；停用时登录全部结束',
  body: z.object({ disabled: z.boolean('请写明停用还是恢复'), reason: Reason }),
  reply: OfficialAccount,
  status: 200,
  problems: ['own-case', 'own-account', 'demo-account', 'not-found'],
});

export const resetOfficialFactor = endpoint({
  id: 'resetOfficialFactor',
  method: 'POST',
  path: '/api/officials/{accountId}/factor-reset',
  ...one,
  summary: '重置遗失的动态口令：一人申请，另一人办理后生效',
  body: z.object({ reason: Reason }),
  reply: OfficialAccount,
  status: 200,
  problems: ['own-case', 'second-person-needed', 'no-factor', 'not-found'],
});

export const DelegationItem = z.object({
  delegationId: Id,
  from: OrgNamed,
  to: OrgNamed,
  sector: Named,
  division: Named.nullable().describe('限于此县（市、区）；为空则不限'),
  fromDay: DayText,
  toDay: DayText.nullable(),
  act: z.string().describe('委托文件'),
  current: z.boolean(),
  mayEnd: z.boolean(),
});
export type DelegationItem = z.infer<typeof DelegationItem>;

export const listDelegations = endpoint({
  id: 'listDelegations',
  method: 'GET',
  path: '/api/delegations',
  ...shared,
  summary: '审核委托：本部门委托出去的和受托的；市局看全部',
  query: Page,
  reply: pageOf(DelegationItem),
  status: 200,
  problems: [],
});

export const delegateReview = endpoint({
  id: 'delegateReview',
  method: 'POST',
  path: '/api/delegations',
  ...shared,
  summary: '行业主管部门把审核委托给县（市、区）机构或专业机构，写明期限和文件',
  body: z.object({
    fromOrgId: Id,
    toOrgId: Id,
    division: z.string().max(12, '行政区划代码过长').nullable().default(null),
    fromDay: DayText,
    toDay: DayText.nullable().default(null),
    act: z.string('请写明委托文件').trim().min(1, '请写明委托文件的名称和文号').max(200, '委托文件至多 200 字'),
  }),
  reply: z.object({ delegationId: Id }),
  status: 201,
  problems: ['invalid-input', 'out-of-jurisdiction', 'not-found'],
});

export const endDelegation = endpoint({
  id: 'endDelegation',
  method: 'POST',
  path: '/api/delegations/{delegationId}/end',
  ...shared,
  params: z.object({ delegationId: Id }),
  summary: '提前终止委托；已作出的审核不受影响',
  body: z.object({ lastDay: DayText, reason: Reason }),
  reply: 'none',
  status: 204,
  problems: ['delegation-ended', 'out-of-jurisdiction', 'not-found'],
});
