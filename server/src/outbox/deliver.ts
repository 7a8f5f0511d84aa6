// Delivering what waits: a few at a time, tried again later and later, given up after a day; and clearing what is old.
import { type Context, inTransaction, keyring, type Tx } from '#platform';
import { type Gateway, gatewayOf, post } from './gateway.ts';
import { deleteMessagesBefore, selectWaitingMessages, updateMessage, type WaitingMessage } from './store.ts';

const atOnce = 20;
const attemptsMost = 8;
const firstPauseMs = 5_000;
const keptMs = 30 * 24 * 3600 * 1000;

/** Answers how many left. Rows are held while they are sent, so that two processes never send one twice at the same time. */
export async function deliverMessages(at: Context): Promise<number> {
  const gateway = tryGateway();
  if (gateway?.kind !== 'http') return 0;
  return inTransaction(at.tx, async (tx) => {
    const waiting = await selectWaitingMessages({ tx }, at.clock.now(), atOnce);
    const sent = await Promise.all(waiting.map((message) => deliver({ ...at, tx }, gateway, message)));
    return sent.filter(Boolean).length;
  });
}

function tryGateway(): Gateway | null {
  try {
    return gatewayOf();
  } catch {
    // An installation without a gateway has nothing waiting either: sending was refused.
    return null;
  }
}

async function deliver(
  at: Pick<Context, 'clock' | 'log'> & { tx: Tx },
  gateway: Extract<Gateway, { kind: 'http' }>,
  message: WaitingMessage,
): Promise<boolean> {
  const open = (sealed: Buffer) => keyring().open(sealed);
  const attempts = message.attempts + 1;
  const now = at.clock.now();
  try {
    const { message_id: messageId, purpose } = message;
    await post(gateway, { messageId, purpose, phone: open(message.phone_sealed), text: open(message.text_sealed) });
    await updateMessage(at, { ...message, attempts, state: 'sent', next_at: now, settled_at: now, last_error: null });
    return true;
  } catch (error) {
    const last_error = (error as Error).message.slice(0, 200);
    const given = attempts >= attemptsMost;
    at.log.warn({ messageId: message.message_id, attempts, reason: last_error }, 'message not delivered');
    await updateMessage(at, {
      ...message,
      attempts,
      state: given ? 'failed' : 'waiting',
      next_at: new Date(now.getTime() + firstPauseMs * 4 ** (attempts - 1)),
      settled_at: given ? now : null,
      last_error,
    });
    return false;
  }
}

export async function removeOldMessages(at: Pick<Context, 'tx' | 'clock'>): Promise<void> {
  await deleteMessagesBefore(at, new Date(at.clock.now().getTime() - keptMs));
}
