// Opening accounts: for a person or an official, with roles at organisations; the first administrator from the command line (第十条).

import { giveRoles, type NewGrant } from '#accounts/grants';
import { hashPassword, randomPassword, weaknessOf } from '#accounts/passwords';
import { type Context, newUuid, Problem } from '#platform';
import { normaliseLogin } from './sign-in.ts';
import { endSessions, hasDemoAccount, insertAccount, selectLoginOfPerson, updatePassword } from './store.ts';

type NewAccount = {
  login: string;
  /** Null for a person's account: the person's name is used. */
  name: string | null;
  personId: number | null;
  password: string;
  grants: readonly NewGrant[];
  demo: boolean;
  createdBy: string;
};

/** Throws `login-taken` when somebody has the login. */
export async function createAccount(at: Context, account: NewAccount): Promise<{ accountId: string }> {
  const now = at.clock.now();
  const accountId = newUuid(now.getTime());
  const added = await insertAccount(at, {
    account_id: accountId,
    login: normaliseLogin(account.login),
    person_id: account.personId,
    name: account.name,
    password_hash: await hashPassword(account.password),
    password_changed_at: now,
    demo: account.demo,
    created_at: now,
    created_by: account.createdBy,
  });
  if (!added) throw new Problem({ type: 'login-taken', status: 409, title: '这个账号名已经有人使用', detail: '请换一个账号名。' });
  await giveRoles(at, accountId, account.grants, account.createdBy);
  return { accountId };
}

/** The account of a person who registers or takes up a record that has none: no login of its own, phone and identity number open it. */
export function createOwnAccount(at: Context, own: { personId: number; password: string }): Promise<{ accountId: string }> {
  // No phone, no document number looks like this.
  const login = `own-${own.personId}`;
  return createAccount(at, {
    login,
    name: null,
    personId: own.personId,
    password: own.password,
    grants: [],
    demo: false,
    createdBy: 'self',
  });
}

export async function accountOfPerson(at: Pick<Context, 'tx'>, personId: number): Promise<string | null> {
  return (await selectLoginOfPerson(at, personId))?.account_id ?? null;
}

/** A new password for somebody who has shown otherwise who they are; every session ends. */
export async function resetPassword(at: Context, accountId: string, password: string): Promise<void> {
  await updatePassword(at, accountId, await hashPassword(password), at.clock.now());
  await endSessions(at, { accountId, reason: 'password-changed', now: at.clock.now() });
}

/** Throws `weak-password` (422) under the path given. `about`: name, phone and other words that stand near. */
export function refuseWeak(password: string, about: readonly string[], path = 'password'): void {
  const weakness = weaknessOf(password, about);
  if (!weakness) return;
  const errors = [{ path, message: weakness }];
  throw new Problem({ type: 'weak-password', status: 422, title: '密码不合适', detail: `${weakness}其他内容都保留着。`, errors });
}

const cityBureau = 1;

/** An administrator of the system, without business rights. Without a password a random one is made and handed back, once. */
export async function createAdmin(
  at: Context,
  input: { login: string; password?: string | undefined },
): Promise<{ login: string; password: string }> {
  const login = normaliseLogin(input.login);
  const password = input.password ?? randomPassword();
  if (!/^[a-z0-9][a-z0-9._-]{1,49}$/.test(login)) {
    throw new Problem({
      type: 'invalid-input',
      status: 422,
      title: '账号名不合适',
      detail: '账号名为 2 至 50 个小写字母、数字、点、连字符。',
    });
  }
  const weakness = [...password].length < 8 ? '密码至少 8 个字符。' : weaknessOf(password, [login]);
  if (weakness) throw new Problem({ type: 'weak-password', status: 422, title: '密码不够安全', detail: weakness });
  const grants = [{ role: 'admin', orgId: cityBureau, from: at.clock.today(), to: null }];
  await createAccount(at, { login, name: '系统管理员', personId: null, password, grants, demo: false, createdBy: 'create-admin' });
  return { login, password };
}

/** A production start asks this first, and refuses: everybody knows the demo's password. */
export function demoAccountsPresent(at: Pick<Context, 'tx'>): Promise<boolean> {
  return hasDemoAccount(at);
}
