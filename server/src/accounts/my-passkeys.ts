// One's own passkeys, and signing in by one: the authenticator has seen its owner, so that nothing else is asked (第十五条).
import { accountOfPasskey, beginPasskeySignIn as begin, beginPasskey, confirmPasskey, removePasskey } from '#factors';
import { type Context, inTransaction, notFound, Problem } from '#platform';
import { accountOf } from './actor.ts';
import { confirmPassword } from './my-factors.ts';
import { openDoor, type SignInOutcome } from './sign-in.ts';
import { isDisabled, selectAccount } from './store.ts';

type Ceremony = Record<string, unknown>;

export async function beginMyPasskey(at: Context): Promise<{ options: Ceremony }> {
  const account = await selectAccount(at, accountOf(at).accountId);
  if (!account) throw notFound('此账户');
  if (account.demo) {
    const detail = '演示账户人人共用。请注册一个自己的账户来试用。';
    throw new Problem({ type: 'demo-account', status: 409, title: '演示账户不能设置通行密钥', detail });
  }
  const options = await beginPasskey(at, { accountId: account.account_id, label: account.name });
  return { options: { ...options } };
}

/** Outside any transaction: a challenge that was answered wrongly is spent. */
export async function confirmMyPasskey(at: Context, input: { response: Ceremony; name: string }): Promise<void> {
  const { accountId } = accountOf(at);
  await confirmPasskey(at, { accountId, name: input.name, response: input.response as never });
  at.log.info({ accountId }, 'passkey added');
}

export async function removeMyPasskey(at: Context, input: { passkeyId: string; password: string }): Promise<void> {
  const { account_id } = await confirmPassword(at, input.password);
  if (!(await removePasskey(at, account_id, input.passkeyId))) throw notFound('这个通行密钥');
  at.log.info({ accountId: account_id }, 'passkey removed');
}

export async function beginPasskeySignIn(at: Context): Promise<{ options: Ceremony }> {
  return { options: { ...(await begin(at)) } };
}

export async function finishPasskeySignIn(at: Context, input: { response: Ceremony; device?: string | undefined }): Promise<SignInOutcome> {
  const accountId = await accountOfPasskey(at, input.response as never);
  if (await isDisabled(at, accountId)) {
    const detail = '账户可能已停用。请联系账户的管理部门。';
    throw new Problem({ type: 'wrong-login', status: 401, title: '不能登录', detail });
  }
  return inTransaction(at.tx, (tx) => openDoor({ ...at, tx }, accountId, input.device?.trim() || null));
}
