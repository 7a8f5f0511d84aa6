// 动态口令: a second factor beside the password, set up by the account's owner (第十五条).
import { z } from 'zod';
import { endpoint, Id, TimeText } from '#kit';
import { SignedIn } from './session.ts';

const FactorCode = z.string('请输入动态口令').min(1, '请输入动态口令').max(30, '动态口令过长');

export const finishSignIn = endpoint({
  id: 'finishSignIn',
  method: 'POST',
  path: '/api/session/factor',
  tag: '登录',
  summary: '登录的第二步：动态口令或备用码',
  access: 'public',
  body: z.object({ challenge: z.string('缺少登录凭据').min(1, '缺少登录凭据').max(100, '登录凭据有误'), code: FactorCode }),
  reply: SignedIn,
  status: 200,
  problems: ['wrong-code', 'factor-expired', 'too-many-attempts'],
});

export const getMyFactors = endpoint({
  id: 'getMyFactors',
  method: 'GET',
  path: '/api/me/factors',
  tag: '我的账户',
  summary: '本人账户的动态口令与剩余的备用码',
  access: 'signed-in',
  reply: z.object({
    totpSince: TimeText.nullable().describe('动态口令启用的时间；没有启用为空'),
    recoveryCodesLeft: z.number().int(),
    offered: z.boolean().describe('演示账户人人共用，不能设置'),
    passkeysOffered: z.boolean().describe('本站可以使用通行密钥'),
    passkeys: z.array(z.object({ passkeyId: Id, name: z.string(), createdAt: TimeText, lastUsedAt: TimeText.nullable() })),
  }),
  status: 200,
  problems: [],
});

export const beginMyTotp = endpoint({
  id: 'beginMyTotp',
  method: 'POST',
  path: '/api/me/factors/totp',
  tag: '我的账户',
  summary: '开始设置动态口令：答复密钥和二维码，用验证器扫描后再确认',
  access: 'signed-in',
  reply: z.object({ secret: z.string(), qr: z.string().describe('二维码，SVG') }),
  status: 200,
  problems: ['factor-there', 'demo-account'],
});

export const confirmMyTotp = endpoint({
  id: 'confirmMyTotp',
  method: 'POST',
  path: '/api/me/factors/totp/confirmation',
  tag: '我的账户',
  summary: '用一次动态口令确认；答复备用码，只显示这一次',
  access: 'signed-in',
  body: z.object({ code: FactorCode }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
  status: 200,
  problems: ['wrong-code', 'factor-not-begun', 'too-many-attempts'],
});

export const removeMyTotp = endpoint({
  id: 'removeMyTotp',
  method: 'POST',
  path: '/api/me/factors/removal',
  tag: '我的账户',
  summary: '停用动态口令；须再次输入密码',
  access: 'signed-in',
  body: z.object({ password: z.string('请填写密码').min(1, '请填写密码').max(1000, '密码过长') }),
  reply: 'none',
  status: 204,
  problems: ['wrong-password', 'too-many-attempts'],
});

/** As the browser gives it and takes it (WebAuthn JSON); read by the library alone. */
const Ceremony = z.record(z.string(), z.unknown(), '通行密钥的数据格式不对');
const PasskeyId = z.string().min(1, '缺少编号').max(1400, '编号过长');

export const beginMyPasskey = endpoint({
  id: 'beginMyPasskey',
  method: 'POST',
  path: '/api/me/passkeys/options',
  tag: '我的账户',
  summary: '开始创建通行密钥：答复交给浏览器的参数',
  access: 'signed-in',
  reply: z.object({ options: Ceremony }),
  status: 200,
  problems: ['demo-account', 'passkeys-unavailable', 'too-many-passkeys'],
});

export const confirmMyPasskey = endpoint({
  id: 'confirmMyPasskey',
  method: 'POST',
  path: '/api/me/passkeys',
  tag: '我的账户',
  summary: '登记浏览器创建好的通行密钥',
  access: 'signed-in',
  body: z.object({ response: Ceremony, name: z.string('请填写名称').trim().min(1, '请填写名称').max(50, '名称至多 50 字') }),
  reply: 'none',
  status: 204,
  problems: ['passkey-refused', 'passkeys-unavailable'],
});

export const removeMyPasskey = endpoint({
  id: 'removeMyPasskey',
  method: 'POST',
  path: '/api/me/passkeys/removal',
  tag: '我的账户',
  summary: '停用一个通行密钥；须再次输入密码',
  access: 'signed-in',
  body: z.object({ passkeyId: PasskeyId, password: z.string('请填写密码').min(1, '请填写密码').max(1000, '密码过长') }),
  reply: 'none',
  status: 204,
  problems: ['wrong-password', 'too-many-attempts', 'not-found'],
});

export const beginPasskeySignIn = endpoint({
  id: 'beginPasskeySignIn',
  method: 'POST',
  path: '/api/session/passkey/options',
  tag: '登录',
  summary: '用通行密钥登录：答复交给浏览器的参数',
  access: 'public',
  reply: z.object({ options: Ceremony }),
  status: 200,
  problems: ['passkeys-unavailable'],
});

export const finishPasskeySignIn = endpoint({
  id: 'finishPasskeySignIn',
  method: 'POST',
  path: '/api/session/passkey',
  tag: '登录',
  summary: '用通行密钥登录：通行密钥本身已是两重验证',
  access: 'public',
  body: z.object({ response: Ceremony, device: z.string().max(100, '设备名称过长').optional() }),
  reply: SignedIn,
  status: 200,
  problems: ['passkey-refused', 'passkeys-unavailable', 'wrong-login'],
});
