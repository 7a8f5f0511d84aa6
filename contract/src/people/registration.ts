// 注册与找回: a person proves a phone, registers, and can begin at once; an account is found again by number and phone (第十条).
import { z } from 'zod';
import { DayText, endpoint, Id, TimeText } from '#kit';
import { NewPassword } from './accounts.ts';
import { idKinds, privacyNotice } from './identity.ts';
import { MembershipKind } from './membership.ts';
import { SignedIn } from './session.ts';

const Phone = z.string('请填写手机号').min(1, '请填写手机号').max(30, '手机号过长');
const Code = z.string('请填写验证码').regex(/^\d{6}$/, '验证码是 6 位数字');
const IdKindAsked = z.enum(idKinds, '请选择证件类型');
const IdNumberAsked = z.string('请填写证件号码').min(1, '请填写证件号码').max(40, '证件号码过长');
const DayAsked = z.string('请填写日期').regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写作 年-月-日');

const CodeSent = z.object({
  codeId: Id,
  expiresAt: TimeText,
  resendAfterS: z.number().int().describe('多少秒后可以重新发送'),
});

export const sendRegistrationCode = endpoint({
  id: 'sendRegistrationCode',
  method: 'POST',
  path: '/api/registration/codes',
  tag: '注册',
  summary: '向手机发送注册验证码，5 分钟内有效',
  access: 'public',
  body: z.object({ phone: Phone }),
  reply: CodeSent,
  status: 201,
  problems: ['invalid-input', 'too-many-codes', 'messages-unavailable'],
});

export const registerPerson = endpoint({
  id: 'registerPerson',
  method: 'POST',
  path: '/api/registration',
  tag: '注册',
  summary: '个人注册：成功后即已登录；学习和填写随即可用，学时待单位确认后计入',
  access: 'public',
  body: z.object({
    codeId: Id,
    code: Code,
    phone: Phone,
    name: z.string('请填写姓名').min(1, '请填写姓名').max(100, '姓名过长'),
    idKind: IdKindAsked,
    idNumber: IdNumberAsked,
    birthDay: DayAsked.nullable().optional().describe('号码中没有出生日期的证件须填写'),
    gender: z.enum(['male', 'female'], '请选择性别').nullable().optional(),
    password: NewPassword,
    series: z.string().max(40, '职称系列代码过长').nullable().describe('职称系列；尚无职称的填 null'),
    title: z.string().max(50, '职称至多 50 字').nullable(),
    titleSince: DayAsked.nullable(),
    membership: z.object({
      orgId: Id.nullable().describe('单位；目前没有单位的填 null'),
      division: z.string().max(12, '行政区划代码过长').nullable().optional(),
      kind: MembershipKind.default('main'),
      from: DayAsked,
    }),
    consent: z.literal(privacyNotice, '请阅读并同意个人信息保护告知'),
    device: z.string().max(100, '设备名称过长').optional(),
  }),
  reply: SignedIn,
  status: 201,
  problems: ['invalid-input', 'wrong-code', 'code-expired', 'already-registered', 'phone-taken', 'weak-password', 'not-found'],
});

export const sendRecoveryCode = endpoint({
  id: 'sendRecoveryCode',
  method: 'POST',
  path: '/api/recovery/codes',
  tag: '注册',
  summary: '找回账户：证件号码与登记的手机号相符时发送验证码；不相符时答复相同，但不发送',
  access: 'public',
  body: z.object({ idKind: IdKindAsked, idNumber: IdNumberAsked, phone: Phone }),
  reply: CodeSent,
  status: 201,
  problems: ['invalid-input', 'too-many-codes', 'messages-unavailable'],
});

export const recoverAccount = endpoint({
  id: 'recoverAccount',
  method: 'POST',
  path: '/api/recovery',
  tag: '注册',
  summary: '凭验证码设置新密码；已有档案而没有账户的由此启用。各处的登录随即失效',
  access: 'public',
  body: z.object({ codeId: Id, code: Code, password: NewPassword, consent: z.literal(privacyNotice, '请阅读并同意个人信息保护告知') }),
  reply: z.object({ name: z.string(), registeredOn: DayText.describe('设置密码的日期') }),
  status: 200,
  problems: ['wrong-code', 'code-expired', 'weak-password'],
});
