// Signing in and out: one generic answer for a wrong login, throttled guessing, a fresh session each time (第十条).
import { checkIdDocument, idKinds, readMobile, type SignedIn } from '@xueshi/contract';
import { verifyPassword } from '#accounts/passwords';
import { findPersonIdByNumber } from '#accounts/people';
import { askFactor, hasFactor, passkeysOf } from '#factors';
import { type Context, inTransaction, keyring, Problem } from '#platform';
import { openSession, resolveActor } from './actor.ts';
import { signedIn } from './my-account.ts';
import { phoneKey } from './phone.ts';
import {
  endSessions,
  firstPasswordExpired,
  hasGrant,
  type LoginRow,
  selectLogin,
  selectLoginByPhone,
  selectLoginOfPerson,
} from './store.ts';
import { admitAttempt, type Counted, forgive } from './throttle.ts';

export type SignInInput = { login: string; password: string; device?: string | undefined };
/** The reply, and the token for the cookie, which the reply's schema strips. */
export type SignInOutcome = SignedIn & { token: string };

/** Outside any transaction: a refused attempt stays counted, and no connection is held while the password is hashed. */
export async function signIn(at: Context, input: SignInInput): Promise<SignInOutcome> {
  const login = normaliseLogin(input.login);
  const account = await findLogin(at, login);
  // By the account, however it was named: phone, number and name are not three times as many tries.
  const counted = await admitAttempt(at, `login:${account?.account_id ?? login}`);
  if (!(await verifyPassword(account?.password_hash ?? null, input.password)) || !account) throw wrongLogin();
  if (await firstPasswordExpired(at, account.account_id, at.clock.now())) throw firstPasswordOver();
  const device = input.device?.trim() || null;
  await askSecondFactor(at, { accountId: account.account_id, device }, () => forgive(at, counted));
  return inTransaction(at.tx, (tx) => enter({ ...at, tx }, account.account_id, device, counted));
}

/**
 * Throws `factor-asked` (401) where a code is set up, `passkey-asked` (401) for an official who has a passkey alone: a password opens less
 * than it should. `first` is done before either, when the password was right.
 */
export async function askSecondFactor(
  at: Context,
  who: { accountId: string; device: string | null },
  first: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  if (await hasFactor(at, who.accountId)) {
    await first();
    await askFactor(at, who);
  }
  if ((await passkeysOf(at, who.accountId)).length > 0 && (await hasGrant(at, who.accountId))) {
    await first();
    const detail = '此工作账户设有通行密钥。请点“用通行密钥登录”。';
    throw new Problem({ type: 'passkey-asked', status: 401, title: '请用通行密钥登录', detail });
  }
}

/** By the account's own name, the phone it has proven to hold, or the owner's identity number. */
async function findLogin(at: Context, login: string): Promise<LoginRow | null> {
  const named = await selectLogin(at, login);
  if (named) return named;
  const phone = readMobile(login);
  if (phone !== null) return selectLoginByPhone(at, phoneKey(phone));
  for (const kind of idKinds) {
    const check = checkIdDocument(kind, login);
    const personId = check.ok ? await findPersonIdByNumber(at, check.idNumber, kind) : null;
    if (personId !== null) return selectLoginOfPerson(at, personId);
  }
  return null;
}

async function enter(at: Context, accountId: string, device: string | null, counted: Counted): Promise<SignInOutcome> {
  await forgive(at, counted);
  return openDoor(at, accountId, device);
}

/** Signs in somebody who has shown who they are: by a password just now, or by registering. */
export async function openDoor(at: Context, accountId: string, device: string | null): Promise<SignInOutcome> {
  if (at.actor.kind === 'account') {
    // Signing in over a living session must leave none behind that somebody planted or forgot.
    await endSessions(at, { accountId: at.actor.accountId, only: at.actor.sessionId, reason: 'replaced', now: at.clock.now() });
  }
  const { token } = await openSession(at, accountId, device);
  const actor = await resolveActor(at.tx, { token, bearer: null }, at.clock.now());
  if (actor.kind !== 'account') throw new Error('刚建立的登录无法读取');
  at.log.info({ accountId: actor.accountId, sessionId: actor.sessionId }, 'signed in');
  return { ...(await signedIn(at, actor)), token };
}

/** Ends this session on the server; without one there is nothing to end, which is the same to the caller. */
export async function signOut(at: Context): Promise<void> {
  if (at.actor.kind !== 'account') return;
  const { accountId, sessionId } = at.actor;
  await endSessions(at, { accountId, only: sessionId, reason: 'signed-out', now: at.clock.now() });
}

/** What an audit row may know of a login: enough to see that two attempts were at the same one, not which. */
export function loginFingerprint(login: string): string {
  return keyring()
    .keyedHash(`login:${normaliseLogin(login)}`)
    .toString('hex')
    .slice(0, 16);
}

export function normaliseLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

function firstPasswordOver(): Problem {
  const detail = '初始密码须在三天内登录并更改。请联系市人力社保局重新发放。';
  return new Problem({ type: 'first-password-expired', status: 403, title: '初始密码已过期', detail });
}

function wrongLogin(): Problem {
  return new Problem({
    type: 'wrong-login',
    status: 401,
    title: '账号或密码不对',
    detail: '请核对账号和密码，注意大小写和输入法。连续多次不对需要等一会儿再试。',
  });
}
