// For the tests of this folder: the claims' routes and uploads on a real server; the cookie's value names who acts.
import type { FastifyInstance } from 'fastify';
import { permits } from '#accounts';
import { registerUploads } from '#files';
import { actorOf as actorOfRequest, createHttp, type Surroundings } from '#http';
import { clockAt, createLog } from '#platform';
import { actorOf, type City, openCity, type Who } from './applicants.testing.ts';
import { claimRoutes } from './routes.ts';

export type Sent = { body?: unknown; raw?: string | Uint8Array; headers?: Record<string, string> };
export type Service = {
  city: City;
  app: FastifyInstance;
  base: string;
  send(who: Who | null, method: string, path: string, sent?: Sent): Promise<Response>;
  close(): Promise<void>;
};

export async function openService(): Promise<Service> {
  const city = await openCity();
  const clock = clockAt(() => new Date(city.now()));
  const around: Surroundings = {
    db: city.db,
    clock,
    secure: false,
    permits,
    resolveActor: async (_db, { token }) => (token ? actorOf(token as Who) : { kind: 'anonymous' }),
  };
  const app = await createHttp({
    ...around,
    logger: createLog('silent'),
    routes: claimRoutes,
    openApi: {},
    webRoot: null,
    trustProxy: null,
    mount: (server) =>
      registerUploads(server, {
        db: city.db,
        clock,
        log: createLog('silent'),
        actorOf: (request) => actorOfRequest(around, request),
        mayUpload: (actor) => permits(actor, 'claim.own'),
      }),
  });
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    city,
    app,
    base,
    send(who, method, path, sent = {}) {
      const body = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const headers = { ...(who ? { cookie: `xueshi=${who}` } : {}), ...type, ...sent.headers };
      return fetch(base + path, { method, headers, ...(body === undefined ? {} : { body }) });
    },
    async close() {
      // A client may hold a connection open that it never used: the server would wait a minute for its first word.
      app.server.closeAllConnections();
      await app.close();
      await city.close();
    },
  };
}

/** The problem of a refused request, checked for its form. */
export async function problem(work: Promise<Response>) {
  const response = await work;
  const type = response.headers.get('content-type');
  if (!type?.includes('application/problem+json')) throw new Error(`${response.status} ${type}: 不是问题说明`);
  const body = (await response.json()) as {
    type: string;
    title: string;
    status: number;
    detail?: string;
    errors?: { path: string; message: string }[];
  };
  if (body.status !== response.status || !/[\u4e00-\u9fff]/.test(body.title)) throw new Error(JSON.stringify(body));
  return body;
}
