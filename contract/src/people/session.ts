// Sign-in, sign-out, and who is signed in (第十条).
import { z } from 'zod';
import { endpoint, Id, TimeText } from '#kit';
import { PersonCard } from './accounts.ts';
import { Named } from './orgs.ts';

export const Role = z.enum(['person', 'employer', 'provider', 'sector', 'district', 'city', 'auditor', 'admin']);
export type Role = z.infer<typeof Role>;

/** A role and where it is held; `person` is held by everybody who has a record, at no organisation. */
export const RoleHeld = z.object({
  role: Role,
  roleName: z.string().describe('角色的中文名，例如 行业主管部门'),
  org: z.object({ orgId: Id, name: z.string() }).nullable(),
  division: Named.nullable(),
  sector: Named.nullable(),
});
export type RoleHeld = z.infer<typeof RoleHeld>;

export const SignedIn = z.object({
  signedIn: z.literal(true),
  login: z.string(),
  name: z.string(),
  roles: z.array(RoleHeld),
  person: PersonCard.nullable().describe('本人资料；账户不属于专业技术人员时为空'),
  permissions: z.array(z.string()).describe('可办理的事项，供页面决定显示哪些入口，例如 claim.own、claim.review'),
  expiresAt: TimeText.describe('不再操作时，登录在此时失效'),
  demo: z.boolean().describe('演示账户'),
  passwordNeeded: z.boolean().describe('仍在使用他人发放的初始密码：更改以前，工作权限暂不可用'),
  factorNeeded: z.boolean().describe('工作账户还没有设置动态口令：设置以前，工作权限暂不可用'),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const SignedOut = z.object({ signedIn: z.literal(false) });

export const Session = z.discriminatedUnion('signedIn', [SignedIn, SignedOut]);
export type Session = z.infer<typeof Session>;

export const getSession = endpoint({
  id: 'getSession',
  method: 'GET',
  path: '/api/session',
  tag: '登录',
  summary: '当前是谁；没有登录时答 { "signedIn": false }',
  access: 'public',
  reply: Session,
  status: 200,
  problems: [],
});

export const signIn = endpoint({
  id: 'signIn',
  method: 'POST',
  path: '/api/session',
  tag: '登录',
  summary: '登录',
  access: 'public',
  body: z.object({
    login: z.string('请填写账号').min(1, '请填写账号').max(100, '账号过长'),
    password: z.string('请填写密码').min(1, '请填写密码').max(1000, '密码过长'),
    device: z.string().max(100, '设备名称过长').optional().describe('设备名称，例如 Chrome · Windows，仅供本人辨认自己的登录'),
  }),
  reply: SignedIn,
  status: 200,
  problems: ['wrong-login', 'first-password-expired', 'factor-asked', 'passkey-asked', 'too-many-attempts', 'sign-in-busy'],
});

export const signOut = endpoint({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  tag: '登录',
  summary: '退出登录；没有登录时同样成功',
  access: 'public',
  reply: 'none',
  status: 204,
  problems: [],
});
