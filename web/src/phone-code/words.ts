// Words of a phone and its code, Chinese.
import { catalogue } from '#ui/text';

export const zh = {
  phone: '手机号',
  phoneHint: '用于登录和找回账户',
  send: '获取验证码',
  resend: '重新获取',
  resendIn: '{seconds} 秒后可重发',
  sent: '验证码已发送',
  sentText: '5 分钟内有效，只能使用一次。',
  code: '验证码',
} as const;

export const useWords = catalogue(zh, () => import('./words-en.ts'));
