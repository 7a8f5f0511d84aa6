// The built web pages, precompressed and cached by their hashed names; every page address answers index.html; API documentation.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from '#platform';
import { sendProblem } from './refuse.ts';

const yearSeconds = 31_536_000;

export async function registerPages(app: FastifyInstance, webRoot: string | null): Promise<void> {
  await registerDocs(app);
  const hasPages = webRoot !== null && existsSync(join(webRoot, 'index.html'));
  if (hasPages) {
    await app.register(fastifyStatic, {
      root: webRoot,
      prefix: '/',
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders(reply, path) {
        reply.header('cache-control', path.includes('/assets/') ? `public, max-age=${yearSeconds}, immutable` : 'no-cache');
      },
    });
  }
  // A folder without an index is refused by the file server; the root is a page like any other.
  if (hasPages) app.get('/', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const wantsPage = request.method === 'GET' && !path.startsWith('/api/') && !/\.\w+$/.test(path);
    if (hasPages && wantsPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return sendProblem(reply, notFound('这个地址'), request.id);
  });
}

/** Swagger UI from its own package at `/api/docs`, reading `/api/openapi.json`; no request leaves the house. */
async function registerDocs(app: FastifyInstance): Promise<void> {
  const root = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await app.register(fastifyStatic, { root, prefix: '/api/docs/files/', decorateReply: false, index: false });
  app.get('/api/docs/start.js', async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .send("SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });"),
  );
  app.get('/api/docs', async (_request, reply) => reply.type('text/html; charset=utf-8').send(docsPage));
}

const docsPage = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>数据接口 · 学时登记服务</title><link rel="icon" href="/mark.svg">
<link rel="stylesheet" href="/api/docs/files/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/api/docs/files/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
