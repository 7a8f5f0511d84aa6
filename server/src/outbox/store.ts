// All SQL of the outbox.
import { sql } from 'kysely';
import type { Context } from '#platform';

type At = Pick<Context, 'tx'>;

export type State = 'waiting' | 'sent' | 'failed' | 'shown';
export type NewMessage = {
  message_id: string;
  phone_sealed: Buffer;
  purpose: string;
  text_sealed: Buffer;
  state: State;
  attempts: number;
  next_at: Date;
  created_at: Date;
};
export type WaitingMessage = Pick<NewMessage, 'message_id' | 'phone_sealed' | 'purpose' | 'text_sealed' | 'attempts'>;

export async function insertMessage(at: At, row: NewMessage): Promise<void> {
  await at.tx.withTables<{ outbox_message: NewMessage }>().insertInto('outbox_message').values(row).execute();
}

export async function selectWaitingMessages(at: At, now: Date, most: number): Promise<WaitingMessage[]> {
  const found = await sql<WaitingMessage>`
    select message_id, phone_sealed, purpose, text_sealed, attempts from outbox_message
    where state = 'waiting' and next_at <= ${now} order by next_at limit ${most} for update skip locked`.execute(at.tx);
  return found.rows;
}

type Settled = {
  message_id: string;
  attempts: number;
  state: State;
  next_at: Date;
  settled_at: Date | null;
  last_error: string | null;
};

export async function updateMessage(at: At, row: Settled): Promise<void> {
  await sql`
    update outbox_message set attempts = ${row.attempts}, state = ${row.state}, next_at = ${row.next_at},
      settled_at = ${row.settled_at}, last_error = ${row.last_error}
    where message_id = ${row.message_id}`.execute(at.tx);
}

export type ShownMessage = Pick<NewMessage, 'message_id' | 'phone_sealed' | 'purpose' | 'text_sealed' | 'created_at'>;

export async function selectShown(at: At, most: number): Promise<ShownMessage[]> {
  const found = await sql<ShownMessage>`
    select message_id, phone_sealed, purpose, text_sealed, created_at from outbox_message
    where state = 'shown' order by created_at desc, message_id desc limit ${most}`.execute(at.tx);
  return found.rows;
}

export async function deleteMessagesBefore(at: At, before: Date): Promise<void> {
  await sql`delete from outbox_message where created_at < ${before}`.execute(at.tx);
}
