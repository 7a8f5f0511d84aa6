// The same request twice gives the same answer once: a key sent by the caller is kept with the answer, in the verb's own transaction.

import { sql } from 'kysely';
import { type Context, keyring, Problem } from '#platform';

export type KeptReply = { readonly status: number; readonly reply: unknown };

/**
 * Claims `key` for this account. Null: the request is new, go on and `keepReply`. A kept reply: answer with it.
 * Throws `idempotency-key-reused` when the key came with other content. A concurrent twin waits here until the first commits.
 */
export async function claimKey(at: Context, accountId: string, key: string, content: unknown): Promise<KeptReply | null> {
  // Keyed: the content may be guessable, e.g. an identity number that is searched for.
  const hash = keyring().keyedHash(JSON.stringify(content));
  const claimed = await sql`
    insert into idempotent_reply (account_id, key, request_hash, status, at)
    values (${accountId}, ${key}, ${hash}, 0, ${at.clock.now()}) on conflict do nothing returning 1`.execute(at.tx);
  if (claimed.rows.length > 0) return null;
  const kept = await sql<{ request_hash: Buffer; status: number; reply: unknown }>`
    select request_hash, status, reply from idempotent_reply where account_id = ${accountId} and key = ${key}`.execute(at.tx);
  const row = kept.rows[0];
  if (!row?.request_hash.equals(hash)) {
    throw new Problem({
      type: 'idempotency-key-reused',
      status: 422,
      title: '同一个请求编号用在了不同的内容上',
      detail: '请求头 Idempotency-Key 已经用于另一次内容不同的请求。内容改变时请换一个编号。',
    });
  }
  return { status: row.status, reply: row.reply };
}

export async function keepReply(at: Context, accountId: string, key: string, kept: KeptReply): Promise<void> {
  await sql`
    update idempotent_reply set status = ${kept.status}, reply = ${JSON.stringify(kept.reply ?? null)}::jsonb
    where account_id = ${accountId} and key = ${key}`.execute(at.tx);
}

/** Removes answers older than a day: by then a caller that retries has long succeeded. */
export async function forgetReplies(at: Pick<Context, 'tx' | 'clock'>): Promise<void> {
  const dayMs = 24 * 3600 * 1000;
  await sql`delete from idempotent_reply where at < ${new Date(at.clock.now().getTime() - dayMs)}`.execute(at.tx);
}
