// A caller of the API from outside: keeps its cookie, sends JSON or bytes, answers status and body.

export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly bytes: Buffer;
  readonly headers: Headers;
};
export type Caller = {
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The body of a 2xx answer; throws with what came instead. */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
  readonly cookie: string | null;
};

export function callerOf(url: string): Caller {
  let cookie: string | null = null;
  const caller: Caller = {
    get cookie() {
      return cookie;
    },
    async ask<T>(method: string, path: string, body?: unknown) {
      const answer = await caller.call(method, path, body);
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.bytes}`);
      return answer.body as T;
    },
    async call(method, path, body, headers = {}) {
      const isBytes = body instanceof Uint8Array;
      const answer = await fetch(new URL(path, url), {
        method,
        headers: {
          ...(cookie === null ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : typeof body === 'string' ? body : JSON.stringify(body) }),
        redirect: 'manual',
      });
      const [set] = answer.headers.getSetCookie();
      if (set !== undefined) cookie = set.split(';')[0] ?? null;
      const bytes = Buffer.from(await answer.arrayBuffer());
      const type = answer.headers.get('content-type') ?? '';
      return {
        status: answer.status,
        type,
        body: type.includes('json') ? JSON.parse(bytes.toString('utf8')) : null,
        bytes,
        headers: answer.headers,
      };
    },
  };
  return caller;
}

/** Signed in as an account of the demo city. */
export async function signedIn(url: string, login: string, password = 'xueshi-demo'): Promise<Caller> {
  const caller = callerOf(url);
  await caller.ask('POST', '/api/session', { login, password });
  return caller;
}
