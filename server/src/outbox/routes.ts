// The demo's outbox page: what would have gone to phones. Elsewhere it does not exist.
import { type DemoMessage, listDemoMessages, maskPhone } from '@xueshi/contract';
import { on, routes } from '#http';
import { type Context, keyring, notFound, timeText } from '#platform';
import { gatewayOf } from './gateway.ts';
import { selectShown } from './store.ts';

const shownMost = 30;

export const outboxRoutes = routes([on(listDemoMessages, 'public', listShown)]);

async function listShown(at: Context): Promise<{ items: DemoMessage[] }> {
  if (gatewayOf().kind !== 'page') throw notFound('这个页面');
  const rows = await selectShown(at, shownMost);
  const items = rows.map((row) => ({
    messageId: row.message_id,
    phone: maskPhone(keyring().open(row.phone_sealed)),
    text: keyring().open(row.text_sealed),
    at: timeText(row.created_at),
  }));
  return { items };
}
