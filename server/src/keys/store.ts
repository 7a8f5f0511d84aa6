// All SQL of keys.
import { sql } from 'kysely';
import type { Context, Day } from '#platform';

type At = Pick<Context, 'tx'>;

export type KeyRow = {
  key_id: string;
  account_id: string;
  org_id: number;
  org_name: string;
  role: string;
  name: string;
  scopes: string[];
  created_at: Date;
  expires_on: Day;
  former_until: Date | null;
  last_used_at: Date | null;
  last_address: string | null;
  ended_at: Date | null;
};

const keys = sql`
  select k.key_id, k.account_id, k.org_id, o.name as org_name, k.role, k.name, k.scopes, k.created_at, k.expires_on, k.former_until,
    k.last_used_at, k.last_address, k.ended_at
  from api_key k join org_public o on o.org_id = k.org_id`;

const most = 100;

/** Of these organisations, newest first. */
export async function selectKeys(at: At, orgIds: readonly number[]): Promise<KeyRow[]> {
  const found = await sql<KeyRow>`
    ${keys} where k.org_id = any(${orgIds}::int[]) order by k.created_at desc, k.key_id desc limit ${most}`.execute(at.tx);
  return found.rows;
}

export async function selectKey(at: At, keyId: string): Promise<KeyRow | null> {
  return (await sql<KeyRow>`${keys} where k.key_id = ${keyId} for update of k`.execute(at.tx)).rows[0] ?? null;
}

type NewKey = Pick<KeyRow, 'key_id' | 'account_id' | 'org_id' | 'role' | 'name' | 'scopes' | 'created_at' | 'expires_on'> & {
  secret_hash: Buffer;
};

export async function insertKey(at: At, row: NewKey): Promise<void> {
  await at.tx.withTables<{ api_key: NewKey }>().insertInto('api_key').values(row).execute();
}

export async function updateSecret(at: At, keyId: string, change: { secretHash: Buffer; formerUntil: Date }): Promise<void> {
  await sql`
    update api_key set former_hash = secret_hash, former_until = ${change.formerUntil}, secret_hash = ${change.secretHash}
    where key_id = ${keyId}`.execute(at.tx);
}

export async function updateEnd(at: At, keyId: string, now: Date): Promise<void> {
  await sql`update api_key set ended_at = ${now} where key_id = ${keyId} and ended_at is null`.execute(at.tx);
}

export type Opened = {
  key_id: string;
  name: string;
  org_id: number;
  org_name: string;
  role: string;
  division: string | null;
  sector: string | null;
  scopes: string[];
  last_used_at: Date | null;
};

/** The key behind a secret, while it runs and its account still holds the role. */
export async function selectOpened(at: At, asked: { hash: Buffer; now: Date; today: Day }): Promise<Opened | null> {
  const found = await sql<Opened>`
    select k.key_id, k.name, k.org_id, o.name as org_name, k.role, o.division, o.sector, k.scopes, k.last_used_at
    from api_key k
    join org_public o on o.org_id = k.org_id
    join official_account a on a.account_id = k.account_id and a.disabled_at is null
    where (k.secret_hash = ${asked.hash} or (k.former_hash = ${asked.hash} and k.former_until > ${asked.now}))
      and k.ended_at is null and k.expires_on >= ${asked.today}::date
      and exists (select from official_grant g where g.account_id = k.account_id and g.org_id = k.org_id and g.role = k.role
        and g.ended_at is null and g.from_day <= ${asked.today}::date and coalesce(g.to_day, 'infinity') >= ${asked.today}::date)`.execute(
    at.tx,
  );
  return found.rows[0] ?? null;
}

export async function touchKey(at: At, keyId: string, used: { now: Date; address: string | null }): Promise<void> {
  await sql`update api_key set last_used_at = ${used.now}, last_address = ${used.address} where key_id = ${keyId}`.execute(at.tx);
}
