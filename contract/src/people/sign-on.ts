// 统一身份认证: signing in through an OpenID Connect provider, linked to the person by identity number (第十条).
import { z } from 'zod';
import { endpoint } from '#kit';
import { SignedIn } from './session.ts';

export const getSignOn = endpoint({
  id: 'getSignOn',
  method: 'GET',
  path: '/api/single-sign-on',
  tag: '登录',
  summary: '还有哪些登录方式：统一身份认证的名称（没有接入为空）、通行密钥',
  access: 'public',
  reply: z.object({ name: z.string().nullable(), passkeys: z.boolean().describe('可以用通行密钥登录') }),
  status: 200,
  problems: [],
});

export const beginSignOn = endpoint({
  id: 'beginSignOn',
  method: 'POST',
  path: '/api/single-sign-on',
  tag: '登录',
  summary: '去统一身份认证登录：答复网址，和留在本浏览器里、回来时交回的凭据',
  access: 'public',
  reply: z.object({ url: z.string(), binding: z.string() }),
  status: 201,
  problems: ['sign-on-unavailable'],
});

export const finishSignOn = endpoint({
  id: 'finishSignOn',
  method: 'POST',
  path: '/api/single-sign-on/return',
  tag: '登录',
  summary: '从统一身份认证回来：核对后登录；按证件号码对应到已有的人',
  access: 'public',
  body: z.object({
    query: z.string('缺少返回参数').min(1, '缺少返回参数').max(4000, '返回参数过长').describe('返回网址中问号后的全部内容'),
    binding: z.string('缺少凭据').min(1, '缺少凭据').max(100, '凭据有误'),
    device: z.string().max(100, '设备名称过长').optional(),
  }),
  reply: SignedIn,
  status: 200,
  problems: ['sign-on-unavailable', 'sign-on-expired', 'sign-on-refused', 'sign-on-unknown', 'factor-asked'],
});
