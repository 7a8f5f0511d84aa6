// The browser's typed client: it needs only method and path at run time, so that no schema travels to the page.
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts';
import type { ProblemBody } from './words.ts';

export type Address = { readonly method: string; readonly path: string; readonly bodyType?: string; readonly reply?: unknown };

/** The server's answer when it refuses: the RFC 9457 body, thrown. */
export class RequestRefused extends Error {
  readonly problem: ProblemBody & Record<string, unknown>;
  constructor(problem: ProblemBody & Record<string, unknown>) {
    super(problem.title);
    this.problem = problem;
  }
}

/** `keepalive`: the request outlives the page that sent it. */
export type CallOptions = { idempotencyKey?: string; signal?: AbortSignal; keepalive?: boolean };
export type Call = <E extends Endpoint>(
  endpoint: Pick<E, 'method' | 'path'> & Address,
  input: InputOf<E>,
  options?: CallOptions,
) => Promise<ReplyOf<E>>;

/** Fills path parameters from `input`; what is left goes to the query (GET, DELETE) or to the JSON body. */
export function requestOf(address: Address, input: Readonly<Record<string, unknown>>): { url: string; body: unknown } {
  const rest = new Map(Object.entries(input));
  const path = address.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  if (address.bodyType) {
    const body = rest.get('body');
    rest.delete('body');
    return { url: withQuery(path, rest), body };
  }
  if (address.method === 'GET' || address.method === 'DELETE') return { url: withQuery(path, rest), body: undefined };
  return { url: path, body: Object.fromEntries(rest) };
}

/** A `call(endpoint, input)` over `fetch`. Throws RequestRefused for a problem, and lets network errors through. */
export function createClient(send: typeof fetch): Call {
  return async (endpoint, input, options = {}) => {
    const address: Address = endpoint;
    const { url, body } = requestOf(address, (input ?? {}) as Record<string, unknown>);
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = address.bodyType ?? 'application/json';
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
    const response = await send(url, {
      method: address.method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: address.bodyType ? (body as BodyInit) : JSON.stringify(body) }),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.keepalive ? { keepalive: true } : {}),
    });
    if (!response.ok) throw new RequestRefused(await problemOf(response));
    return (response.status === 204 ? undefined : await response.json()) as never;
  };
}

async function problemOf(response: Response): Promise<ProblemBody & Record<string, unknown>> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    // A proxy in between may answer in HTML: still a problem that a person can read.
    return { type: 'unreadable-answer', title: '服务暂时没有正常回应，请稍后再试', status: response.status };
  }
}

function withQuery(path: string, rest: ReadonlyMap<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of rest) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
