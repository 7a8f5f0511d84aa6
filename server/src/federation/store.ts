// All SQL of the ways to the single sign-on.
import { sql } from 'kysely';
import type { Context } from '#platform';

type At = Pick<Context, 'tx'>;

export type SignOnRow = { state_hash: Buffer; binding_hash: Buffer; verifier_sealed: Buffer; nonce: string; expires_at: Date };

export async function insertSignOn(at: At, row: SignOnRow): Promise<void> {
  await at.tx.withTables<{ sign_on: SignOnRow }>().insertInto('sign_on').values(row).execute();
}

/** Once: the second who brings the same state finds nothing. */
export async function takeSignOn(at: At, asked: { stateHash: Buffer; bindingHash: Buffer; now: Date }): Promise<SignOnRow | null> {
  const taken = await sql<SignOnRow>`
    update sign_on set used_at = ${asked.now}
    where state_hash = ${asked.stateHash} and binding_hash = ${asked.bindingHash} and used_at is null and expires_at > ${asked.now}
    returning state_hash, binding_hash, verifier_sealed, nonce, expires_at`.execute(at.tx);
  return taken.rows[0] ?? null;
}

export async function deleteSignOnsBefore(at: At, before: Date): Promise<void> {
  await sql`delete from sign_on where expires_at < ${before}`.execute(at.tx);
}
