// All SQL of accounts: logins, roles, sessions, failed sign-ins (第十、十五条).
import { sql } from 'kysely';
import type { Context, Day, Grant } from '#platform';

type At = Pick<Context, 'tx'>;

export type LoginRow = { account_id: string; login: string; password_hash: string };

/** Null for an unknown or disabled login: to the caller both are the same. */
export async function selectLogin(at: At, login: string): Promise<LoginRow | null> {
  const found = await sql<LoginRow>`
    select account_id, login, password_hash from account where login = ${login} and disabled_at is null`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** By the phone that the account's owner has proven to hold. */
export async function selectLoginByPhone(at: At, phoneHash: Buffer): Promise<LoginRow | null> {
  const found = await sql<LoginRow>`
    select a.account_id, a.login, a.password_hash from account_phone p join account a on a.account_id = p.account_id
    where p.phone_hash = ${phoneHash} and a.disabled_at is null`.execute(at.tx);
  return found.rows[0] ?? null;
}

export async function selectLoginOfPerson(at: At, personId: number): Promise<LoginRow | null> {
  const found = await sql<LoginRow>`
    select account_id, login, password_hash from account where person_id = ${personId} and disabled_at is null`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** False when the phone is another account's. */
export async function insertAccountPhone(at: At, row: { phone_hash: Buffer; account_id: string }): Promise<boolean> {
  await sql`delete from account_phone where account_id = ${row.account_id} and phone_hash <> ${row.phone_hash}`.execute(at.tx);
  const kept = await sql<{ account_id: string }>`
    with added as (
      insert into account_phone (phone_hash, account_id) values (${row.phone_hash}, ${row.account_id}) on conflict do nothing returning account_id
    )
    select account_id from added union all select account_id from account_phone where phone_hash = ${row.phone_hash}`.execute(at.tx);
  return kept.rows.some((one) => one.account_id === row.account_id);
}

export type AccountRow = {
  account_id: string;
  login: string;
  person_id: number | null;
  name: string;
  demo: boolean;
  password_hash: string;
};

export async function selectAccount(at: At, accountId: string): Promise<AccountRow | null> {
  const found = await sql<AccountRow>`
    select a.account_id, a.login, a.person_id, coalesce(p.name, a.name) as name, a.demo, a.password_hash
    from account a left join person p on p.person_id = a.person_id where a.account_id = ${accountId}`.execute(at.tx);
  return found.rows[0] ?? null;
}

export type NewAccountRow = {
  account_id: string;
  login: string;
  person_id: number | null;
  name: string | null;
  password_hash: string;
  password_changed_at: Date;
  demo: boolean;
  created_at: Date;
  created_by: string;
};

/** False when the login is taken. */
export async function insertAccount(at: At, row: NewAccountRow): Promise<boolean> {
  const added = await at.tx
    .withTables<{ account: NewAccountRow }>()
    .insertInto('account')
    .values(row)
    .onConflict((oc) => oc.column('login').doNothing())
    .returning('account_id')
    .execute();
  return added.length > 0;
}

export async function updatePassword(at: At, accountId: string, passwordHash: string, now: Date): Promise<void> {
  await sql`delete from account_first_password where account_id = ${accountId}`.execute(at.tx);
  await sql`update account set password_hash = ${passwordHash}, password_changed_at = ${now} where account_id = ${accountId}`.execute(
    at.tx,
  );
}

/** The password that was set just now was chosen by somebody else, and ends at this instant. */
export async function markFirstPassword(at: At, accountId: string, expiresAt: Date): Promise<void> {
  await sql`
    insert into account_first_password (account_id, expires_at) values (${accountId}, ${expiresAt})
    on conflict (account_id) do update set expires_at = excluded.expires_at`.execute(at.tx);
}

export async function firstPasswordExpired(at: At, accountId: string, now: Date): Promise<boolean> {
  const found = await sql`select 1 from account_first_password where account_id = ${accountId} and expires_at <= ${now}`.execute(at.tx);
  return found.rows.length > 0;
}

/** Whether the account holds a role, now or at some time to come. */
export async function hasGrant(at: At, accountId: string): Promise<boolean> {
  return (
    (await sql`select 1 from account_grant where account_id = ${accountId} and ended_at is null limit 1`.execute(at.tx)).rows.length > 0
  );
}

export async function isDisabled(at: At, accountId: string): Promise<boolean> {
  return (await sql`select 1 from account where account_id = ${accountId} and disabled_at is null`.execute(at.tx)).rows.length === 0;
}

export async function updateDisabled(at: At, accountId: string, disabledAt: Date | null): Promise<void> {
  await sql`update account set disabled_at = ${disabledAt} where account_id = ${accountId}`.execute(at.tx);
}

export async function hasDemoAccount(at: At): Promise<boolean> {
  return (await sql`select 1 from account where demo limit 1`.execute(at.tx)).rows.length > 0;
}

export type SessionOwner = {
  session_id: string;
  account_id: string;
  person_id: number | null;
  name: string;
  last_seen_at: Date;
  has_grants: boolean;
  /** An official without a second factor: until one is set up, no role opens anything (第十五条). */
  factor_needed: boolean;
  /** The first password, handed out by somebody else, has not been changed. */
  password_needed: boolean;
};

/** The owner of a living session. One plain query: it stands before everything that a signed-in person does. */
export async function selectSessionOwner(at: At, asked: { tokenHash: Buffer; now: Date; seenSince: Date }): Promise<SessionOwner | null> {
  const found = await sql<SessionOwner>`
    select s.session_id, s.last_seen_at, a.account_id, a.person_id, coalesce(p.name, a.name) as name,
      exists (select 1 from account_grant g where g.account_id = a.account_id and g.ended_at is null) as has_grants,
      not a.demo and exists (select 1 from account_grant g where g.account_id = a.account_id and g.ended_at is null)
        and not exists (select 1 from factor_held f where f.account_id = a.account_id) as factor_needed,
      exists (select 1 from account_first_password w where w.account_id = a.account_id) as password_needed
    from account_session s
    join account a on a.account_id = s.account_id
    left join person p on p.person_id = a.person_id
    where s.token_hash = ${asked.tokenHash} and s.ended_at is null and s.expires_at > ${asked.now} and s.last_seen_at > ${asked.seenSince}
      and a.disabled_at is null`.execute(at.tx);
  return found.rows[0] ?? null;
}

/**
 * The roles of the day. A delegated review (reading 41) comes out as a role `sector` at the receiving organisation, held to the
 * delegated sector and division.
 */
export async function selectGrants(at: At, accountId: string, today: Day): Promise<Grant[]> {
  const found = await sql<Grant>`
    with held as (
      select g.role, g.org_id from account_grant g
      where g.account_id = ${accountId} and g.ended_at is null
        and g.from_day <= ${today}::date and coalesce(g.to_day, 'infinity') >= ${today}::date)
    select role, "orgId", division, sector from (
      select 1 as position, h.role, h.org_id as "orgId", o.division, o.sector from held h join org_public o on o.org_id = h.org_id
      union
      select 2, 'sector', d.to_org, d.division, d.sector from held h join delegation_span d on d.to_org = h.org_id
      where h.role in ('district', 'provider', 'sector') and d.from_day <= ${today}::date and coalesce(d.to_day, 'infinity') >= ${today}::date) r
    order by position, "orgId", role, sector`.execute(at.tx);
  return found.rows;
}

export async function touchSession(at: At, sessionId: string, now: Date): Promise<void> {
  await sql`update account_session set last_seen_at = ${now} where session_id = ${sessionId} and last_seen_at < ${now}`.execute(at.tx);
}

export type NewSessionRow = {
  token_hash: Buffer;
  session_id: string;
  account_id: string;
  device: string | null;
  address: string | null;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
};

export async function insertSession(at: At, row: NewSessionRow): Promise<void> {
  await at.tx.withTables<{ account_session: NewSessionRow }>().insertInto('account_session').values(row).execute();
}

export type SessionRow = Omit<NewSessionRow, 'token_hash'>;

export async function selectSessions(at: At, accountId: string, now: Date, seenSince: Date): Promise<SessionRow[]> {
  const found = await sql<SessionRow>`
    select session_id, account_id, device, address, created_at, last_seen_at, expires_at from account_session
    where account_id = ${accountId} and ended_at is null and expires_at > ${now} and last_seen_at > ${seenSince}
    order by last_seen_at desc, session_id`.execute(at.tx);
  return found.rows;
}

export async function selectSessionEnd(at: At, sessionId: string): Promise<Date | null> {
  const found = await sql<{ expires_at: Date }>`select expires_at from account_session where session_id = ${sessionId}`.execute(at.tx);
  return found.rows[0]?.expires_at ?? null;
}

export type EndReason = 'signed-out' | 'ended-by-owner' | 'password-changed' | 'replaced' | 'disabled';
type Ending = { accountId: string; reason: EndReason; now: Date; only?: string; except?: string };

/** Ends the account's living sessions: one, all, or all but one. Answers how many ended. */
export async function endSessions(at: At, ending: Ending): Promise<number> {
  const ended = await sql`
    update account_session set ended_at = ${ending.now}, end_reason = ${ending.reason}
    where account_id = ${ending.accountId} and ended_at is null
      and (${ending.only ?? null}::uuid is null or session_id = ${ending.only ?? null}::uuid)
      and (${ending.except ?? null}::uuid is null or session_id <> ${ending.except ?? null}::uuid)
    returning 1`.execute(at.tx);
  return ended.rows.length;
}

/** How a bucket of failed attempts behaves; all in seconds but `free`, the failures before the first wait. */
export type Throttle = { free: number; waitS: number; longestS: number; forgetS: number };
export type Attempt = { blockedUntil: Date } | { blockedUntil: null; succeededAt: Date | null };

/**
 * Counts an attempt as failed before the password is looked at, so that many at once cannot slip through, and says whether it may go on.
 * Beyond the free ones each failure doubles the wait.
 */
export async function countAttempt(at: At, bucket: Buffer, throttle: Throttle, now: Date): Promise<Attempt> {
  const counted = await sql<{ succeeded_at: Date | null }>`
    insert into sign_in_throttle as t (bucket, failures, last_at) values (${bucket}, 1, ${now})
    on conflict (bucket) do update set
      failures = case when t.last_at < ${secondsBefore(now, throttle.forgetS)}::timestamptz then 1 else t.failures + 1 end,
      last_at = excluded.last_at,
      blocked_until = case
        when t.last_at < ${secondsBefore(now, throttle.forgetS)}::timestamptz or t.failures < ${throttle.free}::int then null
        else excluded.last_at + make_interval(secs =>
          least(${throttle.longestS}::float8, ${throttle.waitS}::float8 * 2 ^ least(t.failures - ${throttle.free}::int, 20))) end
    where t.blocked_until is null or t.blocked_until <= excluded.last_at
    returning succeeded_at`.execute(at.tx);
  const row = counted.rows[0];
  if (row) return { blockedUntil: null, succeededAt: row.succeeded_at };
  const blocked = await sql<{ blocked_until: Date | null }>`select blocked_until from sign_in_throttle where bucket = ${bucket}`.execute(
    at.tx,
  );
  return { blockedUntil: blocked.rows[0]?.blocked_until ?? now };
}

/** Takes the count of a right password back: wholly for account and address together, by one for the address alone. */
export async function forgiveAttempt(at: At, bucket: Buffer, now: Date, how: 'all' | 'one'): Promise<void> {
  await sql`
    update sign_in_throttle set failures = case when ${how} = 'all' then 0 else greatest(failures - 1, 0) end, blocked_until = null,
      succeeded_at = ${now} where bucket = ${bucket}`.execute(at.tx);
}

/** Removes sessions and attempts that nobody can need any more. */
export async function deleteStale(at: At, before: Date): Promise<void> {
  await sql`delete from account_session where expires_at < ${before}`.execute(at.tx);
  await sql`delete from sign_in_throttle where last_at < ${before}`.execute(at.tx);
}

function secondsBefore(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000);
}
