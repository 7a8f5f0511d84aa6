// 动态口令: a second factor beside the password, set up by the account's owner (第十五条).
import { z } from 'zod';
import { endpoint, TimeText } from '#kit';
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
