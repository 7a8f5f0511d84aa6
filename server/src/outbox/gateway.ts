// How messages leave: by a provider's HTTP interface, or – in the demo – not at all: they are shown on a page instead.
import { createHmac } from 'node:crypto';
import { Problem } from '#platform';

export type Gateway = { readonly kind: 'page' } | { readonly kind: 'http'; readonly url: string; readonly secret: string };

let installed: Gateway | null = null;

/** Once a process; null: this installation has none, and sending is refused with words that say so. */
export function installGateway(gateway: Gateway | null): void {
  installed = gateway;
}

/** Throws `messages-unavailable` (503) where no gateway is set up. */
export function gatewayOf(): Gateway {
  if (installed) return installed;
  throw new Problem({
    type: 'messages-unavailable',
    status: 503,
    title: '短信暂时不能发送',
    detail: '本系统还没有接通短信。请联系系统管理员，或到单位、当地人力社保局办理。',
  });
}

const timeoutMs = 10_000;

/** Throws with the reason when the provider did not take the message. The body is signed, so that only we can send by it. */
export async function post(
  gateway: Extract<Gateway, { kind: 'http' }>,
  message: { messageId: string; phone: string; text: string; purpose: string },
): Promise<void> {
  const body = JSON.stringify(message);
  const signature = createHmac('sha256', gateway.secret).update(body).digest('hex');
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-xueshi-signature': signature },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`短信接口答复 ${answer.status}`);
}
