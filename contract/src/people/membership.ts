// 任职: a person asks to belong to a unit, the unit or the district bureau answers; employment is dated (第十条, readings 9, 44, 48).
import { z } from 'zod';
import { DayText, endpoint, Id, Page, pageOf, TimeText } from '#kit';
import { PersonCard } from './accounts.ts';
import { Named } from './orgs.ts';

const MOST_AT_ONCE = 100;
const LONGEST_REASON = 500;
const DayAsked = z
  .string('请填写日期')
  .regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写作 年-月-日')
  .refine((day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day), '应为真实存在的日期');
const Reason = z.string('请写明理由').trim().min(1, '请写明理由，对方凭此补正').max(LONGEST_REASON, `理由至多 ${LONGEST_REASON} 字`);
const OrgNamed = z.object({ orgId: Id, name: z.string() });

export const MembershipKind = z.enum(['main', 'second', 'secondment'], '任职方式只能是主要单位、第二单位或借调');
export type MembershipKind = z.infer<typeof MembershipKind>;
export const MembershipState = z.enum(['asked', 'confirmed', 'returned', 'withdrawn']);
export type MembershipState = z.infer<typeof MembershipState>;

export const MembershipStep = z.object({
  kind: z.enum(['ask', 'ask-again', 'confirm', 'return', 'withdraw']),
  at: TimeText,
  by: z.string().describe('办理人；本人办理时为本人姓名'),
  reason: z.string(),
});

export const MembershipView = z.object({
  membershipId: Id,
  org: OrgNamed.nullable().describe('单位；为空表示目前没有单位，由县（市、区）人社局代管'),
  division: Named.nullable(),
  kind: MembershipKind,
  from: DayText.describe('任职起始日'),
  registered: z.boolean().describe('注册时提出；确认之前，学时先记录、不作结论'),
  state: MembershipState,
  askedOn: DayText,
  dueOn: DayText.nullable().describe('单位应在此日前答复；过后由县（市、区）人社局审核'),
  awaiting: z.string().nullable().describe('正在等谁答复；已办结时为空'),
  steps: z.array(MembershipStep),
});
export type MembershipView = z.infer<typeof MembershipView>;

const Asked = z.object({
  orgId: Id.nullable().describe('单位；没有单位时填 null'),
  division: z.string().max(12, '行政区划代码过长').nullable().optional().describe('没有单位时，所在的县（市、区）'),
  kind: MembershipKind,
  from: DayAsked,
});

export const listMyMemberships = endpoint({
  id: 'listMyMemberships',
  method: 'GET',
  path: '/api/me/memberships',
  tag: '任职',
  summary: '本人提出的任职申请，以及是否还在等待确认',
  access: 'signed-in',
  reply: z.object({
    waiting: z.boolean().describe('注册后尚未有任何单位或人社局确认'),
    items: z.array(MembershipView),
  }),
  status: 200,
  problems: ['no-person'],
});

export const askMyMembership = endpoint({
  id: 'askMyMembership',
  method: 'POST',
  path: '/api/me/memberships',
  tag: '任职',
  summary: '申请加入单位（调入、第二单位、借调），或登记为目前没有单位',
  access: 'signed-in',
  body: Asked,
  reply: MembershipView,
  status: 201,
  problems: ['no-person', 'membership-open', 'membership-overlap', 'not-found'],
});

export const askMyMembershipAgain = endpoint({
  id: 'askMyMembershipAgain',
  method: 'PUT',
  path: '/api/me/memberships/{membershipId}',
  tag: '任职',
  summary: '改正后重新提交被退回的任职申请；等待中的也可以改',
  access: 'signed-in',
  params: z.object({ membershipId: Id }),
  body: Asked,
  reply: MembershipView,
  status: 200,
  problems: ['membership-closed', 'membership-open', 'membership-overlap', 'not-found'],
});

export const withdrawMyMembership = endpoint({
  id: 'withdrawMyMembership',
  method: 'POST',
  path: '/api/me/memberships/{membershipId}/withdrawal',
  tag: '任职',
  summary: '撤回任职申请',
  access: 'signed-in',
  params: z.object({ membershipId: Id }),
  reply: MembershipView,
  status: 200,
  problems: ['membership-closed', 'not-found'],
});

export const leaveMyUnit = endpoint({
  id: 'leaveMyUnit',
  method: 'POST',
  path: '/api/me/employments/{orgId}/leave',
  tag: '任职',
  summary: '登记本人离开单位的日期；此前的经历保留',
  access: 'signed-in',
  params: z.object({ orgId: Id }),
  body: z.object({ lastDay: DayAsked }),
  reply: z.object({ org: OrgNamed, from: DayText, to: DayText }),
  status: 200,
  problems: ['no-person', 'not-employed', 'invalid-input'],
});

