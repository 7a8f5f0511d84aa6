// Work accounts as the city bureau hands them out: a random first password that expires, accounts stopped (第十条).

import type { NewGrant } from '#accounts/grants';
import { hashPassword, randomPassword } from '#accounts/passwords';
import { type Context, Problem } from '#platform';
import { createAccount } from './create-account.ts';
import { endSessions, markFirstPassword, selectAccount, updateDisabled, updatePassword } from './store.ts';

const firstPasswordMs = 3 * 24 * 3600 * 1000;

export type FirstPassword = { readonly accountId: string; readonly password: string; readonly expiresAt: Date };

type NewOfficial = { login: string; name: string; grant: NewGrant; createdBy: string };

/** Throws `login-taken` (409). The password is handed back once and kept nowhere. */
export async function createOfficialAccount(at: Context, { login, name, grant, createdBy }: NewOfficial): Promise<FirstPassword> {
  const password = randomPassword();
  const { accountId } = await createAccount(at, { login, name, personId: null, password, grants: [grant], demo: false, createdBy });
  return { accountId, password, expiresAt: await mark(at, accountId) };
}

export async function renewPassword(at: Context, accountId: string): Promise<FirstPassword> {
  await refuseDemo(at, accountId);
  const password = randomPassword();
  await updatePassword(at, accountId, await hashPassword(password), at.clock.now());
  await endSessions(at, { accountId, reason: 'password-changed', now: at.clock.now() });
  return { accountId, password, expiresAt: await mark(at, accountId) };
}

async function mark(at: Context, accountId: string): Promise<Date> {
  const expiresAt = new Date(at.clock.now().getTime() + firstPasswordMs);
  await markFirstPassword(at, accountId, expiresAt);
  return expiresAt;
}

/** Stopping ends every session; what the account did stays as it is. */
export async function setDisabled(at: Context, accountId: string, disabled: boolean): Promise<void> {
  await refuseDemo(at, accountId);
  const now = at.clock.now();
  await updateDisabled(at, accountId, disabled ? now : null);
  if (disabled) await endSessions(at, { accountId, reason: 'disabled', now });
}

async function refuseDemo(at: Context, accountId: string): Promise<void> {
  if (!(await selectAccount(at, accountId))?.demo) return;
  const detail = '演示账户人人共用，不能停用或更换密码。';
  throw new Problem({ type: 'demo-account', status: 409, title: '演示账户不能这样办理', detail });
}
