// People and their accounts: one's own profile, password and sessions; officials' look-up of people in their jurisdiction (第二、十、十五条).
import { z } from 'zod';
import { DayText, endpoint, Id, Page, pageOf, TimeText } from '#kit';
import { Named } from './orgs.ts';

export const Gender = z.enum(['male', 'female']);

/** A person as others may see them: identity numbers and phones are masked. */
export const PersonCard = z.object({
  personId: Id,
  name: z.string(),
  idNumber: z.string().describe('已遮盖的证件号码'),
  phone: z.string().nullable().describe('已遮盖的手机号'),
  gender: Gender,
  ethnicity: z.string().nullable(),
  birthDay: DayText,
  employer: z.object({ orgId: Id, name: z.string() }).nullable().describe('现用人单位；无单位时为空，由县（市、区）人社局代管'),
  division: Named.nullable().describe('所属县（市、区）'),
  sector: Named.describe('所属行业，按职称系列确定'),
  series: Named.nullable().describe('职称系列'),
  title: z.string().nullable().describe('现职称'),
  titleSince: DayText.nullable().describe('取得现职称的日期'),
});
export type PersonCard = z.infer<typeof PersonCard>;

export const Employment = z.object({
  org: z.object({ orgId: Id, name: z.string() }),
  from: DayText,
  to: DayText.nullable().describe('离开日期；在职为空'),
  main: z.boolean().describe('是否为主要单位'),
});
export type Employment = z.infer<typeof Employment>;

export const getMyProfile = endpoint({
  id: 'getMyProfile',
  method: 'GET',
  path: '/api/me/profile',
  tag: '我的账户',
  summary: '本人的资料与任职经历',
  access: 'signed-in',
  reply: PersonCard.extend({ login: z.string(), employments: z.array(Employment) }),
  status: 200,
  problems: ['no-person'],
});

/** Lengths are counted in characters, not bytes; nothing else is demanded of a password but that it is not a common one. */
export const NewPassword = z
  .string('请填写新密码')
  .refine((text) => [...text].length >= 8, '密码至少 8 个字符')
  .refine((text) => [...text].length <= 128, '密码至多 128 个字符');

export const changePassword = endpoint({
  id: 'changePassword',
  method: 'POST',
  path: '/api/me/password',
  tag: '我的账户',
  summary: '修改密码；其他设备上的登录随即失效',
  access: 'signed-in',
  body: z.object({ currentPassword: z.string('请填写当前密码').min(1, '请填写当前密码').max(1000, '密码过长'), newPassword: NewPassword }),
  reply: 'none',
  status: 204,
  problems: ['wrong-password', 'weak-password', 'too-many-attempts'],
});

export const SessionItem = z.object({
  sessionId: Id,
  device: z.string().nullable().describe('登录时自报的设备名称'),
  address: z.string().nullable().describe('登录时的网络地址'),
  signedInAt: TimeText,
  lastSeenAt: TimeText,
  current: z.boolean().describe('是否为当前这次登录'),
});
export type SessionItem = z.infer<typeof SessionItem>;

export const listMySessions = endpoint({
  id: 'listMySessions',
  method: 'GET',
  path: '/api/me/sessions',
  tag: '我的账户',
  summary: '本人账户当前有效的登录',
  access: 'signed-in',
  reply: z.object({ items: z.array(SessionItem) }),
  status: 200,
  problems: [],
});

export const endMyOtherSessions = endpoint({
  id: 'endMyOtherSessions',
  method: 'DELETE',
  path: '/api/me/sessions',
  tag: '我的账户',
  summary: '结束其他所有设备上的登录',
  access: 'signed-in',
  reply: 'none',
  status: 204,
  problems: [],
});

export const endMySession = endpoint({
  id: 'endMySession',
  method: 'DELETE',
  path: '/api/me/sessions/{sessionId}',
  tag: '我的账户',
  summary: '结束某一次登录',
  access: 'signed-in',
  params: z.object({ sessionId: Id }),
  reply: 'none',
  status: 204,
  problems: [],
});

export const listPeople = endpoint({
  id: 'listPeople',
  method: 'GET',
  path: '/api/people',
  tag: '人员',
  summary: '管辖范围内的人员，可按姓名、单位、行政区划、行业筛选',
  access: 'signed-in',
  query: Page.extend({
    q: z.string().max(50, '姓名至多 50 字').optional().describe('姓名中的字；证件号码请用 POST /api/people/search'),
    employerId: Id.optional(),
    division: z.string().max(12, '行政区划代码过长').optional(),
    sector: z.string().max(40, '行业代码过长').optional(),
  }),
  reply: pageOf(PersonCard),
  status: 200,
  problems: ['identity-in-url'],
});

export const searchPeople = endpoint({
  id: 'searchPeople',
  method: 'POST',
  path: '/api/people/search',
  tag: '人员',
  summary: '按证件号码（须完整）查找管辖范围内的人员；号码不进入网址',
  access: 'signed-in',
  body: z.object({ idNumber: z.string('请填写证件号码').min(1, '请填写证件号码').max(40, '证件号码过长') }),
  reply: z.object({ items: z.array(PersonCard) }),
  status: 200,
  problems: ['invalid-input'],
});

export const getPerson = endpoint({
  id: 'getPerson',
  method: 'GET',
  path: '/api/people/{personId}',
  tag: '人员',
  summary: '管辖范围内某人的资料（号码已遮盖）',
  access: 'signed-in',
  params: z.object({ personId: Id }),
  reply: PersonCard,
  status: 200,
  problems: ['not-found'],
});
