// An account's phone: looked up by a keyed hash, proven before it is kept, one account a phone (第十条).
import { type Context, keyring, Problem } from '#platform';
import { insertAccountPhone } from './store.ts';

/** `phone`: 11 digits. */
export function phoneKey(phone: string): Buffer {
  return keyring().keyedHash(`account-phone:${phone}`);
}

/** Keeps a phone that its holder has just proven. Throws `phone-taken` (409) when it is another account's. */
export async function bindPhone(at: Pick<Context, 'tx'>, accountId: string, phone: string): Promise<void> {
  if (await insertAccountPhone(at, { phone_hash: phoneKey(phone), account_id: accountId })) return;
  throw new Problem({
    type: 'phone-taken',
    status: 409,
    title: '这个手机号已经用于另一个账户',
    detail: '一个手机号只能用于一个账户。请换一个手机号；如果那个账户也是您的，请直接登录或找回。',
    errors: [{ path: 'phone', message: '这个手机号已经用于另一个账户' }],
  });
}
