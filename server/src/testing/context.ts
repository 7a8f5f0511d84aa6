// A context to call verbs in: who acts, at what time, silently.
import { type Actor, type Context, clockAt, createLog, installKeyring, keyringOf, newUuid, type Tx } from '#platform';

// Fixed keys: what one test file seals, a template prepared earlier can open.
const testKey = Buffer.alloc(32, 7).toString('base64');
installKeyring(keyringOf({ current: 'k1', seal: { k1: testKey }, index: testKey }));

export const testLog = createLog('silent');

export type ContextOptions = { actor?: Actor; now?: string | Date; address?: string | null };

/** `now` defaults to 2026-06-15 10:00 in Wenzhou. */
export function contextFor(tx: Tx, options: ContextOptions = {}): Context {
  const now = new Date(options.now ?? '2026-06-15T10:00:00+08:00');
  return {
    tx,
    actor: options.actor ?? { kind: 'anonymous' },
    clock: clockAt(() => now),
    log: testLog,
    address: options.address ?? '127.0.0.1',
    requestId: newUuid(),
  };
}
