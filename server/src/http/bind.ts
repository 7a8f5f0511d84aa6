// The four rooms of a request: who, parse, verb in a transaction, answer. Verbs never see HTTP; this file never decides.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, type Clock, type Context, type Db, forbidden, inTransaction, Problem, sha256, splitId } from '#platform';
import { type AuditFacts, recordAudit } from './audit.ts';
import { cookieOptions, readToken, sessionCookieName } from './cookie.ts';
import { sendFile } from './file-reply.ts';
import { claimKey, keepReply } from './idempotency.ts';
import { parseInput } from './parse.ts';
import { problemOf, sendProblem } from './refuse.ts';
import type { FileReply, Route } from './routes.ts';

export type Credentials = { readonly token: string | null; readonly bearer: string | null; readonly address: string | null };

export type Surroundings = {
  readonly db: Db;
  readonly clock: Clock;
  /** Cookies carry `Secure` and the `__Host-` prefix. */
  readonly secure: boolean;
  /** Who stands behind these credentials; anonymous when they are none or have expired. */
  resolveActor(db: Db, credentials: Credentials, now: Date): Promise<Actor>;
  /** Whether any of the actor's roles allows the action at all; the verb asks about the very record. */
  permits(actor: Actor, action: string): boolean;
};

const defaultBodyLimit = 256 * 1024;

export function bindRoute(app: FastifyInstance, around: Surroundings, route: Route): void {
  const { endpoint, options } = route;
  app.route({
    method: endpoint.method,
    url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    bodyLimit: endpoint.bodyLimit ?? defaultBodyLimit,
    ...(options.perMinute ? { config: { rateLimit: { max: options.perMinute, timeWindow: 60_000 } } } : {}),
    handler: async (request, reply) => {
      const at = await contextOf(around, request);
      let input: Record<string, unknown> | null = null;
      try {
        guard(around, route, at.actor);
        input = parseInput(endpoint, request);
        const out = await perform(around, route, at, input, request);
        return answer(around, route, request, reply, out);
      } catch (error) {
        const problem = problemOf(error, at.log);
        await auditRefusal(
          around,
          route,
          at,
          facts(route, input ?? (request.params as Record<string, unknown>), problem, input !== null),
          problem,
        );
        return sendProblem(reply, problem, request.id);
      }
    },
  });
}

async function contextOf(around: Surroundings, request: FastifyRequest): Promise<Context> {
  const actor = await actorOf(around, request);
  return { tx: around.db, actor, clock: around.clock, log: request.log, address: request.ip, requestId: request.id };
}

/** Who sends this request, by cookie or bearer key. */
export async function actorOf(around: Surroundings, request: FastifyRequest): Promise<Actor> {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
  const token = readToken(request, around.secure);
  if (token === null && bearer === null) return { kind: 'anonymous' };
  return around.resolveActor(around.db, { token, bearer, address: request.ip }, around.clock.now());
}

function guard(around: Surroundings, route: Route, actor: Actor): void {
  if (route.who === 'public') return;
  if (actor.kind === 'anonymous') {
    throw new Problem({
      type: 'not-signed-in',
      status: 401,
      title: '请先登录',
      detail: '您还没有登录，或者登录已经过期。重新登录后可以接着办理，已填写的内容会保留。',
    });
  }
  if (route.who === 'signed-in' && actor.kind === 'account' && actor.scopes)
    throw forbidden('接口密钥不能办理此事，请由工作人员登录后办理。');
  if (route.who !== 'signed-in' && !around.permits(actor, route.who)) {
    if (actor.kind === 'account' && actor.passwordNeeded) throw passwordNeeded();
    if (actor.kind === 'account' && actor.factorNeeded) throw factorNeeded();
    throw forbidden('当前账号的角色不能办理此事。如需办理，请换用有权限的账号，或联系本单位的账号管理人。');
  }
}

function passwordNeeded(): Problem {
  return new Problem({
    type: 'password-needed',
    status: 403,
    title: '请先更改初始密码',
    detail: '初始密码由他人发放，更改以后才能办理业务。请到“我的 – 账户安全”更改。',
  });
}

function factorNeeded(): Problem {
  return new Problem({
    type: 'factor-needed',
    status: 403,
    title: '请先设置动态口令',
    detail: '工作账户须有动态口令才能办理业务。请到“我的 – 账户安全”设置，设置后即可继续。',
  });
}

