// One's own second factor: begun, confirmed, taken away with the password; the second step of signing in (第十五条).
import type { getMyFactors as GetMyFactorsEndpoint } from '@xueshi/contract';
import type { ReplyOf } from '@xueshi/contract/kit';
import { verifyPassword } from '#accounts/passwords';
import { beginTotp, checkChallenge, confirmTotp, factorsOf, passkeysOf, passkeysOffered, removeTotp } from '#factors';
import { type Context, inTransaction, notFound, Problem, timeText } from '#platform';
import { accountOf } from './actor.ts';
import { openDoor, type SignInOutcome } from './sign-in.ts';
import { type AccountRow, selectAccount } from './store.ts';
import { admitAttempt, forgive } from './throttle.ts';

export async function getMyFactors(at: Context): Promise<ReplyOf<typeof GetMyFactorsEndpoint>> {
  const account = await ownAccount(at);
  const { confirmedAt, recoveryCodesLeft } = await factorsOf(at, account.account_id);
  const passkeys = (await passkeysOf(at, account.account_id)).map((one) => ({
    passkeyId: one.passkey_id,
    name: one.name,
    createdAt: timeText(one.created_at),
    lastUsedAt: one.last_used_at && timeText(one.last_used_at),
  }));
  const own = { offered: !account.demo, passkeysOffered: passkeysOffered() && !account.demo, passkeys };
  return { totpSince: confirmedAt && timeText(confirmedAt), recoveryCodesLeft, ...own };
}

export async function beginMyTotp(at: Context): Promise<{ secret: string; qr: string }> {
  const account = await ownAccount(at);
  if (account.demo) {
    const detail = '演示账户人人共用，设置后别人就不能登录了。请注册一个自己的账户来试用。';
    throw new Problem({ type: 'demo-account', status: 409, title: '演示账户不能设置动态口令', detail });
  }
  return beginTotp(at, { accountId: account.account_id, label: account.name });
}

/** Outside any transaction, so that a wrong code stays counted; the codes must not be kept for a repeated request. */
export async function confirmMyTotp(at: Context, input: { code: string }): Promise<{ recoveryCodes: string[] }> {
  const { accountId } = accountOf(at);
  const counted = await admitAttempt(at, `factor:${accountId}`);
  return inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    const recoveryCodes = await confirmTotp(inside, accountId, input.code.trim());
    await forgive(inside, counted);
    at.log.info({ accountId }, 'second factor in force');
    return { recoveryCodes };
  });
}

export async function removeMyTotp(at: Context, input: { password: string }): Promise<void> {
  const { account_id } = await confirmPassword(at, input.password);
  await inTransaction(at.tx, async (tx) => {
    await removeTotp({ tx }, account_id);
    at.log.info({ accountId: account_id }, 'second factor removed');
  });
}

/**
 * Asks for the password again before something that a forgotten open session must not do. Outside any transaction, so that a wrong one
 * stays counted. Throws `wrong-password` (422) and `too-many-attempts` (429).
 */
export async function confirmPassword(at: Context, password: string): Promise<AccountRow> {
  const account = await ownAccount(at);
  const counted = await admitAttempt(at, `password:${account.account_id}`);
  if (!(await verifyPassword(account.password_hash, password))) {
    const errors = [{ path: 'password', message: '密码不对' }];
    throw new Problem({ type: 'wrong-password', status: 422, title: '密码不对', detail: '什么都没有改动。', errors });
  }
  await forgive(at, counted);
  return account;
}

/** The password was right a moment ago; guessing at codes is counted per account and address besides the challenge's own five tries. */
export async function finishSignIn(at: Context, input: { challenge: string; code: string }): Promise<SignInOutcome> {
  const { accountId, device } = await checkChallenge(at, input);
  return inTransaction(at.tx, (tx) => openDoor({ ...at, tx }, accountId, device));
}

async function ownAccount(at: Context): Promise<AccountRow> {
  const account = await selectAccount(at, accountOf(at).accountId);
  if (!account) throw notFound('此账户');
  return account;
}
