// A second factor in force, as if set up long ago: for tests that are about something else.
import { sql } from 'kysely';
import type { TestDatabase } from '#testing';

export async function holdFactor(city: TestDatabase, accountId: string): Promise<void> {
  await sql`
    insert into totp (account_id, secret_sealed, begun_at, confirmed_at, last_step)
    values (${accountId}, '\\x00', '2026-01-01', '2026-01-01', 0)`.execute(city.owner);
}