async function perform(
  around: Surroundings,
  route: Route,
  at: Context,
  input: Record<string, unknown>,
  request: FastifyRequest,
): Promise<unknown> {
  const run = (tx: Context['tx']) => route.verb({ ...at, tx }, input as never);
  if (route.endpoint.method === 'GET' || route.options.ownTransactions) {
    const out = await run(around.db);
    if (isAudited(route)) await recordAudit(around.db, at, facts(route, input, null));
    return out;
  }
  const key = request.headers['idempotency-key'];
  return inTransaction(around.db, async (tx) => {
    const inside = { ...at, tx };
    const owner = at.actor.kind === 'account' && typeof key === 'string' ? { accountId: at.actor.accountId, key } : null;
    if (owner) {
      const kept = await claimKey(inside, owner.accountId, checkedKey(owner.key), [route.endpoint.id, digestible(input)]);
      if (kept) return kept.reply ?? undefined;
    }
    const out = await run(tx);
    if (owner) await keepReply(inside, owner.accountId, owner.key, { status: route.endpoint.status, reply: repliedOf(route, out) });
    if (isAudited(route)) await recordAudit(tx, at, facts(route, input, null));
    return out;
  });
}

/** A file is told apart by its digest. */
function digestible(input: Record<string, unknown>): Record<string, unknown> {
  return Buffer.isBuffer(input['body']) ? { ...input, body: sha256(input['body']).toString('hex') } : input;
}

function checkedKey(key: string): string {
  if (key.length >= 1 && key.length <= 200) return key;
  throw new Problem({ type: 'invalid-input', status: 422, title: '请求头 Idempotency-Key 应为 1 到 200 个字符' });
}

/** Writes by signed-in people, everything an official reads about others, and what a route asks for. */
function isAudited(route: Route): boolean {
  if (route.options.unaudited) return false;
  if (route.options.audit) return true;
  if (route.who === 'public') return false;
  return route.endpoint.method !== 'GET' || (route.who !== 'signed-in' && !route.who.endsWith('.own'));
}

/** `parsed`: the input passed the contract, so that the route may be asked for more about it. */
function facts(route: Route, input: Record<string, unknown>, problem: Problem | null, parsed = true): AuditFacts {
  const names = Object.keys(route.endpoint.params?.shape ?? {});
  const named = Object.fromEntries(names.map((name) => [name, input[name]]));
  const target = {
    ...personOf(Object.values(named)),
    ...named,
    ...(parsed ? route.options.audit?.(input as never) : {}),
  };
  const status = problem?.init.status ?? route.endpoint.status;
  return { action: route.who, endpoint: route.endpoint.id, target, status, problem: problem?.init.type ?? null };
}

/** The person an entry, a claim or a request belongs to, read from its identifier: by it people find who looked at their record. */
function personOf(identifiers: readonly unknown[]): { personId?: string } {
  const found = identifiers.flatMap((one) => (typeof one === 'string' ? (splitId(one) ?? []) : []))[0];
  return found ? { personId: String(found.personId) } : {};
}

async function auditRefusal(around: Surroundings, route: Route, at: Context, refused: AuditFacts, problem: Problem): Promise<void> {
  if (!isAudited(route) || problem.init.status >= 500) return;
  try {
    await recordAudit(around.db, at, refused);
  } catch (error) {
    at.log.error({ err: error }, 'audit of a refusal failed');
  }
}

/** What the contract names of a verb's answer: a column added later cannot leak by accident. */
function repliedOf(route: Route, out: unknown): unknown {
  const { reply } = route.endpoint;
  return reply === 'none' || reply === 'file' ? out : reply.parse(out);
}

function answer(around: Surroundings, route: Route, request: FastifyRequest, reply: FastifyReply, out: unknown): FastifyReply {
  const cookie = route.options.cookie?.(out as never) ?? null;
  if (cookie) reply.setCookie(sessionCookieName(around.secure), cookie.value, cookieOptions(around.secure, cookie.maxAgeMs));
  const { endpoint } = route;
  reply.code(endpoint.status).header('cache-control', 'no-store');
  if (endpoint.reply === 'none') return reply.code(204).send();
  if (endpoint.reply === 'file') return sendFile(request, reply, out as FileReply);
  return reply.send(repliedOf(route, out));
}
