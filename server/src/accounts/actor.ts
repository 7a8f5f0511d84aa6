// Who stands behind a session's token; the way a session lives and ends (第十条).
import { randomBytes } from 'node:crypto';
import { type AccountActor, type Actor, type Context, type Db, dayOf, newUuid, sha256 } from '#platform';
import { deleteStale, insertSession, selectGrants, selectSessionOwner, touchSession } from './store.ts';

const hourMs = 3600 * 1000;
/** A session ends after two hours without a request, and after twelve whatever happens. */
export const sessionLimits = { idleMs: 2 * hourMs, absoluteMs: 12 * hourMs, touchMs: 60 * 1000 };

/** Anonymous for a token that is unknown, expired, idle too long, ended, or of a disabled account. */
export async function resolveActor(db: Db, credentials: { token: string | null; bearer: string | null }, now: Date): Promise<Actor> {
  const { token } = credentials;
  if (token === null || !/^[A-Za-z0-9_-]{43}$/.test(token)) return { kind: 'anonymous' };
  const at = { tx: db };
  const owner = await selectSessionOwner(at, { tokenHash: hashOf(token), now, seenSince: idleSince(now) });
  if (!owner) return { kind: 'anonymous' };
  // Once a minute is exact enough, and spares a write on every request.
  if (now.getTime() - owner.last_seen_at.getTime() >= sessionLimits.touchMs) await touchSession(at, owner.session_id, now);
  return {
    kind: 'account',
    accountId: owner.account_id,
    personId: owner.person_id,
    name: owner.name,
    grants: owner.has_grants && !owner.factor_needed && !owner.password_needed ? await selectGrants(at, owner.account_id, dayOf(now)) : [],
    sessionId: owner.session_id,
    ...(owner.factor_needed ? { factorNeeded: true } : {}),
    ...(owner.password_needed ? { passwordNeeded: true } : {}),
  };
}

/** Sessions seen last before this instant have been idle too long. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - sessionLimits.idleMs);
}

export type OpenedSession = { readonly token: string; readonly sessionId: string };

/** A new session under a new random token. Only its SHA-256 is kept: who reads the table cannot sign in with it. */
export async function openSession(at: Context, accountId: string, device: string | null): Promise<OpenedSession> {
  const now = at.clock.now();
  const token = randomBytes(32).toString('base64url');
  const sessionId = newUuid(now.getTime());
  await insertSession(at, {
    token_hash: hashOf(token),
    session_id: sessionId,
    account_id: accountId,
    device,
    address: at.address,
    created_at: now,
    last_seen_at: now,
    expires_at: new Date(now.getTime() + sessionLimits.absoluteMs),
  });
  return { token, sessionId };
}

/** The signed-in account behind a context. The routes let nobody else in; a job that gets here is a programming error. */
export function accountOf(at: Pick<Context, 'actor'>): AccountActor {
  if (at.actor.kind !== 'account') throw new Error('此操作须由已登录的账户进行');
  return at.actor;
}

function hashOf(token: string): Buffer {
  return sha256(token);
}

const keptMs = 180 * 24 * 3600 * 1000;

/** Sessions stay half a year after their end, as traces of use must (网络安全法第二十一条); counts of failed sign-ins likewise. */
export async function tidyAccounts(at: Pick<Context, 'tx' | 'clock'>): Promise<void> {
  await deleteStale(at, new Date(at.clock.now().getTime() - keptMs));
}
