// All SQL of registration: codes and consent (第十条).
import { sql } from 'kysely';
import type { Context } from '#platform';

type At = Pick<Context, 'tx'>;

export type CodeRow = {
  code_id: string;
  phone_hash: Buffer;
  code_hash: Buffer | null;
  subject_id: number | null;
  tries: number;
  expires_at: Date;
  used_at: Date | null;
};

type NewCode = Omit<CodeRow, 'used_at'> & { purpose: string; address_hash: Buffer; created_at: Date };

export async function insertCode(at: At, row: NewCode): Promise<void> {
  await at.tx.withTables<{ phone_code: NewCode }>().insertInto('phone_code').values(row).execute();
}

type Counts = { lastMinute: Date | null; phoneHour: number; phoneDay: number; addressHour: number };

export async function countCodes(at: At, asked: { phone_hash: Buffer; address_hash: Buffer; now: Date }): Promise<Counts> {
  const before = (hours: number) => new Date(asked.now.getTime() - hours * 3600 * 1000);
  const found = await sql<Counts>`
    select (select max(created_at) from phone_code where phone_hash = ${asked.phone_hash}) as "lastMinute",
      (select count(*)::int from phone_code where phone_hash = ${asked.phone_hash} and created_at > ${before(1)}) as "phoneHour",
      (select count(*)::int from phone_code where phone_hash = ${asked.phone_hash} and created_at > ${before(24)}) as "phoneDay",
      (select count(*)::int from phone_code where address_hash = ${asked.address_hash} and created_at > ${before(1)}) as "addressHour"`.execute(
    at.tx,
  );
  const [counts] = found.rows;
  if (!counts) throw new Error('counting answered nothing');
  return counts;
}

/** Two requests for one phone are counted one after the other; held until the transaction ends. */
export async function holdPhone(at: At, phoneHash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${phoneHash.readInt32BE(0)}, ${phoneHash.readInt32BE(4)})`.execute(at.tx);
}

/** One more try, and the row as it then stands; null for no such code. */
export async function countTry(at: At, codeId: string, purpose: string): Promise<CodeRow | null> {
  const found = await sql<CodeRow>`
    update phone_code set tries = least(tries + 1, 1000) where code_id = ${codeId} and purpose = ${purpose}
    returning code_id, phone_hash, code_hash, subject_id, tries, expires_at, used_at`.execute(at.tx);
  return found.rows[0] ?? null;
}

/** False when it was used already. */
export async function useCode(at: At, codeId: string, now: Date): Promise<boolean> {
  const used = await sql`update phone_code set used_at = ${now} where code_id = ${codeId} and used_at is null returning 1`.execute(at.tx);
  return used.rows.length > 0;
}

export async function deleteCodesBefore(at: At, before: Date): Promise<void> {
  await sql`delete from phone_code where created_at < ${before}`.execute(at.tx);
}

type NewConsent = { person_id: number; consent_id: string; notice: string; given_at: Date; address: string | null };

export async function insertConsent(at: At, row: NewConsent): Promise<void> {
  await at.tx.withTables<{ consent: NewConsent }>().insertInto('consent').values(row).execute();
}

export async function selectConsents(at: Pick<Context, 'tx'>, personId: number): Promise<{ notice: string; given_at: Date }[]> {
  const found = await sql<{ notice: string; given_at: Date }>`
    select notice, given_at from consent_given where person_id = ${personId} order by given_at desc limit 100`.execute(at.tx);
  return found.rows;
}
