// All SQL of second factors.
import { sql } from 'kysely';
import type { Context } from '#platform';

type At = Pick<Context, 'tx'>;

export type TotpRow = { secret_sealed: Buffer; confirmed_at: Date | null };

export async function selectTotp(at: At, accountId: string): Promise<TotpRow | null> {
  const found = await sql<TotpRow>`select secret_sealed, confirmed_at from totp where account_id = ${accountId}`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** False where one is in force; an unconfirmed one is replaced. */
export async function upsertSecret(at: At, row: { account_id: string; secret_sealed: Buffer; begun_at: Date }): Promise<boolean> {
  const kept = await sql`
    insert into totp as t (account_id, secret_sealed, begun_at, last_step) values (${row.account_id}, ${row.secret_sealed}, ${row.begun_at}, 0)
    on conflict (account_id) do update set secret_sealed = excluded.secret_sealed, begun_at = excluded.begun_at, last_step = 0
      where t.confirmed_at is null
    returning 1`.execute(at.tx);
  return kept.rows.length > 0;
}

/** A later step than the last one used; false for one that opened already. */
export async function takeStep(at: At, accountId: string, step: number): Promise<boolean> {
  const taken = await sql`update totp set last_step = ${step} where account_id = ${accountId} and last_step < ${step} returning 1`.execute(
    at.tx,
  );
  return taken.rows.length > 0;
}

export async function confirmSecret(at: At, accountId: string, now: Date): Promise<void> {
  await sql`update totp set confirmed_at = ${now} where account_id = ${accountId}`.execute(at.tx);
}

export async function insertRecoveryCodes(at: At, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await sql`delete from recovery_code where account_id = ${accountId}`.execute(at.tx);
  await sql`
    insert into recovery_code (account_id, code_hash)
    select ${accountId}::uuid, hash from unnest(${hashes}::bytea[]) as hash order by hash`.execute(at.tx);
}

export async function useRecoveryCode(at: At, accountId: string, hash: Buffer, now: Date): Promise<boolean> {
  const used = await sql`
    update recovery_code set used_at = ${now} where account_id = ${accountId} and code_hash = ${hash} and used_at is null returning 1`.execute(
    at.tx,
  );
  return used.rows.length > 0;
}

export async function countRecoveryCodes(at: At, accountId: string): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from recovery_code where account_id = ${accountId} and used_at is null`.execute(at.tx);
  return found.rows[0]?.count ?? 0;
}

export async function deleteTotp(at: At, accountId: string): Promise<void> {
  await sql`delete from recovery_code where account_id = ${accountId}`.execute(at.tx);
  await sql`delete from totp where account_id = ${accountId}`.execute(at.tx);
}

export async function deleteFactors(at: At, accountId: string): Promise<void> {
  await sql`delete from passkey where account_id = ${accountId}`.execute(at.tx);
  await deleteTotp(at, accountId);
}

type NewChallenge = { challenge_hash: Buffer; account_id: string; device: string | null; tries: number; expires_at: Date };
type ChallengeRow = Omit<NewChallenge, 'challenge_hash'> & { used_at: Date | null };

export async function insertChallenge(at: At, row: NewChallenge): Promise<void> {
  await at.tx.withTables<{ factor_challenge: NewChallenge }>().insertInto('factor_challenge').values(row).execute();
}

export async function countChallengeTry(at: At, hash: Buffer): Promise<ChallengeRow | null> {
  const found = await sql<ChallengeRow>`
    update factor_challenge set tries = least(tries + 1, 1000) where challenge_hash = ${hash}
    returning account_id, device, tries, expires_at, used_at`.execute(at.tx);
  return found.rows[0] ?? null;
}

export async function spendChallenge(at: At, hash: Buffer, now: Date): Promise<boolean> {
  const used = await sql`
    update factor_challenge set used_at = ${now} where challenge_hash = ${hash} and used_at is null returning 1`.execute(at.tx);
  return used.rows.length > 0;
}

export async function deleteChallengesBefore(at: At, before: Date): Promise<void> {
  await sql`delete from factor_challenge where expires_at < ${before}`.execute(at.tx);
}

export type PasskeyRow = {
  passkey_id: string;
  account_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
};

export async function selectPasskeys(at: At, accountId: string): Promise<PasskeyRow[]> {
  const found = await sql<PasskeyRow>`
    select passkey_id, account_id, public_key, counter, transports, name, created_at, last_used_at from passkey
    where account_id = ${accountId} order by created_at, passkey_id`.execute(at.tx);
  return found.rows;
}

export async function selectPasskey(at: At, passkeyId: string): Promise<PasskeyRow | null> {
  const found = await sql<PasskeyRow>`
    select passkey_id, account_id, public_key, counter, transports, name, created_at, last_used_at from passkey
    where passkey_id = ${passkeyId}`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** False when the passkey is kept already. */
export async function insertPasskey(at: At, row: Omit<PasskeyRow, 'last_used_at'>): Promise<boolean> {
  const added = await at.tx
    .withTables<{ passkey: Omit<PasskeyRow, 'last_used_at'> }>()
    .insertInto('passkey')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .returning('passkey_id')
    .execute();
  return added.length > 0;
}

export async function usePasskey(at: At, passkeyId: string, used: { counter: number; now: Date }): Promise<void> {
  await sql`update passkey set counter = ${used.counter}, last_used_at = ${used.now} where passkey_id = ${passkeyId}`.execute(at.tx);
}

export async function deletePasskey(at: At, accountId: string, passkeyId: string): Promise<boolean> {
  const gone = await sql`delete from passkey where account_id = ${accountId} and passkey_id = ${passkeyId} returning 1`.execute(at.tx);
  return gone.rows.length > 0;
}

export async function insertPasskeyChallenge(
  at: At,
  row: { challenge_hash: Buffer; account_id: string | null; expires_at: Date },
): Promise<void> {
  await sql`
    insert into passkey_challenge (challenge_hash, account_id, expires_at) values (${row.challenge_hash}, ${row.account_id}, ${row.expires_at})`.execute(
    at.tx,
  );
}

/** Once: what is taken is gone. */
export async function takePasskeyChallenge(at: At, asked: { hash: Buffer; accountId: string | null; now: Date }): Promise<boolean> {
  const taken = await sql`
    delete from passkey_challenge
    where challenge_hash = ${asked.hash} and account_id is not distinct from ${asked.accountId}::uuid and expires_at > ${asked.now}
    returning 1`.execute(at.tx);
  return taken.rows.length > 0;
}

export async function deletePasskeyChallengesBefore(at: At, before: Date): Promise<void> {
  await sql`delete from passkey_challenge where expires_at < ${before}`.execute(at.tx);
}
