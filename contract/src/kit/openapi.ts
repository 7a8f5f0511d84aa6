// OpenAPI 3.1 from the endpoints: the schemas are zod's own JSON Schema, named types become components.
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { ProblemBody } from './words.ts';

type Json = Record<string, unknown>;

/** The whole document. `security` is said per endpoint, so that a reader sees which ones need no sign-in. */
export function openApi(endpoints: readonly Endpoint[], info: { title: string; version: string; description: string }): Json {
  const paths: Record<string, Json> = {};
  for (const one of endpoints) {
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: operation(one) };
  }
  return {
    openapi: '3.1.0',
    info: { ...info, license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map((one) => one.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemBody, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'xueshi' },
        key: { type: 'http', scheme: 'bearer' },
      },
      responses: {
        Problem: {
          description: '问题说明（RFC 9457）',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operation(one: Endpoint): Json {
  const general = one.access === 'public' ? ['400', '422', '429', '500'] : ['400', '401', '403', '404', '409', '422', '429', '500'];
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    ...(one.problems.length > 0 ? { description: `问题类型：${one.problems.join('、')}` } : {}),
    security: one.access === 'public' ? [] : [{ session: [] }, { key: [] }],
    ...(one.params || one.query ? { parameters: [...parameters(one.params, 'path'), ...parameters(one.query, 'query')] } : {}),
    ...requestBody(one),
    responses: {
      [String(one.status)]: success(one),
      ...Object.fromEntries(general.map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

function requestBody(one: Endpoint): Json {
  if (one.bodyType)
    return { requestBody: { required: true, content: { [one.bodyType]: { schema: { type: 'string', format: 'binary' } } } } };
  if (!one.body) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(one.body, 'input') } } } };
}

function success(one: Endpoint): Json {
  if (one.reply === 'none') return { description: '完成，无内容' };
  if (one.reply === 'file') {
    return { description: '文件', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } };
  }
  return { description: '成功', content: { 'application/json': { schema: schemaOf(one.reply, 'output') } } };
}

function parameters(object: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (!object) return [];
  return Object.entries(object.shape).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, 'input'),
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return rest;
}
