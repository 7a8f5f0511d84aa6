// Putting a message into the outbox, in the caller's transaction: it is sent if and only if what caused it was done.
import { type Context, keyring, newUuid } from '#platform';
import { gatewayOf } from './gateway.ts';
import { insertMessage } from './store.ts';

/** `phone`: 11 digits, checked by the caller. Throws `messages-unavailable` where no gateway is set up. */
export async function sendMessage(at: Context, message: { phone: string; purpose: string; text: string }): Promise<void> {
  const gateway = gatewayOf();
  const now = at.clock.now();
  await insertMessage(at, {
    message_id: newUuid(now.getTime()),
    phone_sealed: keyring().seal(message.phone),
    purpose: message.purpose,
    text_sealed: keyring().seal(message.text),
    state: gateway.kind === 'page' ? 'shown' : 'waiting',
    attempts: 0,
    next_at: now,
    created_at: now,
  });
}