/** One line of the work list: who asks, for which unit, since when, and whose turn it is. */
export const MembershipItem = MembershipView.omit({ steps: true }).extend({
  person: PersonCard.pick({ personId: true, name: true, idNumber: true, phone: true, series: true, title: true }),
  overdue: z.boolean().describe('单位已逾期，可由县（市、区）人社局审核'),
  mayAnswer: z.boolean().describe('当前账户可以答复'),
});
export type MembershipItem = z.infer<typeof MembershipItem>;

export const listMemberships = endpoint({
  id: 'listMemberships',
  method: 'GET',
  path: '/api/memberships',
  tag: '任职',
  summary: '管辖范围内等待答复的任职申请，先提出的在前',
  access: 'signed-in',
  query: Page.extend({ mine: z.enum(['true', 'false']).optional().describe('true：只看轮到自己答复的') }),
  reply: pageOf(MembershipItem).extend({ count: z.number().int().describe('共多少件，至多数到 1000') }),
  status: 200,
  problems: [],
});

const ofOne = { access: 'signed-in', params: z.object({ membershipId: Id }), reply: MembershipView, status: 200 } as const;

export const confirmMembership = endpoint({
  id: 'confirmMembership',
  method: 'POST',
  path: '/api/memberships/{membershipId}/confirmation',
  tag: '任职',
  summary: '确认此人在本单位任职；人社局在单位逾期后代为确认',
  ...ofOne,
  problems: ['membership-closed', 'membership-not-due', 'membership-overlap', 'out-of-jurisdiction', 'own-case', 'not-found'],
});

export const returnMembership = endpoint({
  id: 'returnMembership',
  method: 'POST',
  path: '/api/memberships/{membershipId}/return',
  tag: '任职',
  summary: '退回任职申请并写明理由',
  ...ofOne,
  body: z.object({ reason: Reason }),
  problems: ['membership-closed', 'membership-not-due', 'out-of-jurisdiction', 'own-case', 'not-found'],
});

export const confirmMemberships = endpoint({
  id: 'confirmMemberships',
  method: 'POST',
  path: '/api/memberships/confirmations',
  tag: '任职',
  summary: '一并确认多件：逐件办理，每件各有结果',
  access: 'signed-in',
  body: z.object({
    membershipIds: z.array(Id).min(1, '请至少选择一件').max(MOST_AT_ONCE, `一次至多办理 ${MOST_AT_ONCE} 件`),
  }),
  reply: z.object({
    confirmed: z.array(Id),
    refused: z.array(z.object({ membershipId: Id, title: z.string(), detail: z.string() })),
  }),
  status: 200,
  problems: [],
});

export const recordLeave = endpoint({
  id: 'recordLeave',
  method: 'POST',
  path: '/api/people/{personId}/leave',
  tag: '任职',
  summary: '单位登记某人离开的日期',
  access: 'signed-in',
  params: z.object({ personId: Id }),
  body: z.object({ orgId: Id, lastDay: DayAsked, reason: Reason }),
  reply: z.object({ org: OrgNamed, from: DayText, to: DayText }),
  status: 200,
  problems: ['not-employed', 'out-of-jurisdiction', 'own-case', 'not-found', 'invalid-input'],
});

export const getResponsibility = endpoint({
  id: 'getResponsibility',
  method: 'GET',
  path: '/api/people/{personId}/responsibility',
  tag: '任职',
  summary: '某一天谁对此人负责：单位、县（市、区）、行业主管部门',
  access: 'signed-in',
  params: z.object({ personId: Id }),
  query: z.object({ on: DayAsked.optional().describe('不填为今天') }),
  reply: z.object({
    on: DayText,
    employments: z.array(z.object({ org: OrgNamed, from: DayText, to: DayText.nullable(), main: z.boolean() })),
    division: Named.nullable(),
    authority: OrgNamed.nullable().describe('市级行业主管部门；没有时为市人社局'),
    explanation: z.array(z.string()),
  }),
  status: 200,
  problems: ['out-of-jurisdiction', 'not-found'],
});

export const listEmployments = endpoint({
  id: 'listEmployments',
  method: 'GET',
  path: '/api/people/{personId}/employments',
  tag: '任职',
  summary: '管辖范围内某人的任职经历，新的在前',
  access: 'signed-in',
  params: z.object({ personId: Id }),
  reply: z.object({
    items: z.array(z.object({ org: OrgNamed, from: DayText, to: DayText.nullable(), main: z.boolean() })),
  }),
  status: 200,
  problems: ['out-of-jurisdiction', 'not-found'],
});
