// 资料更正与换手机号: asked by the person, decided by somebody else; a lost phone is replaced by a reviewed request (第十条, 个人信息保护法第四十五、四十六条).
import { z } from 'zod';
import { DayText, endpoint, Id, Page, pageOf, TimeText } from '#kit';
import { PersonCard } from './accounts.ts';
import { idKinds } from './identity.ts';
import { Reason } from './units.ts';

const Phone = z.string('请填写手机号').min(1, '请填写手机号').max(30, '手机号过长');
const Code = z.string('请填写验证码').regex(/^\d{6}$/, '验证码是 6 位数字');

export const CorrectionField = z.enum(['name', 'ethnicity', 'series', 'title', 'titleSince', 'phone']);
export type CorrectionField = z.infer<typeof CorrectionField>;

export const CorrectionChange = z.object({
  field: CorrectionField,
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const CorrectionView = z.object({
  correctionId: Id,
  origin: z.enum(['self', 'recovery']),
  changes: z.array(CorrectionChange),
  from: DayText.describe('自哪天起'),
  reason: z.string(),
  state: z.enum(['asked', 'approved', 'refused', 'withdrawn']),
  askedOn: DayText,
  decidedAt: TimeText.nullable(),
  decidedBy: z.string().nullable(),
  answer: z.string().nullable(),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

const mine = { tag: '资料更正', access: 'signed-in' } as const;

export const listMyCorrections = endpoint({
  id: 'listMyCorrections',
  method: 'GET',
  path: '/api/me/corrections',
  ...mine,
  summary: '本人提出的资料更正',
  reply: z.object({ items: z.array(CorrectionView) }),
  status: 200,
  problems: ['no-person'],
});

export const askCorrection = endpoint({
  id: 'askCorrection',
  method: 'POST',
  path: '/api/me/corrections',
  ...mine,
  summary: '申请更正资料：姓名、民族、职称系列、职称、取得日期；由单位或当地人社局核对',
  body: z.object({
    name: z.string().trim().max(50, '姓名至多 50 字').optional(),
    ethnicity: z.string().trim().max(20, '民族至多 20 字').nullable().optional(),
    series: z.string().max(40, '职称系列代码过长').nullable().optional(),
    title: z.string().trim().max(50, '职称至多 50 字').nullable().optional(),
    titleSince: DayText.nullable().optional(),
    from: DayText.describe('这些变化自哪天起'),
    reason: Reason,
  }),
  reply: CorrectionView,
  status: 201,
  problems: ['no-person', 'correction-open', 'invalid-input'],
});

export const withdrawCorrection = endpoint({
  id: 'withdrawCorrection',
  method: 'POST',
  path: '/api/me/corrections/{correctionId}/withdrawal',
  ...mine,
  summary: '撤回资料更正',
  params: z.object({ correctionId: Id }),
  reply: CorrectionView,
  status: 200,
  problems: ['correction-closed', 'not-found'],
});

export const CorrectionItem = CorrectionView.extend({
  person: PersonCard.pick({ personId: true, name: true, idNumber: true, phone: true, employer: true, division: true }),
});
export type CorrectionItem = z.infer<typeof CorrectionItem>;

export const listCorrections = endpoint({
  id: 'listCorrections',
  method: 'GET',
  path: '/api/corrections',
  ...mine,
  summary: '管辖范围内等待核对的资料更正和找回申请，先提出的在前',
  query: Page,
  reply: pageOf(CorrectionItem),
  status: 200,
  problems: [],
});

const one = { ...mine, params: z.object({ correctionId: Id }), reply: CorrectionView, status: 200 } as const;

export const approveCorrection = endpoint({
  id: 'approveCorrection',
  method: 'POST',
  path: '/api/corrections/{correctionId}/approval',
  ...one,
  summary: '核对无误，更正生效；原来的内容留在变更记录里',
  problems: ['correction-closed', 'out-of-jurisdiction', 'own-case', 'phone-taken', 'not-found'],
});

export const refuseCorrection = endpoint({
  id: 'refuseCorrection',
  method: 'POST',
  path: '/api/corrections/{correctionId}/refusal',
  ...one,
  summary: '不予更正并写明理由',
  body: z.object({ reason: Reason }),
  problems: ['correction-closed', 'out-of-jurisdiction', 'own-case', 'not-found'],
});

export const sendPhoneCode = endpoint({
  id: 'sendPhoneCode',
  method: 'POST',
  path: '/api/phone/codes',
  tag: '资料更正',
  summary: '向新的手机号发送验证码',
  access: 'public',
  body: z.object({ phone: Phone }),
  reply: z.object({ codeId: Id, expiresAt: TimeText, resendAfterS: z.number().int() }),
  status: 201,
  problems: ['invalid-input', 'too-many-codes', 'messages-unavailable'],
});

export const changeMyPhone = endpoint({
  id: 'changeMyPhone',
  method: 'POST',
  path: '/api/me/phone',
  ...mine,
  summary: '更换手机号：新号码的验证码，加上密码',
  body: z.object({ codeId: Id, code: Code, phone: Phone, password: z.string('请填写密码').min(1, '请填写密码').max(1000, '密码过长') }),
  reply: z.object({ phone: z.string().describe('已遮盖的新手机号') }),
  status: 200,
  problems: ['no-person', 'wrong-code', 'code-expired', 'wrong-password', 'phone-taken', 'too-many-attempts'],
});

export const askForRecovery = endpoint({
  id: 'askForRecovery',
  method: 'POST',
  path: '/api/recovery/requests',
  tag: '注册',
  summary: '原手机号已不用：验证新手机号后，请当地人社局核实并更换；号码是否登记，答复相同',
  access: 'public',
  body: z.object({
    codeId: Id,
    code: Code,
    phone: Phone,
    idKind: z.enum(idKinds, '请选择证件类型'),
    idNumber: z.string('请填写证件号码').min(1, '请填写证件号码').max(40, '证件号码过长'),
    name: z.string('请填写姓名').trim().min(1, '请填写姓名').max(100, '姓名过长'),
    reason: Reason,
  }),
  reply: z.object({ received: z.literal(true), text: z.string() }),
  status: 202,
  problems: ['invalid-input', 'wrong-code', 'code-expired'],
});
