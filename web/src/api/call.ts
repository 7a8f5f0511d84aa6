// One call to the API. A session that ended meanwhile is renewed by a sign-in over the page, then the very same request goes out again.
import { createClient } from '@xueshi/contract/client';
import type { InputOf, ReplyOf } from '@xueshi/contract/kit';
import { addresses, type EndpointOf, type Known } from './addresses.ts';
import { askToSignIn } from './expired.ts';
import { problemOf } from './problem.ts';

export type Input<K extends Known> = InputOf<EndpointOf<K>>;
export type Reply<K extends Known> = ReplyOf<EndpointOf<K>>;

const client = createClient(send);

/** Rejects with a `Problem`, always. */
export async function call<K extends Known>(
  name: K,
  input: Input<K>,
  options: { signal?: AbortSignal; idempotencyKey?: string; keepalive?: boolean } = {},
): Promise<Reply<K>> {
  try {
    return await client<EndpointOf<K>>(addresses[name] as never, input, options);
  } catch (error) {
    throw problemOf(error);
  }
}

export async function send(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (response.status !== 401 || aboutSession(url)) return response;
  return (await askToSignIn()) ? fetch(url, init) : response;
}

/** A key of one attempt: sending it twice does the thing once. Not crypto.randomUUID, which plain-http pages do not have. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function aboutSession(url: RequestInfo | URL): boolean {
  return String(url).includes(addresses.signIn.path);
}
