// The HTTP server: security headers, cookies, limits, the API's routes, its documentation, metrics and the web pages.
import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { Problem } from '#platform';
import { bindRoute, type Surroundings } from './bind.ts';
import { registerMetrics } from './metrics.ts';
import { registerPages } from './pages.ts';
import { problemOf, sendProblem } from './refuse.ts';
import type { Route } from './routes.ts';

export type ServeOptions = Surroundings & {
  readonly logger: FastifyBaseLogger;
  readonly routes: readonly Route[];
  /** The OpenAPI document, answered as it is. */
  readonly openApi: unknown;
  /** Folder of the built web pages; null serves the API alone. */
  readonly webRoot: string | null;
  readonly trustProxy: string | null;
  /** Further Fastify parts that need the raw request (resumable uploads). */
  readonly mount?: (app: FastifyInstance) => void | Promise<void>;
};

const requestsPerMinute = 6000;

export async function createHttp(options: ServeOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 300 },
    ajv: { customOptions: { coerceTypes: false } },
  }) as unknown as FastifyInstance;
  app.setErrorHandler((error, request, reply) => sendProblem(reply, problemOf(error, request.log), request.id));
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, securityHeaders(options.secure));
  await app.register(fastifyRateLimit, { global: true, max: requestsPerMinute, timeWindow: 60_000 });
  for (const type of bodyTypes(options.routes)) {
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  }
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    refuseForeignOrigin(request);
  });
  registerMetrics(app);
  for (const route of options.routes) bindRoute(app, options, route);
  app.get('/api/openapi.json', async (_request, reply) => reply.send(options.openApi));
  await options.mount?.(app);
  await registerPages(app, options.webRoot);
  return app;
}

function bodyTypes(routes: readonly Route[]): Set<string> {
  return new Set(routes.flatMap((route) => route.endpoint.bodyType ?? []));
}

/** A browser says where a request comes from; a state change from another site is refused (CSRF). Other callers say nothing. */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreign = site !== undefined ? site !== 'same-origin' && site !== 'none' : origin !== undefined && !sameHost(origin, request.host);
  if (foreign) {
    throw new Problem({ type: 'foreign-origin', status: 403, title: '请求来自其他网站，已拒绝', detail: '请在本网站的页面上操作。' });
  }
}

function sameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function securityHeaders(secure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    frameguard: { action: 'sameorigin' as const },
    referrerPolicy: { policy: 'no-referrer' as const },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
  };
}
